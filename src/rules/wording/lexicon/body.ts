import { type Phrases, quality } from './phrases';

const illness =
  "burn[- ]?outs?|bore[- ]?outs?|dépression( nerveuse)?|cancer|chimio|chimiothérapie|radiothérapie|sclérose( en plaques)?|avc|infarctus|hépatite|vih|sida|covid long|endométriose|diabète|épilepsie|cure( de désintox{l}{0,8})?|tentative de suicide|accident cardiaque|épuisement( professionnel)?|crises? d'angoisse|crises? de panique|troubles? (anxieux|bipolaires?|psychiques?|du comportement alimentaire|alimentaires?)|addictions?|phobie|anorexie|boulimie|leucémie|tumeur|greffe|migraines?|fausse couche|apnée";
const ill = quality(
  'dépress{if}|anxieu(x|se)|angoiss[é]{e}|bipolaires?|borderline|alcooliques?|toxicomanes?|toxicos?|drogu[é]{e}|dop[é]{e}|cancéreu(x|se)|diabétiques?|épileptiques?|séroposit{if}|schizophrènes?|schizos?|hypocondriaques?|anorexiques?|boulimiques?|cardiaques?|asthmatiques?|suicidaires?|insomniaques?|migraineu(x|se)|en dépression|en burn[- ]?out|au bord du burn[- ]?out|en rémission|sous antidépresseurs|sous anxiolytiques|sous calmants|sous cortisone|hospitalisé{e}|convalescent{e}|névros[é]{e}|psychotiques?',
);

/** State of health, genetic characteristics. */
export const health: Phrases = {
  always: [
    '(fragile|fragilité|instable|perturbé{e}|dérangé{e}) (psychologiquement|mentalement|nerveusement|psychiquement|psychologique|psychique)',
    "(?:ça )?(?:sent|sentait|pue|puait) (?:fort |un peu |beaucoup )?(?:l'alcool|la clope|la vinasse|le shit|le joint|le cannabis)",
  ],
  people: [
    ill.people,
    `(a|ait|avait|aurait|a eu|a fait|fait|fera|refera|a vécu|a connu|a frôlé|frôle|a traversé|traverse|sort|sorti{e}|sortait|revient|souffre|souffrait|atteint{e}|se remet|remis{e}|suit|a suivi|soigne|victime|sujet{te}|fragilisé{e}|marqué{e}|touché{e}|sujette) (juste |tout juste |déjà |peut-être |sûrement |bientôt |d'ailleurs |toujours |encore )?(d'un |d'une |d'|de la |de l'|de |du |des |un |une |le |la |l'|par un |par une |par la |par le |à des |à la |à l'|deux |plusieurs |son |sa |de son |de sa )?(gros |petit |grave |sévère |grosse |longue |sérieux |début de |deuxième |second |vrai |risque de |ancien )?(${illness})`,
    `(après|depuis|suite à|à cause de|malgré|remis{e} de|guéri{e} de|parle de) (son|sa|ses) (${illness}|maladie|opération|traitement|problèmes? de dos)`,
    '(tombe|tombé{e}|souvent|longtemps|gravement|longuement|tout le temps|régulièrement|encore|a été) malade(?! de)',
    '(en|un|son|plusieurs|sort d.un|revient d.un|sort de|revient de|de retour d.un|long|longs|deux|trois|gros) (long |longs |plein )?(arrêts?|congés?)[- ](de )?(longue )?(maladie|travail)',
    '(en|un|son|à|de) mi-temps thérapeutique|(sort|revient|est|était|en) (d.une |de )?(longue maladie|ald)(?! (de|du))',
    "(des|ses|son|un|de gros|de|d'|gros|quelques|petits|petit) (problèmes?|soucis?|pépins?|ennuis?|accidents?) (de santé|médical|médicaux|de dos|de thyroïde|psy|psychologiques?|psychiatriques?|d'alcool|de boisson|d'addiction)(?! (publique|animale|au travail))",
    '(problèmes?|soucis?|pépins?|ennuis?) de santé(?! (publique|animale|au travail|environn))',
    '(sa|une|petite) santé( est| mentale| reste| semble)?( très| un peu| assez)? (fragile|précaire|vacillante|délicate|inquiète|mentale|compliquée|défaillante)|santé (fragile|précaire|vacillante|délicate)',
    "(son|vu l.|vu son|malgré son) état de santé|(raisons?|motifs?) (de santé|médicales?|médicaux)|vu sa santé|(absences?|absent{e}|s'absente) (fréquentes? |répétées? |souvent |régulièrement )?(pour|cause|en|à cause d'une) (maladie|traitement|soins|raison médicale)",
    '(prend|prenait|sous|bourré{e} de|a pris) (des )?(médocs|médicaments|antidépresseurs|anxiolytiques|calmants|cachets|xanax|lithium|ritaline|traitement (lourd|médical))',
    '(voit|voyait|consulte|est suivi{e} par|suivi{e} par|suivi{e} en|besoin d.un|a besoin d.un) (un |une |chez un )?(psy|psychiatre|psychologue|psychiatrie|addictologue)',
    '(il|elle) (boit|picole|se drogue|fume des joints|fume du|se shoote)( un peu| trop| beaucoup|{end})',
    '(a|souffre d.|atteint{e} d.|porteu(r|se) d.|a une?) ?(une |un )?(grave |lourde |sale )?(maladie|affection|pathologie|anomalie|prédisposition|malformation|tare)( |{end})',
    '(maladie|anomalie|tare|prédisposition) (génétique|héréditaire) (dans sa famille|dans la famille|familiale)',
    '(été |s.est fait |se faire |va être |doit être |se fait )opér(é{e}|er) (de |du |d.|des |à )',
  ],
  clause: [
    ill.clause,
    '(fume|fumeu(r|se)|gros fumeur|grosse fumeuse)(?! test){stop}',
    '(maladie|cancer|dépression|burn[- ]?out|bore[- ]?out|diabète|arrêt maladie|arrêts maladie|arrêts maladie à répétition|longue maladie) (l.an|en 20|l.année|depuis|il y a|à répétition|récent|récente|chronique|derrière (lui|elle)|passé)',
    '(ex-|ancien{e} |ancienne )(alcoolique|toxico|toxicomane|drogué{e}|fumeu(r|se))',
  ],
  subject: ['{so}malades?{end}', '{quite}(malade|souffrant{e}|suicidaire){stop}', '(problème|penchant|un faible) (d.|pour l.|avec l.)alcool'],
};

