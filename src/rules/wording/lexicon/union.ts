import type { Phrases } from './phrases';

const bodies =
  "syndicats?|cgt|cfdt|fo|force ouvrière|cftc|unsa|fsu|sud|sud-solidaires|solidaires|cfe-cgc|cgc|cnt|parti|parti (socialiste|communiste|politique|pirate)|ps|pc|pcf|lr|lfi|npa|rn|fn|eelv|écologistes|verts|renaissance|modem|reconquête|attac|extinction rebellion|soulèvements de la terre|républicains|insoumis|jeunesses|mutuelle étudiante|front national|rassemblement national|gauche|droite";
const office =
  "délégu[é]{e} (syndical{e}|syndicaux|du personnel|cgt|cfdt|fo|sud|unsa)|représentant{e} (du personnel|syndical{e}|cgt|cfdt|fo|sud)|[é]lu{e} (cgt|cfdt|fo|sud|unsa|cse|au cse|du cse|au comité|local{e}|municipal{e}|du personnel|syndical{e}|d'opposition|écolo|socialiste|rn|lr|ps|lfi|communiste|au conseil|à la mairie|de sa commune|régional{e}|départemental{e})|conseill(er|ère) (municipal{e}|départemental{e}|régional{e}|prud'homal{e})|adjoint{e} au maire|(?:maire|député{e}|sénat(eur|rice)) (de|du|d'|sans)|militant{e}|syndicalistes?|gréviste|cégétistes?|cédétistes?|encart[é]{e}|syndiqu[é]{e}|lanceu(r|se) d'alertes?|lanceur·euse d'alertes?|permanent{e} syndical{e}";
const leaning =
  "frontistes?|lepénistes?|zemmouristes?|macronistes?|mélenchonistes?|insoumis{e}|communistes?|socialistes?|écolos?|gauchistes?|gauchos?|gaucho|fachos?|royalistes?|anarchistes?|anars?|zadistes?|wokistes?|wokes?|marxistes?|trotskistes?|souverainistes?|complotistes?|antivax|anti-vax|gilet jaune|islamo-gauchistes?|droitards?|centristes?|révolutionnaires?|réac|réacs|cocos?|d'extrême[- ](gauche|droite)|à l'extrême[- ](gauche|droite)|politis[é]{e}|engag[é]{e} politiquement|engag[é]{e} à (gauche|droite)";

/** Political opinions, union or mutualist activities, elected mandate, whistle-blowing. */
export const union: Phrases = {
  people: [
    `({is}|a été|fut|comme|en tant que|devenu{e}|ancien|ancienne|ancien·ne|ex|ex-|aussi|toujours) {quite}(une? )?(ancien |ancienne |ex-|ex )?(${office})(?! (à la protection|au numérique))`,
    `{is} {quite}(une? |vraie? )?(${leaning}){end}`,
    `(membre|adhérent{e}|adhère|adhérait|milite|militait|a milité|carte|encarté{e}|syndiqué{e}|permanent{e}|sympathisant{e}|secrétaire|trésori(er|ère)|inscrit{e}|engagé{e}|candidat{e}|tracte|colle des affiches|responsable local{e}) (de |du |d'un |d'une |d'|à |au |aux |chez |dans un |dans une |dans le |dans |pour le |pour la |pour un |pour les |pour ){1,1}(l'|la |le |les |un |une )?(${bodies}|jeunes (socialistes|républicains|communistes|écologistes))(?! (de copro|mixte|d'énergie|des eaux))`,
    "(a fait|fait|faisait|fera|va faire|a participé à|participé à|suit|suivra|était en|toujours en|souvent en) (la |des |les |une |plusieurs )?grèves?(?! (du|de la|des) (service|serveur))",
    "(vote|votait|a voté|votera|voterait) (sûrement |clairement |plutôt |pour |à )?(très )?(gauche|droite|macron|le pen|mélenchon|zemmour|bardella|rn|fn|lfi|ps|lr|écolo|vert|blanc|fillon|hollande|nouveau front)",
    "(ses|son|sa|d'après ses|vu ses) (opinions?|idées|convictions|engagements?|positions?|activités?|prises de position|discours|passé|étiquette) (très |trop |un peu )?(politiques?|syndica(l|les|le|ux)|militante?s?|mutualistes?|de gauche|de droite)",
    "(a|son|exerce|exerçait|avec son|en plus de son|à cause de son|cumule avec son|occupé{e} par son) (un |déjà un )?mandat (électif|local|syndical|d'élu{e}|municipal|de maire|de conseill(er|ère)|politique)",
    "(attaqué|traîné|poursuivi|allé{e}|emmené|assigné|finir|finira|fini|ira|va|aller|mettre|mis|gagné) .{0,24}prud'?hommes",
    "(a (balancé|dénoncé) (sa boîte|son (patron|employeur|chef|entreprise|entrepris)))",
    "(défile|manifeste|était|vu{e}) (à|dans|en) (la |une |les )?(manifs?|manifestations?) (de|pour|contre|du|le)",
  ],
  clause: [
    '(trop|très|un peu|assez|plutôt) (politisé{e}|militant{e}|revendicati(f|ve)|syndicaliste|à gauche|à droite){end}',
    '(carte|engagement|passé|activité) (syndicale?|politique|militante?) (à|dans|qui|marqué|connu|,|assumé|chez|au|{stop})',
  ],
  subject: [
    `{quite}(une? |vraie? )?(${office}|${leaning}){end}`,
    "({is} {quite}|{adv} {quite})(à |de |d')(la |l')?(extrême[- ])?(gauche|droite)(?! (à|de|du|vers|sur|pour|dans))",
  ],
};
