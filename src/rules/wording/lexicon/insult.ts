import type { Phrases } from './phrases';

const names = [
  'idiot{e}|clown|charlot|guignol|rigolote?|charlatan|fumiste|menteu(r|se)|manipulat(eur|rice)|psychopathe|sociopathe',
  'pervers{e}( narcissique)?|pimbêche|gourde|bécasse|hystérique|boulet|imbécile|tocard{e}|bouffon(ne)?|mytho|mythomane',
  'glandeu(r|se)|branleu(r|se)|feignasse|feignant{e}|fainéant{e}|baratineu(r|se)|pipoteu(r|se)|enfumeu(r|se)|escroc|voyou',
  'loser|blaireau|naze|nulle?|débile|demeur[é]{e}|attardé{e}|ahuri{e}|plante verte|planqué{e}|tire-au-flanc|lèche-bottes',
  'girouette|conne?|abruti{e}|crétin{e}|andouille|bourrin{e}|emmerdeu(r|se)|chieu(r|se)|casse-pieds|incapable|bon(ne)? à rien',
].join('|');

/** Words that hurt, whoever they are said of. */
export const insult: Phrases = {
  always: [
    'connards?|connasses?|abruti(e|s|es)?|crétin(e|s|es)?|salop(e|ard|ards|es)|pétasses?|poufiasses?|enfoiré{e}|enculé{e}|branleu(r|se)s?|feignasses?|tocard{e}|débile mental{e}|sous-merde|trou du cul|raclures?',
    '(gros|grosse|vieux|vieille|petit|petite|sale|pauvre|quel|quelle|sacré|vrai|un|une|bande de|trop|si|bien) con(ne)?s?',
    `(quel|quelle|un vrai|une vraie|espèce d'|espèce de|un gros|une grosse|un sacré|une sacrée|un pauvre|une pauvre|un parfait|une parfaite) ?(${names})`,
    '(pauvre|sale) (type|mec|fille|gars|bonne femme|bonhomme)',
    'gros(se)? lourd{e}|lourdingues?|lourdaud{e}|casse-(pieds|couilles|burnes)|emmerdeu(r|se)s?|grandes? gueules?|faux[- ](derche|cul|jeton)|lèche-(cul|bottes)',
    "pas (vraiment |franchement )?(inventé (l'eau|la poudre|le fil)|une lumière)|(pas|peu) (très |bien |trop |franchement )?(fut[- ]fut|fute-fute|finaud{e})",
    '(bon|bonne)s? à rien|bras cassés|cas soc|cassos|moins que rien',
    '(gros )?(pipoteu(r|se)|baratineu(r|se)|mythos?|mythomanes?)',
  ],
  people: [
    'comprend (vraiment )?rien à rien|(se fout|se fiche) de (nous|notre gueule|tout)|prend pour des (cons|imbéciles|idiots|jambons)|pas (foutu|fichu){e} de|(nous|me) (saoule|soûle|gonfle|emmerde|fait chier)',
  ],
  clause: [
    `une? (vraie? |gros |grosse |pauvre |sacrée? |sombre |fieffé )?(${names}){end}`,
    '(chiant{e}|relou{e}|insupportable|imbuvable|détestable|odieu(x|se)|minable|pathétique|stupide|débile|idiot{e}|hystérique|tar[é]{e}|cinglé{e}|siphonné{e}|timbr[é]{e}|exécrable|puant{e}|ridicule|fourbe|hypocrite|malhonnête|caractériel(le)?|teigneu(x|se)|à la ramasse|à baffer|à gifler|imbécile|demeur[é]{e}){end}',
    '(gros|grosse) (prétentieu(x|se)|naze|nulle?|boulet|blaireau|fumiste|feignant{e}|fainéant{e}|glandeu(r|se)|relou)',
    '(glandeu(r|se)|feignant{e}|fainéant{e}|fumiste|menteu(r|se)|manipulat(eur|rice)|escroc|charlatan|boulet|clown|guignol|blaireau|parano){stop}',
  ],
  subject: [
    '(trop|très|complètement|totalement|vraiment|est) (bête|conne?|fou|folle|limit[é]{e}|nulle?|naze){stop}',
    '(limité|lent){e} intellectuellement',
  ],
};
