import type { Phrases } from './phrases';

const leave = "congés? (mat'?|mater|maternité|paternité|pat'|parental|d'adoption|pathologique|d'allaitement)";
const kids =
  '(enfants?|gosses?|gamins?|mômes?|bébés?|ados|adolescents|marmots|jumeaux(?! num)|jumelles|triplés|bambins|têtes blondes|filles{stop}|garçons{stop})';
const kin =
  "(enfants|gosses|gamins?|mômes?|marmots|fils(?! (de|d'))|filles?|bébé|nounou|petite? derni(er|ère)|mari|femme|époux|épouse|conjoint{e}|compagne|copine?|petite? amie?|ex-mari|ex-femme|belle-mère|beau-père|jumeaux|mère|père|parents)";
const parent = '(maman|papa|mère|père)';

/** Family situation, pregnancy. */
export const family: Phrases = {
  writer: [
    '(bébé|petit deuxième) en route',
    "en âge (de procréer|d'avoir des enfants|de faire des enfants|d'être mère)",
  ],
  people: [
    '(tombe|tombée|tomber|tombera|retombe|retomber|être|la savoir) (peut-être |vite |bientôt )?enceinte(?! (connectée|sportive))',
    '(sa|sa première|sa seconde|une future|projet de|désir de) grossesse',
    '(attend|attendait) (un |une |des |son |déjà son )(bébé|enfant|heureux événement|jumeaux|jumelles|petite fille|petit garçon|premier enfant|deuxième enfant|troisième enfant)',
    `(revient|revenait|revenue?|rentre|rentrée?|sort|sortait|sortie?|de retour|part|partira|parti{e}|est|actuellement|était|sera|bientôt|encore|toujours) (tout juste |juste |bientôt |encore |déjà )?(en |de |d'un |d'|en plein |de son )(long |petit |double |second |deuxième )?${leave}`,
    `(prend|prendra|a pris|va prendre|posera|après|depuis|avant) (un |son |sa )(long |second )?${leave}|(?<!pendant )son ${leave}`,
    `(est|était|sera|soit|va être|deviendra) (déjà |aussi |bientôt )?(une |un )?(jeune |futur |future )?(${parent}|parent)( de (famille|{n}|jumeaux|plusieurs|jeunes|petits|grands)| célibataire| isolée?| solo| seul{e}| au foyer|{stop})`,
    `(a|ait|avait|aura|aurait|élève|élevait) (aussi |déjà |seule? |encore |maintenant )?({n}|1\\d|des|plein d'|beaucoup d'|plusieurs) ?(très )?(petits |jeunes |grands |autres )?${kids}(?! (du|dans|html|d'un|de (la|l'|son|sa|cet)|inscrits|scolarisés|par|testeurs))`,
    `(?<!{l}{2}(?:er|ir|ire|tre|dre) )(son|sa|ses) ${kin}(?! (de (code|données|route|bord)|d'écran|produit|technique))`,
    "(son|sa) compagnon(?! (de|d'))",
    "(vient|venait|en train) de (divorcer|se marier|se pacser|se faire (larguer|plaquer))|(va|veut|doit|compte) (bientôt |encore )?(divorcer|se marier|se pacser|se remarier)|s'est (mari[é]|pacs[é]|remari[é]){e}|(son|en plein|pleine procédure de) divorce|sa (séparation|rupture) (amoureuse|conjugale|difficile|récente)",
    `(veut|voudra|voudrait|désire|souhaite|compte avoir|compte faire|prévoit d'avoir|envisage d'avoir|risque d'avoir|va avoir|va faire) (sûrement |bientôt |encore |vite |un jour )?(avoir |faire )?(un |des |d'autres |un autre |un deuxième |un troisième |son premier )(enfants?|bébés?|gosses?)(?! (du|dans|de))`,
    "(projet|envie|désir) (de |d')(bébé|maternité|paternité|fonder une famille)|(va|veut|voudra|voudrait|compte) (bientôt )?fonder une famille",
    '(en|suit une|parcours|essais) (de )?(pma|fiv)(?!{l})|famille recomposée|(suivre|suit|rejoindre|rejoint) (son mari|sa femme|son conjoint|sa compagne)|rapprochement de conjoint|allaite|(son|un) (premier|deuxième|troisième) enfant',
    '(ses|trop de|de lourdes|de grosses|beaucoup de) (contraintes|obligations|charges|problèmes|soucis|impératifs) (familiales|familiaux|de famille|conjugaux|de couple|perso|personnels|personnelles)',
    '(sa|sa petite) (vie de famille|famille nombreuse|vie conjugale|vie de couple|vie familiale)|vu sa situation familiale',
    "(s'occupe|s'occuper|prend soin) (de |d')(sa |son |ses )(mère|père|parents|mari|femme|grand-mère|frère|sœur)",
    '(chercher|récupérer|déposer|emmener) (les|ses|la|le) (enfants|petits|gosses|gamins|petite?) (à|tous|le|chaque|chez)',
    "(veut|voudra) pas d'enfants?|(peut|pouvait|pourra) (pas|plus) avoir d'enfants?",
  ],
  state: [
    'enceinte(?! (connectée|sportive|fortifiée))',
    'mari[é]{e}|divorc[é]{e}|pacs[é]{e}|fianc[é]{e}|remari[é]{e}|jeune mari[é]{e}|célibataire|veuf|veuve|en couple|en instance de divorce|en plein divorce|en pleine séparation|séparé{e} de (son|sa)',
  ],
  clause: [
    'enceinte (de|depuis) (\\d|un|deux|trois|quatre|cinq|six|sept|huit|neuf|quelques|plusieurs)',
    `(en|retour de|retour d'un|bientôt en) ${leave}{end}{plain}`,
    `(jeune|future?|nouvelle|toute jeune|bientôt) (${parent}|parent){end}{plain}`,
    `${parent} (depuis|de (famille|{n}|jumeaux|plusieurs|jeunes|petits|grands)|d'une?|célibataire|isolée?|solo|seul{e}|au foyer){plain}`,
    '({n}|1\\d) (jeunes |petits |grands )?(enfants?|gosses|gamins|mômes|bébés?|marmots)( en bas âge| à charge| à la maison| à gérer|{stop}){plain}',
    '(des |ses |deux |trois |quatre )?(jeunes |petits )?(enfants?|gosses|gamins|mômes) (en bas âge|malades?|à la crèche){end}{plain}',
    '(femme|homme|mère|père) au foyer',
    '(contraintes|obligations|problèmes|situation|vie) (familiales?|de famille|perso|conjugale) (compliquée?s?|lourdes?|difficiles?|à voir|stable)',
    "(pas|toujours pas) d'enfants?{stop}|sans enfants?{stop}",
  ],
};
