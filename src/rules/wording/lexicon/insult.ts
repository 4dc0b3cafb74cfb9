import type { Phrases } from './phrases';

const nouns =
  'idiot{e}|clown|charlot|guignol|rigolo|rigolote|pitre|charlatan|fumiste|menteu(r|se)|manipulat(eur|rice)|psychopathe|sociopathe|pervers{e}|pervers{e} narcissique|parasite|larve|légume|loque|cruche|pimbêche|gourde|bécasse|sorcière|hystérique|boulet|imbécile|tocard{e}|bouffon(ne)?|mytho|mythomane|glandeu(r|se)|branleu(r|se)|feignasse|feignant{e}|fainéant{e}|baratineu(r|se)|pipoteu(r|se)|enfumeu(r|se)|escroc|voyou|loser|blaireau|naze|nul|nulle|gros naze|bras cassé|débile|demeuré{e}|attardé{e}|ahuri{e}|âne|buse|quiche|plante verte|planqué{e}|tire-au-flanc|lèche-bottes|girouette|con|conne|abruti{e}|crétin{e}|andouille|truffe|brute|bourrin{e}|emmerdeu(r|se)|chieu(r|se)|casse-pieds';

/** Words that hurt, whoever they are said of. */
export const insult: Phrases = {
  always: [
    'connards?|connasses?|abruti{e}|crétin{e}|salop(e|ard|ards|es)|pétasses?|poufiasses?|enfoiré{e}|enculé{e}|branleu(r|se)s?|feignasses?|tocard{e}|débile mental{e}|sous-merde|trou du cul|raclures?',
    '(gros|grosse|vieux|vieille|petit|petite|sale|pauvre|quel|quelle|sacré|vrai|un|une|bande de|trop|si|bien) con(ne)?s?(?! (de fichier|f))',
    `(quel|quelle|un vrai|une vraie|espèce d'|espèce de|un gros|une grosse|un sacré|une sacrée|un pauvre|une pauvre|vrai|vraie) (${nouns})`,
    '(pauvre|sale) (type|mec|fille|gars|bonne femme|bonhomme)',
    'gros(se)? lourd{e}|lourdingues?|lourdaud{e}|casse-(pieds|couilles|burnes)|emmerdeu(r|se)s?|grandes? gueules?|faux[- ]derche|faux[- ]cul|faux[- ]jeton|lèche-(cul|bottes)',
    "pas (vraiment |franchement )?(inventé (l'eau|la poudre|le fil)|(une|la) lumière|le couteau le plus|la moitié d'un con)|(pas|peu) (très |bien |trop |franchement )?(fut[- ]fut|fute-fute|finaud{e})",
    '(bon|bonne)s? à rien|bras cassés|cas soc|cassos|moins que rien',
    '(gros )?(pipoteu(r|se)s?|baratineu(r|se)s?|mythos?|mythomanes?)',
    '(vrai|vraie|un|une) (vrai |vraie |parfait |parfaite )?(incapable|moins que rien|bonne à rien|bon à rien)',
    '(nous|me|m.|va nous|va vite nous) (fait |a fait |saoule|soûle|gonfle|emmerde|casse)( chier|s? les (couilles|pieds|burnes))',
    '(qi|quotient intellectuel) (d.une? (huître|moule|bulot|poule)|de (moule|bulot|poisson))|cerveau (d.|de )(moineau|huître|poisson)',
  ],
  people: [
    "(ne )?comprend (vraiment )?rien à rien|(se fout|se moque|se fiche) (de (nous|notre gueule|la gueule|tout))|(nous|m'a|nous a) pris(e|es)? pour des (cons|imbéciles|idiots|jambons)|(nous|me) prend pour (des|un|une) (cons?|imbéciles?|idiote?s?|jambons?|quiches?)",
    '(pas|même pas|à peine) (capable d.aligner|foutu{e} de|fichu{e} de)',
  ],
  clause: [
    `{is} {quite}(un |une )(vrai |vraie |gros |grosse |peu |pauvre |sacré |sacrée |sombre |fieffé |parfait |parfaite )?(${nouns})`,
    `(un|une|quel|quelle) (${nouns}){stop}`,
    '{so}(chiant{e}|relou{e}|insupportable|imbuvable|détestable|odieu(x|se)|minable|pathétique|stupide|débile|idiot{e}|hystérique|parano|tar[é]{e}|cinglé{e}|siphonné{e}|timbr[é]{e}|exécrable|puant{e}|infect{e}|ridicule|lâche|fourbe|hypocrite|malhonnête|caractériel(le)?|teigneu(x|se)|à la ramasse|à baffer|à gifler|imbécile|folle|demeuré{e}){end}',
    '(gros|grosse) (naze|nul|nulle|boulet|pipeau|blaireau|larve|fumiste|feignant{e}|fainéant{e}|glandeu(r|se)|relou|malin)',
    '(glandeu(r|se)|feignant{e}|fainéant{e}|fumiste|hypocrite|menteu(r|se)|manipulat(eur|rice)|escroc|hystérique|charlatan|boulet|clown|guignol|blaireau|idiot{e}|insupportable|imbuvable|détestable|odieu(x|se)|minable|pathétique){stop}',
  ],
  subject: [
    '{is} {quite}(bête|nul|nulle|naze|con|conne|fou|benêt|creux|creuse|vide|limit[é]{e}|limit[é]{e} intellectuellement)(?! (et méchant|noire|à bon)){stop}',
    '(trop|très|complètement|totalement|vraiment) (bête|con|conne|limit[é]{e}|limit[é]{e} intellectuellement|nul|nulle|naze){stop}',
    '(limité{e}|lent{e}) intellectuellement',
  ],
};