const disabled = quality(
  'handicapé{e}|paraplégiques?|tétraplégiques?|hémiplégiques?|malentendant{e}|malvoyant{e}|non-voyant{e}|sourd-muet|sourde-muette|bègues?|boiteu(x|se)|infirmes?|autistes?|asperger|aspie|trisomiques?|dyslexiques?|dyspraxiques?|dysphasiques?|dysorthographiques?|hyperact{if}|tdah?|daltonien(ne)?s?|amputé{e}|à mobilité réduite|en situation de handicap|en fauteuil( roulant)?|appareillé{e}|reconnu{e} handicapé{e}|neuroatypiques?|neurodivergent{e}|dys|épileptiques?|en perte d.autonomie|estropié{e}|unijambistes?|manchot{e}',
);

/** Disability, loss of autonomy. */
export const disability: Phrases = {
  always: ['(bégaie|bégaye|bégaient|bégayait|zozote|zozotait|zézaie|zézaye|chuinte en parlant)'],
  people: [
    disabled.people,
    '(reconnu{e} )?(travailleu(r|se) handicapé{e}|en qualité de travailleu(r|se) handicapé{e})',
    '(a|avait|sa|avec|statut|bénéficie de|bénéficiaire|dossier|titulaire de|sans|obtenu|demandé) (la |une |de la |d.une |sa |un )?rqth',
    "(a|a un|porteu(r|se) d'un|souffre d'un|atteint{e} d'un|son|malgré son|malgré un|vu son|avec un|avec son|à cause de son|cache un|un petit|un léger|un lourd) (petit |léger |lourd |gros |vrai )?handicap(?! (de|pour|majeur|concurr))",
    'handicap (moteur|mental|visible|invisible|psychique|auditif|visuel|lourd|léger) (à|qui|chez|donc|,)?',
    "(se déplace|circule|arrivé{e}|arrive|vient|venu{e}|marche|était|est) (en|avec|avec une|avec des|dans un) (fauteuil( roulant)?|béquilles?|canne( blanche)?|déambulateur|prothèse|chien guide)",
    "(porte|portait|a|avec) (un |une |des |ses )(appareils? auditifs?|sonotone|prothèses?( auditives?)?|implant{e} cochléaire|chien guide|main atrophiée|bras en moins|jambe en moins)",
    "(a|a un|a des|souffre de|souffre d'un|diagnostiqué{e}|avec un|avec son|son|sûrement|clairement|a sûrement un) (un |une |des |de |d'un )?(tdah?|trouble du spectre|troubles? de l'attention|troubles? dys|bégaiement|dyslexie|dyspraxie|autisme|asperger|trisomie|surdité|tics|tocs?|défaut d'élocution|cheveu sur la langue|retard mental|déficience)",
    '(?<!{l})(entend|voit|marche) (très |plutôt )?mal{stop}',
    "(sourd|sourde|aveugle|muette?) (de naissance|d'une oreille|d'un œil|de l'oreille)|{is} {quite}(sourd{e}|aveugles?)(?! (à|au|aux|sur|de|devant|face))",
    '(il|elle|qui) (boite|boîte|claudique|boitait|boîtait)( un peu| beaucoup|{end})',
    "(ne )?(peut|pourra) pas (marcher|monter les (marches|escaliers)|rester debout|porter de charges)",
  ],
  clause: [
    disabled.clause,
    'rqth{end}',
    '(candidat{e}|profil) (en situation de handicap|handicapé{e}|à mobilité réduite)',
    '(boite|claudique|boitait) (un peu|beaucoup|légèrement)',
    '(perte d.autonomie|parle avec un cheveu)',
  ],
};
