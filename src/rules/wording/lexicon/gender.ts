import type { Phrases } from './phrases';

const orientation = [
  'gay|homo|homosexuel(le)?|lesbienne|bisexuel(le)?|hétéro|hétérosexuel(le)?|trans|transgenre|transsexuel(le)?|non[- ]binaire',
  'efféminé{e}|queer|androgyne|pansexuel(le)?|asexuel(le)?|en transition de genre|fêtard{e}|coureur de jupons|libertin{e}',
  'dragueu(r|se)|aguicheu(r|se)|mâle alpha',
].join('|');
const one = '(femme|fille|homme|mec|garçon|nana|gars)';
const here = "(?= (dans l'équipe|à ce poste|sur ce poste|pour (ce poste|l'équipe|équilibrer|la parité))|{stop})";

/** Sex, sexual orientation, gender identity, morals. */
export const gender: Phrases = {
  always: [
    'pédés?|gouines?|tarlouzes?|travelos?|tantouzes?|garçon manqué|femmelettes?|potiche|bonniche|gonzesses?|meufs?|(une|cette|la|petite|sacrée|belle) nana|bonnes? femmes?|blonde de service',
    '(touche|sensibilité|caution) féminine|quota (de )?(femmes?|filles)|(métier|poste|job|boulot|milieu) (de mecs|de filles|de garçons|de bonhomme)',
  ],
  writer: [
    `(on|nous|je|il) (cherche|préfère|préférerait|préférerais|préférait|veut|voulait|voudrait|faudrait|faut|prend|prendrait|recrute) (plutôt |quand même |bien |vraiment |absolument |surtout |enfin )?(un |une |des )${one}s?${here}`,
    `(manque|besoin) (plutôt |enfin )?(d'|de |d'un |d'une )${one}s?${here}`,
    "(seule|première) (femme|fille) (dans|de) l'équipe|(que des|équipe de|bande de|trop de) (mecs|filles|nanas|garçons)",
    `c'est (bien |encore |quand même )?une? (femme|fille|homme|garçon|mec)(?! (qui|de|capable|bien|très|d'|avec))`,
  ],
  people: [
    `(technique|techniquement|douée?|forte?|solide|bonne?|calée?|l'aise|étonnante?|correcte?|précise?|directe?|posée?|courageuse|ambitieuse|autoritaire|carrée|dure|sensible|organisée?|bavard|énergique)( {l}{1,12}){0,2} pour une? ${one}{stop}`,
    'pour une? (fille|mec|garçon|femme|homme){stop}',
    '(en couple|mari[é]{e}|vit|pacs[é]{e}|sort) avec (un|une) (autre )?(homme|femme|mec|fille)',
    '(son|sa|ses) (orientation|identité|préférences?|vie) (sexuelles?|de genre|sentimentale|amoureuse)|(ses|drôles de) mœurs',
    '[n][é]{e} (homme|femme|garçon|fille|dans le mauvais corps)|(a changé|en train de changer) de sexe|(sa|en) transition de genre|(était) un (homme|garçon|mec) avant',
    '(trop|pas assez) (féminin{e}|masculin{e}|viril{e}|girly|maniéré{e}|hommasse)(?! (dans|singulier))|ses hormones',
    '(manières?|voix|côté|gestes?|attitude) (trop |un peu |très )?(efféminée?s?|de (fille|fillette|tapette|femmelette|camionneuse)|gay)',
  ],
  state: [orientation],
  clause: ['(trop |très )?(émotive|hystéro|macho|autoritaire) pour une? (femme|fille|homme)', '(seule|unique) femme'],
};
