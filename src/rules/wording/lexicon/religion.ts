import type { Phrases } from './phrases';

const believer = [
  'musulman{e}|catho(lique)?( tradi| intégriste| fervente?| convaincue?)?|juif|juive|chrétien(ne)?|bouddhiste|protestant{e}|évangélique|hindou{e}|mormon{e}|sikh|athée',
  "islamiste|intégriste(?! (de|du|des|sur))|salafiste|franc-maçon(ne)?|témoin de jéhovah|bigot{e}|pieu(x|se)|converti{e} à l'islam",
  'radicalisé{e}|scientologue|en djellaba|en soutane',
].join('|');

export const religion: Phrases = {
  writer: ['(musulman{e}|catholique|juif|juive|chrétien(ne)?) (très |non |peu |assez )?(pratiquant|croyant){e}'],
  people: [
    "(porte|portait|portera|avec|retire|retirer|enlever|enlève|garde|gardera|ôter|refuse d'enlever) (toujours |bien |encore )?(le |un |son )(petit )?(voile|foulard|hijab|niqab|turban)(?! (de|d'|sur|à))|(porte|portait) (toujours |bien )?(une |sa |la |un )(petite |grande |grosse )?(kippa|croix|abaya|burqa|hijab)",
    '(fait|fera|faisait|observe|pratique|faire|respecte) (bien |aussi )?(le |son )?(ramadan|carême|shabbat|sabbat|kippour)|pendant (le |son )?(ramadan|shabbat|kippour)',
    "(va|aller|allait|fréquente) (souvent |régulièrement |tous les dimanches |le dimanche |le vendredi |chaque dimanche |toujours )?(à |au )?(la |l')?(messe|mosquée|synagogue|église)",
    "(vu|à cause de|affiche|afficher|parle de|cache) sa (religion|foi|confession)|(?<!pas )sa religion(?! (du|de|des|d'|,|:|c'est))|ses convictions religieuses",
    '(raisons?|motifs?|contraintes|obligations) religieu(ses?|x)|(pause|heure|salle|tapis) de prière|(pour|faire) (la |sa |ses )prières?(?! de)',
    '(lit|récite|cite) (le coran|la bible|la torah)|grenouille de bénitier',
    '(mange|mangera|exige) (que |du |seulement )?(halal|casher|kasher)|serre pas la main (aux|des) femmes',
    '(est|était|reste) (très |assez |trop |plutôt )?(croyant{e}|pratiquant{e}|religieu(x|se)){stop}',
    "(de confession|de religion|d'une famille|de culture) (très )?(musulmane|juive|catholique|catho|chrétienne|protestante|israélite|religieuse)",
  ],
  state: [believer],
  trait: ['voil[é]e', '(croyant|pratiquant){e}{stop}'],
  clause: ['(voilée|croyant{e}){stop}', 'non (croyant|pratiquant){e}'],
};
