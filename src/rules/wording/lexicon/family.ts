import type { Phrases } from './phrases';

const leave = "(congés? |congés?[- ])(mat'?|mater|maternité|paternité|pat'|parental|parentaux|d'adoption|pathologique|d'allaitement)";
const kids = 'enfants?|gosses?|gamins?|mômes?|bébés?|ados|adolescents|marmots|jumeaux|jumelles|triplés|petits|bambins|nourrissons?|têtes blondes';
const kin =
  'enfants|gosses|gamin|gamins|mômes?|marmots|fils|filles?|bébé|nounou|petit dernier|petite dernière|mari|femme|époux|épouse|conjoint{e}|compagne|copain|copine|petit ami|petite amie|ex-mari|ex-femme|moitié|belle-mère|beau-père|jumeaux|aînée?|cadet(te)?|mère|père|parents';

/** Family situation, pregnancy. */
export const family: Phrases = {
  always: [
    '(bébé|enfant|grossesse|petit deuxième|petit dernier) en (route|cours)',
  ],
  people: [
    "en âge (de procréer|d'avoir des enfants|de faire des enfants|d'être (mère|maman|enceinte))",
    "({is}|tombe|tombée|tomber|tombera|retombe|retomber|être|la voir|la savoir|qu'elle tombe) {quite}enceinte(?! (connectée|sportive|fortifiée))",
    '(sa|sa première|sa seconde|une future|une nouvelle|projet de|désir de) grossesse',
    "(attend|attendait|attendent) (un |une |des |son |leur |déjà son )?(bébé|enfant|heureux événement|jumeaux|jumelles|petite fille|petit garçon|premier enfant|deuxième|troisième|second)",
    `(revient|revenait|revenue?|rentre|rentrée?|sort|sortait|sortie?|de retour|retour|part|partira|partir|parti{e}|est|actuellement|était|sera|bientôt|encore|toujours|prend|prendra|a pris|va prendre|veut|demande|finit|termine|posera|pose) (tout juste |juste |bientôt |aussi |encore |déjà )?(en |de |d'un |d'|en plein |un |son |de son |après un |après son )?(long |petit |double |second |deuxième )?${leave}`,
    `(son|après son|après un|depuis son|pendant son|avant son|cause de son) (long |deuxième |second )?${leave}`,
    "{is} {quite}(une |un |jeune |une jeune |un jeune |futur |future )?(mamans?|papas?|mère|père|grand-mère|grand-père|parent)( de (famille|{n}|jumeaux|deux|plusieurs|jeunes|petits|grands)| célibataire| isolée?| solo| seul{e}| au foyer|{stop})",
    `(a|ait|avait|aura|aurait|avec|élève|élevait|a aussi|a eu|a encore|a déjà|garde|récupère|dépose|s'occupe de|doit gérer|gère) (aussi |déjà |seule? |encore |maintenant )?({n}|1\\d|des|ses|plein d'|beaucoup d'|plusieurs) (très )?(petits |jeunes |grands |autres )?(${kids})(?! (du (nœud|composant|dom)|dans|html|d'un|de la liste|inscrits|scolarisés|par|testeurs))(?! ?(composants|nœuds|processus|éléments))`,
    `(?<!{l}{2}(?:er|ir|ire|tre|dre) )(son|sa|ses) (${kin})(?! (de (code|données|route|bord)|d'écran|produit|technique|biologique))`,
    "(son|sa) compagnon(?! (de|d'))",
    "{is} {quite}(mari[é]{e}|divorc[é]{e}|pacs[é]{e}|fianc[é]{e}|remari[é]{e}|célibataires?|veufs?|veuves?|en couple|en instance de divorce|en plein divorce|en pleine séparation|en train de (divorcer|se séparer)|séparé{e} de (son|sa))",
    "(vient|venait|en train) de (divorcer|se marier|se pacser|se séparer de (son|sa)|se faire (larguer|plaquer))|(va|veut|doit|compte) (bientôt |encore )?(divorcer|se marier|se pacser|se remarier)|s'est (mari[é]{e}|pacs[é]{e}|remari[é]{e})|(son|en plein|après son|depuis son|pleine procédure de) divorce|(sa|pleine|depuis sa) (séparation|rupture) (amoureuse|conjugale|difficile|récente)",
    `(veut|veuille|voudra|voudrait|désire|compte|prévoit|envisage|risque|va|souhaite|projette) (sûrement |bientôt |encore |vite |un jour )?(d'|de )?(avoir |faire )?(un |des |d'autres |un autre |un deuxième |un troisième |son premier )(${kids})`,
    "(projet|envie|désir|projets) (de |d')(bébé|maternité|paternité|fonder une famille|famille)|(va|veut|voudra|voudrait|compte|prévoit de|envisage de) (bientôt )?fonder une famille",
    '(ses|des|trop de|de lourdes|de grosses|de fortes|beaucoup de|nos) (contraintes|obligations|charges|problèmes|soucis|impératifs) (familiales|familiaux|de famille|conjugaux|de couple|perso|personnels)',
    '(sa|une|sa nouvelle|sa petite|pour sa|charge de) (vie de famille|famille nombreuse|vie conjugale|vie de couple|situation familiale|vie familiale)',
    '(garde|en garde) (alternée|partagée)|(enfants?|fille|fils|bébé|petits) (malades?|en bas âge|à la crèche|à la maternelle|handicapé{e}|autistes?)',
    "(s'occupe|s'occuper|prend soin|occupée?) (de |d')(sa |son |ses )(mère|père|parents|mari|femme|grand-mère|frère|sœur)|(horaires|sortie|heures?) (de |d')(la )?(crèche|nounou|école)|(chercher|récupérer|déposer|emmener) (les|ses|la|le|sa|son) (enfants|petits|gosses|gamins|petite?|fille|fils|ado)",
    "(ne )?(veut|voudra) pas d'enfants?|(sans|pas d') ?enfants?{stop}|(pourra|peut|pouvait|n'a) (pas|jamais) (pu )?avoir d'enfants?",
  ],
  clause: [
    "enceinte(?= (de|depuis) (\\d|un|deux|trois|quatre|cinq|six|sept|huit|neuf|quelques|plusieurs)|(?:{end}))",
    '{quite}(mari[é]{e}|divorc[é]{e}|pacs[é]{e}|fianc[é]{e}|célibataire|veuve|veuf|en couple|en plein divorce|en instance de divorce){end}',
    `(en |retour de |retour d'un |bientôt )?${leave}{end}`,
    '(jeune|future?|nouvelle|toute jeune) (maman|papa|mère|père|parent)',
    "(maman|papa|mère|père|parent) (de (famille|{n}|jumeaux|plusieurs|jeunes|petits|grands|ses)|d'une?|célibataire|isolée?|solo|seul{e}|au foyer)",
    '({n}|1\\d) (jeunes |petits |grands )?(enfants?|gosses|gamins|mômes|bébés?|marmots)( en bas âge| à charge| à la maison| à gérer|{stop})(?! (par|du|dans|inscrits|concernés))',
    '(femme|homme|mère|père) au foyer',
    '(contraintes|obligations|problèmes|situation|vie) (familiales?|de famille|perso|conjugale) (compliquée?s?|lourdes?|difficiles?|à voir|stable|qui|,)',
    "(pas|toujours pas|sans) d'enfants?",
  ],
};
