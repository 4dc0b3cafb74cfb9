import type { Phrases } from './phrases';

const dressed = 'habillé{e}|fringué{e}|coiffé{e}|rasé{e}|sapé{e}|fagoté{e}|attifé{e}|maquillé{e}|peigné{e}|apprêté{e}|vêtu{e}|accoutré{e}|looké{e}|parfumé{e}';
const clothes =
  'jogging|short|tongs|survêt|survêtement|claquettes|costard|cravate|baskets|t-shirt|tee-shirt|robe|mini-?jupe|talons|bermuda|pyjama|sandales|jean troué|jupe|débardeur|sweat à capuche|legging|hoodie|chaussettes|peignoir|décolleté';

/** Physical appearance. */
export const looks: Phrases = {
  always: [
    '(beau|bel|belle|jolie?|moche|mignon(ne)?|laid|laide|charmante?|séduisante?|ravissante?|plantureuse|petite?|grande?|vilaine?|grosse?) (mec|gosse|brin de fille|fille|nana|meuf|blonde?|brune?|blondinet(te)?|brin|minois|gueule|plante|rousse|rouquin{e})(?! (de|du))',
    '(jolis?|beaux?|beau|belles?|bon|vilaine?s?|gros) (visage|sourire|yeux|jambes|physique|poitrine|dents|fesses|corps|minois)',
    '(sale|vilaine|drôle de|une bonne|la bonne|une belle|bonne) (gueule|trogne|bouille|tronche|tête)(?! (de|d.|à|pour|dans))',
    'physique (ingrat|avantageux|agréable|difficile|disgracieux|de rêve|imposant|de mannequin|de camionneur)',
    '(très |trop |plutôt |assez )?(mal|bien|super bien|trop bien|plutôt bien) (fringué{e}|sapé{e}|fagoté{e}|attifé{e}|rasé{e}|coiffé{e}|gaulé{e}|roulée)(?! comme interface)',
    'cheveux (gras|sales|longs|roses?|bleus?|verts?|rouges?|teints?|en bataille|décolorés|mal|pas|courts|blancs|gris|violets)',
    'mauvaise haleine|dents (jaunes|gâtées|pourries|de travers|en moins)|ongles (sales|rongés|noirs)',
  ],
  people: [
    `(très |trop |plutôt |assez )?(mal|bien|trop|très|super bien|plutôt bien|correctement|pas|peu|bizarrement) (${dressed})`,
    "{is} {quite}(moche|laid{e}|mignon(ne)?s?|jolies?|obèses?|maigrichon(ne)?|rondouillard{e}|grassouillet(te)?|sexy|canon|séduisant{e}|chauves?|rousse|débraillé{e}|tatoué{e}|barbu{e}|percé{e} de partout|en surpoids|bien en chair|corpulent{e}|ventripotent{e}|anorexique d'apparence|défiguré{e}|négligé{e} physiquement|beau gosse|belle femme|bel homme|bien conservé{e}|couvert{e} de (tatouages|piercings|boutons)|blonde|blondinet(te)?)",
    '(ses|des|beaucoup de|couvert{e} de|plein de|avec ses|avec des|trop de|a des|son|un gros|un énorme) (gros |grands |énormes )?(tatouages?|tatoos?|piercings?|dreads|dreadlocks|locks|bourrelets|boutons d.acné|kilos en trop|kilos)(?! (numérique|de (papier|données|câble)))',
    '(sa|ses|une|son) (barbe|moustache|coiffure|coupe de cheveux|cheveux|calvitie|crâne rasé|gabarit|corpulence|obésité|surpoids|maigreur|taille de guêpe|tics de visage|acné)(?! (de|du|des))',
    "(son|sa|drôle de|quel|quelle|un|mauvais|bon|niveau|question|un drôle de) (look|dégaine|accoutrement|style vestimentaire|tenue vestimentaire|code vestimentaire|apparence physique|aspect physique|odeur corporelle|manière de s'habiller|façon de s'habiller)(?! (and feel|&|du|de|de l|des))",
    '(son|sa) (physique|apparence|silhouette|hygiène|odeur|décolleté|tenue)(?! (du|de|des|d.))',
    '(tenue|présentation|mise|apparence) (négligée|débraillée|vestimentaire|trop légère|légère|inappropriée|pas soignée|peu soignée|provocante|décontractée|vulgaire|limite)',
    'hygiène (douteuse|limite)|(sent|sentait) (la )?(transpiration|transpi|sueur|des pieds|des aisselles)|(a|avait) des auréoles',
    `(venu{e}|arrivé{e}|arrive|vient|pointe|pointé{e}|était|est|présenté{e}|débarque|débarqué{e}|toujours|visio|entretien) (toujours |carrément |à l'entretien |en visio )?en (${clothes})`,
    "(prend|a pris|perdu|devrait perdre|doit perdre) (du|quelques|des|du poids|10|un peu de) (poids|kilos)",
  ],
  clause: [
    '{quite}(obèses?|rondouillard{e}|grassouillet(te)?|chauves?|débraillé{e}|tatoué{e}|barbu{e}|rouquin{e}|blondinet(te)?|beau gosse|canon|mignon(ne)?|belle femme|bel homme|moche|en surpoids|maigrichon(ne)?|bien en chair|séduisant{e}|sexy|trop (maquillé{e}|apprêtée|parfumé{e}|décolletée)){end}',
    '(présente|présentait) (très |plutôt |super |vraiment |assez )?(bien|mal){stop}',
    '(grosse?|petite?|grande?) (bonhomme|bonne femme|gabarit|monsieur|dame|moustache|barbe)',
    '(blonde|blondinette|rousse|petite brune|grande brune|grand brun|grand blond){stop}',
    '(piercings?|tatouages?|dreads|dreadlocks|moustache|barbe) (au|à la|sur|partout|dans|de hipster|hirsute|mal|visibles?|qui|plein|,)',
    "(pas|peu) (gâté{e} par la nature|soigné{e} de sa personne|présentable|photogénique)",
  ],
  subject: ['{is} {quite}(beau|belle|gros|grosse|maigre|petite?|charmante?|élégante?|ronde?|fort|forte|négligé{e}|imposante?|svelte|mince){stop}', '(trop|très|un peu) (gros|grosse|maigre|beau|belle|jolie|charmante?|négligé{e}){stop}'],
};
