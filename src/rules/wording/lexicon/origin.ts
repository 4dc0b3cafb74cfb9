import type { Phrases } from './phrases';

/** Origin, ethnic group, nation, alleged race, family name, languages other than French. */
export const origin: Phrases = {
  always: [
    '(bougnoules?|bicots?|négros?|négresses?|youpins?|youpines?|chinetoques?|niakoués?|ritals?|beurettes?|bamboulas?|crouilles?|bridés?|bridées?|romanos?|rebeus?|renois?)',
    '(blédard{e}|(du|vient du|rentré du) bled)',
    'type (maghrébin|africain|européen|asiatique|nord-africain|méditerranéen|caucasien|arabe|slave|antillais)',
    '(mentalité|tempérament|sang|caractère) ({nat}|méditerranéen(ne)?|latine?|oriental{e}|africain{e}|des îles)',
    'minorité visible|(personne|candidat{e}|homme|femme|fille|mec|profil) de couleur',
    '(comme |bien |tous )(les|tous les|toutes les|souvent les) (arabes|noirs|africain{e}|maghrébins|asiatiques|roms|gitans|chinois|antillais)',
  ],
  people: [
    "(gros|fort|petit|léger|sacré|lourd|très fort|drôle d'|horrible|terrible|bel|joli|sale) accent(?! (mis|sur|porté|aigu|grave|circonflexe|particulier))",
    "accent (très |trop |assez |vraiment |un peu |plutôt |bien )?(étranger|africain|maghrébin|arabe|du sud|du midi|du nord|ch'ti|de l'est|des îles|des cités|de banlieue|de cité|créole|à couper|prononcé|marqué|difficile|chantant|incompréhensible|fort|gênant|pénible|lourd|{nat})",
    "(a|avait|parle avec|s'exprime avec|garde|conserve|aucun|sans) (encore |toujours )?(un |de |d')?accent(?! (mis|sur|porté|aigu|grave|circonflexe|dans|est|ou|et|ni))",
    "(son|l'|cet|à cause de l'|malgré son) ?accent (gêne|passe|pose|est|va|rend|me|nous|ne|risque|qui|trahit|empêche|fatigue)|malgré son accent",
    "{is} {quite}(d'origine|originaire) (de |d'|du |des |{nat}|étrang(er|ère)|immigrée?|maghréb)",
    "(ses|aux|des|aux lointaines|avec des) origines ({nat}s?|étrangères|maghrébines|lointaines|du maghreb|d'afrique)|origines ({nat}s?|étrangères)|(vu|à cause de|malgré|cache|fière? de|parle de) ses origines",
    "(nom|prénom|patronyme) (de famille )?(imprononçable|à coucher dehors|à consonance|exotique|arabe|africain|maghrébin|musulman|juif|{nat}|qui sonne|pas (très |vraiment )?(français|d'ici|de chez nous)|à particule|à rallonge|difficile à prononcer|bizarre)(?! (de|dans|pour))",
    "(vu|rien qu'à|avec|malgré|porte) (son |ce |un )(nom|prénom|patronyme) (de famille )?(imprononçable|pareil|à|,|{stop})",
    "(son|sa|a un|a une|attend son|attend un|renouvelle son|besoin d'un|problème de|sans) (titre|carte|permis) de (séjour|travail)",
    "{is} {quite}(naturalisé{e}|réfugié{e}|sans[- ]papiers|clandestin{e}|apatrides?|immigré{e}|demandeu(r|se) d'asile|en situation irrégulière|issu{e} de l'immigration|issu{e} de la diversité|fils d'immigrés|fille d'immigrés|métis(se)?|eurasien(ne)?|racisé{e}|gitan{e}|tziganes?|manouches?|roms?|racialisé{e}|expatrié{e})",
    "(vérifier|a-t-(il|elle)|s'assurer de|avoir|si) ses papiers( en règle)?",
    "[n][é]{e} (à l'étranger|au (maroc|sénégal|mali|cameroun|liban|brésil|portugal|vietnam|congo|togo|bénin|tchad|niger|pakistan|bangladesh|sri lanka|cambodge|chili|pérou|mexique|ghana|gabon)|en (algérie|tunisie|côte d'ivoire|turquie|russie|chine|inde|roumanie|syrie|pologne|afrique|asie|ukraine|guinée|iran|irak|italie|espagne|allemagne|belgique|géorgie|arménie)|à (alger|tunis|rabat|casablanca|dakar|bamako|beyrouth|l'étranger))",
    '(n.est|pas|sa) (pas |clairement )?(sa |de )?langue maternelle( n.est)?',
    "parle (encore |surtout |plutôt |aussi )?({nat}|wolof|bambara|lingala|créole|hébreu|peul|soninké|tamoul|farsi|dialecte) (à la maison|avec (ses|sa|son)|en famille|chez (lui|elle))",
    '(issu{e} de l.immigration|deuxième génération|seconde génération|2e génération|[3]e génération) ?(d.immigrés|immigrée)?{stop}',
    "(sa|de|double|une|la double|de double) nationalité ({nat}|étrangère|non européenne|hors ue|compliquée|à vérifier|pose)|(?:a|de) double nationalité|(vu|vérifier|quelle est|demander) (sa|la) nationalité",
    '(culture|éducation|humour|rigueur|côté|style) (très |typiquement |bien |trop )({nat}|orientale?|méditerranéen(ne)?)',
    '(typiquement|très) ({people})',
    "(ça|cela|il|elle) sent (le bled|l'étranger)",
  ],
  clause: [
    "{quite}(d'origine|originaire) ({nat}|étrangère|maghréb{l}{2,5}|(d'|de |du |des )(algérie|maroc|tunisie|afrique|côte d'ivoire|sénégal|mali|cameroun|congo|turquie|liban|chine|inde|roumanie|pologne|russie|ukraine|syrie|haïti|guadeloupe|martinique|la réunion|antilles|maghreb|comores|madagascar|portugal|vietnam|brésil))",
    "pas (très |vraiment |un vrai |tout à fait |de nationalité )?(français{e}|gaulois{e}|de souche){stop}",
    "(un|une|encore un|encore une|candidat{e}|développeu(r|se)|développeur·euse|profil|cheffe? de projet|coach|dev|petit|petite|jeune) ({people}){end}",
    '(un|une|homme|femme|mec|fille|grand|grande|candidat{e}|jeune) (noire?|blacks?|métis(se)?|beur|arabe|rom|gitan{e}|asiatique)(?! (de|du|et blanc)){end}',
    '(français{e}|gaulois{e}|blanc|blanche) (de souche|de papier|pur jus)',
    "(nom|prénom) (de famille )?(imprononçable|à coucher dehors|étranger)",
    '(père|mère|parents|grands-parents|famille) ({people}|{nat}|immigré{e}|d.origine|étrangers?)',
    '(maghrébin{e}|nord-africain{e}|métis(se)?|gitan{e}|antillais{e}){end}',
  ],
  subject: [
    '{is} {quite}({nat}|étrangers?|étrangère|noire?s?|blacks?|blanche?|arabes?){end}',
    "({people}){stop}",
    "(vient|arrive|débarque) (tout juste |juste )?(d'|de |du |des )(algérie|maroc|tunisie|afrique|côte d'ivoire|sénégal|mali|cameroun|congo|turquie|liban|syrie|haïti|bled|maghreb|comores|madagascar|l'étranger|pays de l'est)",
  ],
};
