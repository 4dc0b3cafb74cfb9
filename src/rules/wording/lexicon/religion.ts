import { type Phrases, quality } from './phrases';

const believers = quality(
  'musulman{e}|cathos?|catholiques?|juifs?|juives?|chrétien(ne)?s?|bouddhistes?|protestant{e}|évangéliques?|évangélistes?|hindou{e}|hindouistes?|mormon{e}|sikhs?|athées?|islamistes?|intégristes?|salafistes?|franc-maçon(ne)?|francs-maçons|témoins? de jéhovah|bigot{e}|voil[é]e?|très pieu(x|se)|pieu(x|se)|converti{e} à l.islam|radicalisé{e}|scientologues?|laïcards?|en djellaba|en soutane',
);
const garment = 'voile|foulard|hijab|niqab|turban|kippa|croix|burqa|abaya|soutane|djellaba|voile islamique|foulard islamique';

export const religion: Phrases = {
  always: ['(musulman{e}|catholiques?|juif|juive|chrétien(ne)?) (très |non |peu |assez )?(pratiquant{e}|croyant{e})'],
  people: [
    believers.people,
    `(porte|portait|portera|avec|retire|retirer|enlever|enlève|garde|gardera|ôter|sous|met|mettait|refuse d'enlever|refuse de retirer|sans) (toujours |bien |encore )?(le |un |son |une |sa |la )(petit |petite |grand |grosse )?(${garment})(?! (de|d'|sur|à))`,
    '(fait|fera|faisait|observe|pratique|faire|respecte|suit) (bien |aussi )?(le |son )?(ramadan|carême|shabbat|sabbat|chabbat|kippour)|(pendant|durant|période de|période du|au moment du) (le |son )?(ramadan|shabbat|kippour)',
    "(va|aller|allait|fréquente|part|passe) (souvent |régulièrement |tous les dimanches |le dimanche |le vendredi |chaque dimanche |toujours )?(à |au )?(la |l')?(messe|mosquée|synagogue|église|temple|culte|office)",
    "(sa|vu sa|à cause de sa|afficher sa|affiche sa|parle de sa) (religion|foi|confession)(?! (du|de|des|d'|en|c'est|inébranlable|dans))(?! ?[,:] c'est)",
    "(ses|aux|vu ses|des) (prières|croyances|convictions religieuses|pratiques religieuses|fêtes religieuses|interdits religieux)|(raisons?|motifs?|contraintes|obligations) religieu(ses?|x)",
    '(pour|pauses?|heures?|jours?|salle|tapis|faire) (faire |de |la |sa |ses )?(la )?prières?(?! (de|d.))',
    '(mange|mangera|demande|exige|repas) (que |du |seulement )?(halal|casher|kasher)|(ne )?(serre|serrait) pas la main (aux|des) (femmes|hommes)',
    '{is} {quite}(croyant{e}|pratiquant{e}|très religieu(x|se)|religieu(x|se))(?! (que|qu|de|du|le|la|un))',
    "(de|d'une) (confession|religion|famille|culture|éducation) (très )?(musulmane|juive|catholique|catho|chrétienne|protestante|israélite|religieuse)",
    "(ne )?(travaille|travaillera|bosse) (pas|jamais) (le |du )?(samedi|vendredi|dimanche|jour) .{0,15}(religi|shabbat|prière|messe|mosquée)",
  ],
  clause: [
    believers.clause,
    '(très|non|peu|assez|trop) (croyant{e}|pratiquant{e}|religieu(x|se)){end}',
    '(croyant{e}|pratiquant{e}){stop}',
    '(ramadan|prière|shabbat|halal){stop}',
  ],
};
