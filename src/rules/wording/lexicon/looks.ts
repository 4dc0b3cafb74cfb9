import type { Phrases } from './phrases';

const dressed =
  '(habillé|fringué|coiffé|rasé|sapé|fagoté|attifé|maquillé|peigné|apprêté|vêtu|accoutré|looké|parfumé){e}';
const clothes =
  '(jogging|short|tongs|survêt|survêtement|claquettes|costard|cravate|baskets|t-shirt|tee-shirt|robe|mini-?jupe|talons|bermuda|pyjama|sandales|jean troué|jupe|débardeur|sweat|legging|hoodie|chaussettes|peignoir|décolleté)';

/** Physical appearance. */
export const looks: Phrases = {
  always: [
    '(beau|bel|belle|jolie?|moche|mignon(ne)?|laide?|charmante?|séduisante?|ravissante|grosse?) (mec|gosse|brin de fille|fille|nana|meuf|blonde?|brune?|minois|plante|rousse)(?! (de|du))',
    '(jolie?s?|beaux?|belles?|vilaine?s?) (visage|sourire|yeux|jambes|physique|poitrine|dents|fesses|corps|minois)',
    '(sale|vilaine|drôle de|une bonne|la bonne) (gueule|trogne|bouille|tronche|tête)(?! (de|d.|à|pour|dans))',
    'physique (ingrat|avantageux|agréable|difficile|disgracieux|de rêve|imposant|de mannequin|de camionneur)',
    'cheveux (gras|sales|longs|roses?|bleus?|verts?|rouges?|teints?|en bataille|décolorés|mal|courts|blancs|gris|violets)',
    'mauvaise haleine|dents (jaunes|gâtées|pourries|de travers)|ongles (sales|rongés)',
  ],
  people: [
    `(mal|bien|trop|très|super bien|plutôt bien|correctement|pas|peu|bizarrement) ${dressed}`,
    '(ses|beaucoup de|couvert{e} de|plein de|trop de|a des|avec ses|gros|énorme) (gros |grands )?(tatouages?|piercings?|dreads|dreadlocks|bourrelets|kilos en trop)(?! num)',
    '(sa|son|ses) (barbe|moustache|coiffure|coupe de cheveux|cheveux|calvitie|corpulence|obésité|surpoids|maigreur|acné|physique|silhouette|odeur|décolleté|hygiène)(?! (du|de|des|d.))',
    "(son|drôle de|quel) (look|accoutrement)(?! (and|&|du|de|des))|sa dégaine|(style|tenue|code) vestimentaire|(apparence|aspect) physique|(manière|façon) de s'habiller",
    'tenue (négligée|débraillée|trop légère|légère|inappropriée|provocante|décontractée|vulgaire)|(présentation|apparence) (négligée|débraillée)|hygiène (douteuse|limite)',
    '(sent|sentait) (la )?(transpiration|transpi|sueur|des aisselles)',
    `(venu{e}|arrivé{e}|arrive|vient|pointe|pointé{e}|était|est|débarque|débarqué{e}|toujours) (toujours |carrément |en visio )?en ${clothes}`,
  ],
  state: [
    'obèse|rondouillard{e}|grassouillet(te)?|chauve|tatoué{e}|barbu{e}|rouquin{e}|rousse|blondinet(te)?|beau gosse|belle femme|bel homme|en surpoids|maigrichon(ne)?|bien en chair|ventripotent{e}|bien conservé{e}|débraillé{e}|couvert{e} de (tatouages|piercings|boutons)',
  ],
  clause: [
    '(?<!ça )(sent|sentait|pue|puait) mauvais',
    '(présente|présentait) (très |plutôt |super |vraiment |assez )?(bien|mal){stop}{plain}',
    '(blonde|blondinette|petite brune|grande brune|grand brun|grand blond){stop}',
    '(piercings?|tatouages?|dreads|dreadlocks|moustache|barbe) (au|à la|sur|partout|dans|de hipster|hirsute|visibles?)(?!{l})',
    'pas (gâté{e} par la nature|soigné{e} de sa personne)',
  ],
  subject: [
    '(est|était) (très |trop |plutôt |assez |un peu |super |pas |vraiment )?(moche|laide?|mignon(ne)?|jolie|sexy|canon|séduisant{e}|beau|belle|gros|grosse|maigre|charmant{e}|élégant{e}|négligé{e}|blonde?|brune){stop}',
    '(très|trop) (mignon(ne)?|jolie|sexy|séduisant{e}|belle|maigre|grosse|charmant{e}){stop}',
  ],
};
