import { type Phrases, quality } from './phrases';

const orientation = quality(
  'gays?|homos?|homosexuel(le)?s?|lesbiennes?|bisexuel(le)?s?|hétéros?|hétérosexuel(le)?s?|trans|transgenres?|transsexuel(le)?s?|non[- ]binaires?|efféminé{e}|queers?|lgbt{l}{0,4}|androgynes?|pansexuel(le)?s?|asexuel(le)?s?|en transition de genre|fêtard{e}|coureur de jupons|libertin{e}|dragueu(r|se)|aguicheu(r|se)|mâle alpha|garçon manqué|pédés?|gouines?|folle perdue',
);
const sex = 'femmes?|hommes?|mecs?|filles?|nanas?|garçons?|meufs?|gars|gonzesses?|nénettes?|bonhommes?|messieurs|dames?';

/** Sex, sexual orientation, gender identity, morals. */
export const gender: Phrases = {
  always: [
    'pédés?|gouines?|tarlouzes?|travelos?|tantouzes?|garçon manqué|femmelettes?|potiche|bonniche|gonzesses?|meufs?|(une|cette|la|petite|sacrée|belle) nana|bonnes? femmes?|blonde (de|comme) (service|dans les blagues)|une (vraie )?(poulette|minette|nénette)',
    `(on|nous|je|il nous|l'équipe) (cherche|préfère|préférerait|préférerais|veut|voulait|voudrait|voulais|prend|prendrait|recrute|faudrait|faut|voulions|préférait) (plutôt |quand même |bien |vraiment |absolument |surtout |mieux |enfin )?(un |une |des )(${sex})(?! (qui|de|capable|orchestre|enceinte))`,
    `(faut|faudrait|manque|besoin|besoin d') ?(plutôt |enfin |quand même |absolument )?(d'|de |un |une |d'un |d'une |des )?(${sex}) (dans l'équipe|à ce poste|pour (équilibrer|la parité|ce poste|l'équipe))`,
    `(seule|première|encore une|trop de|trop d'|que des|équipe de|équipe d'|milieu de|milieu d'|boîte de|bande de) (mecs|filles|nanas|garçons|femme dans|femme de l'équipe)`,
    'équipe (masculine|féminine|de mecs|de filles|de garçons|d.hommes)( |{end})|touche féminine|sensibilité féminine|intuition féminine|quota (de )?(femmes?|féminin|filles)|caution féminine',
    "(c'est|parce que c'est|parce qu'elle est|parce qu'il est|dommage que ce soit|vu que c'est|comme c'est) (bien |encore |quand même )?une? (femme|fille|homme|garçon|mec|gars)(?! (qui|de|capable|bien|très|d'|avec))",
    '(métier|poste|job|truc|boulot|monde|milieu) (d.hommes?|de mecs?|de femmes?|de filles?|de garçons?|d.homme)',
  ],
  people: [
    orientation.people,
    `(technique|techniquement|douée?|forte?|mal|bien|solide|bonne?|calée?|l'aise|étonnante?|correcte?|précise?|directe?|posée?|courageuse|ambitieuse|autoritaire|carrée|dure|sensible|émotive|organisée?|sympa|coquet|bavard|énergique) (.{1,20} )?pour une? (femme|fille|homme|mec|garçon|nana)(?! (enceinte|seule|qui|en|sans|d'affaires))`,
    'pour une? (fille|mec|garçon|femme|homme){stop}',
    "(en couple|mari[é]{e}|vit|vivant|pacs[é]{e}|sort) avec (un|une) (autre )?(homme|femme|mec|fille|personne du même sexe)|même sexe",
    '(son|sa|ses) (orientation|identité|préférences?|vie) (sexuelles?|de genre|sentimentale|amoureuse|privée|nocturne|dissolue)',
    '(ses|de ses|drôles de|de|aux) mœurs( légères| douteuses|{end})',
    '[n][é]{e} (homme|femme|garçon|fille|dans le mauvais corps)|(changé|change|en train de changer) de (sexe|genre)|transition de genre|ancien prénom (masculin|féminin)|(est|était) (en fait )?un (homme|garçon|mec) avant',
    '(trop|pas assez|un peu|très|si) (féminin{e}|masculin{e}|viril{e}|girly|maniéré{e}|hommasse)(?! (dans|singulier))',
    '(ses|ces|les) hormones|hormonale?{stop}',
    "(manières?|voix|côté|air|gestes?|attitude) (trop |un peu |très )?(efféminée?s?|de (fille|fillette|tapette|femmelette|camionneuse|bonhomme)|gay|féminine?s?)",
  ],
  clause: [
    orientation.clause,
    '(trop |très )?(émotive|hystéro|mâle|macho|autoritaire) (pour|comme) une? (femme|fille|homme|toutes)',
    '(seule|unique) (femme|fille|homme|garçon)',
  ],
};
