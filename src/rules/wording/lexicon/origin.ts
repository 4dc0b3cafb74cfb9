import type { Phrases } from './phrases';

const country =
  "((d'|de |du |des |de la |en |au |aux )(algérie|maroc|tunisie|afrique|côte d'ivoire|sénégal|mali|cameroun|congo|togo|bénin|guinée|turquie|liban|syrie|iran|irak|chine|inde|pakistan|vietnam|cambodge|roumanie|bulgarie|pologne|russie|ukraine|albanie|portugal|haïti|guadeloupe|martinique|antilles|comores|madagascar|maghreb|brésil|mexique|bled))";

/** Origin, ethnic group, nation, alleged race, family name, languages other than French. */
export const origin: Phrases = {
  always: [
    'bougnoules?|bicots?|négros?|négresses?|youpine?s?|chinetoques?|niakoués?|beurettes?|bamboulas?|romanos?|rebeus?|renois?|blédarde?s?|(du|au) bled',
    'type (maghrébin|africain|asiatique|nord-africain|méditerranéen|caucasien|slave|antillais)',
    'minorité visible|(personne|candidat{e}|homme|femme|fille|mec|profil) de couleur',
    '(comme|tous|toutes) les (arabes|noirs|africaine?s|maghrébine?s|asiatiques|roms|gitans|chinois|antillais)',
    '(français{e}|gaulois{e}|blanche?) (de souche|de papier)',
  ],
  people: [
    "(gros|petit|léger|sacré|lourd|drôle d'|horrible|terrible|joli|sale) accent(?! (mis|sur|porté|aigu|grave|circonflexe|particulier))|(très )?fort accent(?= ({nat}|étranger|du|de l'est|des)(?!{l})|{stop})",
    "(un |son |l')?accent (très |trop |assez |vraiment |un peu |plutôt |bien )?(étranger|du sud|du midi|ch'ti|de l'est|des îles|des cités|de banlieue|de cité|créole|à couper|prononcé|marqué|difficile|chantant|incompréhensible|gênant|pénible|lourd|{nat})(?! (sur|mis))",
    "(a|avait|parle avec|s'exprime avec|garde|conserve) (encore |toujours )?(un |de l')accent(?! (mis|sur|porté|aigu|grave|circonflexe|dans|est|ou|et|ni))",
    'son accent(?! (sur|mis|tonique|porté|est (mis|porté)))',
    '(ses|aux|des) origines ({nat}s?|étrangères|lointaines)|origines ({nat}s?|étrangères)|(vu|à cause de|malgré|parle de) ses origines',
    "(nom|prénom|patronyme) (de famille )?(imprononçable|à coucher dehors|à consonance|exotique|musulman|juif|arabe|{people}|qui sonne|pas (très |vraiment )?(français|d'ici|de chez nous)|à particule|difficile à prononcer)",
    "(vu|rien qu'à|malgré) (son|ce) (nom|prénom|patronyme)(?! (de domaine|d'utilisateur))|(avec|porter) (un|ce) (nom|prénom) (pareil|comme (ça|le sien))",
    '(son|a un|a une|attend son|renouvelle son) (titre|carte|permis) de (séjour|travail)',
    "(est|était|serait) (pas |aussi )?(naturalisé{e}|réfugié{e}|sans[- ]papiers|clandestin{e}|apatride|immigré{e}|demandeu(r|se) d'asile|en situation irrégulière|issu{e} de (l'immigration|la diversité)|fil(s|le) d'immigrés|métis(se)?|racisé{e}|gitan{e}|tzigane|manouche)",
    'vérifier ses papiers|ses papiers (en règle|sont)|(vu|vérifier|demander) sa nationalité',
    '(pas|sa) (sa )?langue maternelle',
    'parle (encore |surtout |plutôt |aussi )?({nat}|wolof|bambara|lingala|créole|hébreu|dialecte) (à la maison|avec (ses|sa|son)|en famille|chez (lui|elle))',
    "(immigré{e}s?|d'immigrés|issu{e} de l'immigration|(deuxième|seconde) génération immigrée)",
    '(de|sa|a la|pas la) (double )?nationalité ({nat}|étrangère)|(a la|de) double nationalité',
    '(mentalité|tempérament|sang) ({nat}|méditerranéen(ne)?|orientale?|des îles)|(culture|éducation|humour|côté) (très|typiquement|trop) ({nat}|orientale?|méditerranéen(ne)?)',
  ],
  trait: ['{nat}', '(étranger|étrangère|noire?|black|blanche?){stop}'],
  clause: [
    `(d'origine|originaire) ({nat}|étrangère|maghréb{l}{2,5}|${country})`,
    `[n][é]{e} (à l'étranger|${country}|à (alger|tunis|rabat|casablanca|dakar|bamako|beyrouth))`,
    'pas (très |vraiment |un vrai |tout à fait |de nationalité )?français{e}{stop}',
    '(un|une|candidat{e}|développeu(r|se)|développeur·euse|profil|coach|dev|jeune) {people}{end}',
    '(un|une|homme|femme|mec|fille|grande?|candidat{e}|jeune) (noire?|black|métis(se)?|beur|arabe|rom|gitan{e}|asiatique)(?! et blanc){end}',
    '(père|mère|parents|grands-parents) ({nat}s?|immigrés?|étrangers?)',
    '(maghrébin{e}|nord-africain{e}|métis(se)?|gitan{e}|antillais{e}){end}',
    '(nom|prénom) étranger{end}',
  ],
  subject: ['{people}{stop}', `(vient|arrive|débarque) (tout juste |juste )?(de l'étranger|${country})`],
};
