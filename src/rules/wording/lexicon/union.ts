import type { Phrases } from './phrases';

const group =
  '(syndicat|cgt|cfdt|fo|force ouvrière|cftc|unsa|fsu|sud-solidaires|solidaires|cfe-cgc|cnt|parti|parti (socialiste|communiste|politique|pirate)|ps|pcf|lr|lfi|npa|rn|fn|eelv|verts|modem|reconquête|attac|extinction rebellion|soulèvements de la terre|insoumis|france insoumise|front national|rassemblement national|jeunes (socialistes|républicains|communistes|écologistes))';
const office = [
  'délégu[é]{e} (syndical{e}|du personnel|cgt|cfdt|fo|unsa)|représentant{e} (du personnel|syndical{e}|cgt|cfdt|fo)',
  "[é]lu{e} (cgt|cfdt|fo|unsa|cse|au cse|du cse|local{e}|municipal{e}|du personnel|syndical{e}|d'opposition|rn|lr|ps|lfi|au conseil|à la mairie|de sa commune|régional{e}|départemental{e})",
  "conseill(er|ère) (municipal{e}|départemental{e}|régional{e}|prud'homal{e})|adjoint{e} au maire|(?:maire|député{e}|sénat(eur|rice)) (de|du|d'|sans)",
  'militant{e} (politique|syndical{e}|écolo|de gauche|de droite|cgt|cfdt|rn|lfi|lr|ps)|syndicaliste|gréviste|cégétiste|cédétiste',
  "encart[é]{e}|syndiqu[é]{e}|lanceu(r|se) d'alertes?|permanent{e} syndical{e}",
].join('|');
const leaning = [
  'frontiste|lepéniste|zemmouriste|macroniste|mélenchoniste|insoumis{e}|communiste|socialiste|écolo|gauchiste|gaucho|facho',
  'royaliste|anarchiste|zadiste|wokiste|woke|marxiste|trotskiste|souverainiste|complotiste|antivax|anti-vax|gilet jaune',
  'islamo-gauchiste|centriste|réac|politis[é]{e}|engag[é]{e} politiquement|engag[é]{e} à (gauche|droite)|revendicati(f|ve)',
].join('|');

/** Political opinions, union or mutualist activities, elected mandate, whistle-blowing. */
export const union: Phrases = {
  people: [
    `(est|était|a été|fut|comme|en tant que|devenu{e}|ancien|ancienne|ancien·ne|ex|aussi|toujours)[ -](aussi |encore |déjà )?(une? )?(ancien |ancienne |ex-)?(${office})`,
    `(membre|adhérent{e}|adhère|adhérait|milite|militait|a milité|encarté{e}|syndiqué{e}|permanent{e}|sympathisant{e}|inscrit{e}|engagé{e}|candidat{e}|tracte|sa carte|responsable local{e}) (de |du |d'un |à |au |aux |chez |dans un |dans le |pour le |pour la |pour un |pour les |pour )(l'|la |le |les |un )?${group}(?! (de|mixte|d'|des|intercommunal))`,
    '(a fait|fait|faisait|fera|va faire|a participé à|suivra) (la |des |les |une |plusieurs )?grèves?',
    '(vote|votait|a voté|votera|voterait) (sûrement |clairement |plutôt |pour |à )?(très )?(gauche|droite|macron|le pen|mélenchon|zemmour|bardella|rn|fn|lfi|ps|lr|écolo)',
    '(ses|son|sa) (opinions?|idées|convictions|engagements?|positions?|activités?|prises de position|discours|passé|étiquette) (très |trop |un peu )?(politiques?|syndica(l|les|le|ux)|militante?s?|mutualistes?|de gauche|de droite)',
    "(a un|son|exerce un|exerçait un|cumule avec son) mandat (électif|local|syndical|d'élu{e}|municipal|de maire|de conseill(er|ère)|politique)",
    "(attaqué|traîné|poursuivi|assigné|mis) (son |sa |ses |l'|la )?(ex-|ancien |ancienne )?({l}{2,14} )?(aux|devant les) prud'?hommes|(allé{e}|ira|va|finir|fini|finira) (jusqu')?aux prud'?hommes",
    'a (balancé|dénoncé) (sa boîte|son (patron|employeur|chef|entreprise))',
    '(était|va|allait|vu{e}) (à|dans|en) (la |une |les |des )?(manifs?|manifestations?)(?!{l})',
  ],
  trait: [`(une? )?(${leaning})`, "(à |de |d')(la |l')?(extrême[- ])?(gauche|droite)(?! (à|de|du|vers|sur|pour|dans))"],
  clause: ['(trop|très) (militant{e}|syndicaliste){end}'],
  subject: [`(une? )?(${office}|${leaning})( (${leaning}))?{end}`, '(une? )?militant{e}{stop}'],
};
