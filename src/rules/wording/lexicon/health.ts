import type { Phrases } from './phrases';

const illness = [
  'burn[- ]?outs?|bore[- ]?outs?|dépression( nerveuse)?|cancer|chimio|chimiothérapie|radiothérapie|sclérose( en plaques)?|avc',
  'infarctus|hépatite|vih|sida|covid long|endométriose|diabète|épilepsie|cure( de désintox{l}{0,8})?|tentative de suicide',
  "épuisement( professionnel)?|crises? d'(angoisse|épilepsie)|crises? de (panique|nerfs)|troubles? (anxieux|bipolaires?|psychiques?|alimentaires?)",
  'addictions?|anorexie|boulimie|leucémie|tumeur|greffe|migraines?|fausse couche|apnée du sommeil',
].join('|');
const ill = [
  'dépress{if}|anxieu(x|se)|angoiss[é]{e}|bipolaire|borderline|alcoolique|toxicomane|toxico|drogu[é]{e}|cancéreu(x|se)',
  'diabétique|épileptique|séroposit{if}|schizophrène|schizo|hypocondriaque|anorexique|boulimique|cardiaque|asthmatique',
  'suicidaire|insomniaque|en dépression|en burn[- ]?out|au bord du burn[- ]?out|en rémission|sous (antidépresseurs|anxiolytiques|calmants)',
  'hospitalisé{e}|convalescent{e}|névros[é]{e}|psychotique',
].join('|');
const trouble = '(problèmes?|soucis?|pépins?|ennuis?)';

/** State of health, genetic characteristics. */
export const health: Phrases = {
  writer: [
    '(fragile|fragilité|instable|perturbé{e}|dérangé{e}) (psychologiquement|mentalement|nerveusement|psychiquement|psychologique|psychique)',
    "(sent|sentait|pue|puait) (fort |un peu )?(l'alcool|la vinasse|le shit|le joint|le cannabis)",
  ],
  people: [
    `(a|ait|avait|a eu|a fait|fait|fera|refera|a vécu|a connu|a frôlé|a traversé|traverse|sort|sorti{e}|sortait|revient|souffre|souffrait|atteint{e}|se remet|remis{e}|victime|fragilisé{e}) (juste |tout juste |déjà |peut-être |sûrement |bientôt |toujours |encore )?(d'un |d'une |d'|de la |de l'|de |du |des |un |une |par un |par une |deux |plusieurs |son |sa |de son |de sa )?(gros |petit |grave |sévère |grosse |longue |sérieux |début de |deuxième |second |vrai |ancien )?(${illness})`,
    `(son|sa|ses) (${illness})|(après|depuis|suite à|à cause de|malgré|remis{e} de|guéri{e} de|parle de|parlé de|soigne) (son|sa|ses) (maladie|opération|problèmes? de dos|mal de dos)`,
    '(tombé{e}|souvent|gravement|longuement|tout le temps|régulièrement|a été) malade(?! de)',
    `en (long |plein )?arrêt[- ](de )?(longue )?(maladie|travail)|(son|ses|revient d'un|sort d'un|retour d'un|a eu un|a eu des|a pris un|a enchaîné les|long|longs) (long |longs )?(arrêts?|congés?) (de )?(longue )?(maladie|travail)|(arrêt|arrêtée?|absente?|absences|congé) pour (${illness}|maladie)|arrêts? maladies? (à répétition|fréquents?|trop fréquents?)`,
    '(en|à|son) mi-temps thérapeutique|en longue maladie',
    `${trouble} de santé(?! (publique|animale|au travail|environn))|(ses|son|un|des|de gros|gros|quelques|petits?) ${trouble} (médical|médicaux|de dos|psy|psychologiques?|psychiatriques?|d'alcool|de boisson|d'addiction)`,
    '(sa|une|petite) santé( est| reste| semble)?( très| un peu| assez)? (fragile|précaire|vacillante|délicate|compliquée|défaillante)|santé (fragile|vacillante|délicate)',
    "(vu|malgré) son état de santé|pour (raisons?|motifs?) (de santé|médicales?|médicaux)|vu sa santé|(absences?|absent{e}|s'absente) (fréquentes? |répétées? |souvent |régulièrement )?(pour|cause|à cause d'une) (maladie|traitement|soins|raison médicale)",
    '(prend|prenait|sous|a pris|suit) (des |un |de gros )?(médocs|médicaments|antidépresseurs|anxiolytiques|calmants|xanax|lithium|ritaline|traitement (lourd|médical|de fond))|hôpital psychiatrique|intern[é]{e} (en|d.office)|(en|de) mauvaise santé|fatigue chronique',
    "(voit|voyait|consulte|suivi{e} par|besoin d'un) (un )?(psy|psychiatre|addictologue)",
    '(il|elle) (boit|picole|se drogue|fume des joints|se shoote)( un peu| trop| beaucoup|{end})',
    "(a|souffre|atteint{e}) (d')?une (grave |lourde |sale )?(maladie|pathologie|malformation)(?! (professionnelle|du code))|maladie (chronique|auto-immune|orpheline|de crohn|de parkinson|de lyme)|(anomalie|prédisposition|maladie) génétique",
    "opéré{e} (du|de la|des|de l'|d'une?) (genou|dos|cœur|hanche|épaule|cheville|prostate|appendicite|hernie|cancer|tumeur|yeux|thyroïde|sein|cerveau|poumon|pied|main|vésicule)",
  ],
  state: [ill],
  trait: ['malade'],
  clause: [
    `(doute|sûrement|peut-être|probablement) (en |un |une )?(${illness}){end}`,
    '(fume|fumeu(r|se)|gros fumeur|grosse fumeuse){stop}',
    "(maladie|cancer|dépression|burn[- ]?out|bore[- ]?out|arrêt maladie|longue maladie) (l'an|en 20|l'année|depuis|il y a|à répétition|récente?|derrière (lui|elle)|passée?)",
    '(ex|ancien|ancienne)[- ](alcoolique|toxico|toxicomane|drogué{e})',
  ],
  subject: ['(malade|souffrant{e}){stop}', "(problème|penchant|un faible) (d'|pour l'|avec l')alcool"],
};
