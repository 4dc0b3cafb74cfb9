import type { Phrases } from './phrases';

const number =
  "(1[6-9]|[2-7][0-9]|(?:dix|vingt|trente|quarante|cinquante|soixante)(?:[- ](?:et[- ])?(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix))?)";
// « 20 ans d'expérience », « 20 ans chez… » count something else than an age.
const alone =
  "(?! ?(?:d'|de |dans |du |en |chez |à |au |comme |plus (?:tard|tôt)|sur |après|avant|pour |entre|qu|passés|derrière|sans|ferme|min|max))";

export const age: Phrases = {
  always: [
    '(quelqu.un|une personne|un profil) (de |d.)?(plus|moins) (jeune|âgé{e}|vieux|frais|fraîche)(?! (que|dans))',
    "(d'un certain âge|plus (tout|toute|très|vraiment) (jeune|frais|fraîche)|vieux de la vieille|(un peu|trop|très) vieux jeu)",
    '\\d\\d (balais|piges|berges)|(cinquante|quarante|soixante|trente|vingt) (balais|piges|berges)',
    '(pas|plus) (de|dans) (notre|la même|sa|cette) (génération|tranche d.âge)',
    "(de|typique de|bien de|très) (sa|cette) génération",
    'ok boomer|(un|une|gros|vrai|vieux|du) (gros |vrai |vieux )?boomers?|boomeuse',
  ],
  people: [
    '(trop|assez|plutôt|bien|très|un peu|déjà|plus|fort|si) âg[é]{e}',
    `(va avoir|va sur ses|approche|dépasse|passé|passe|frise|plus de|a fêté ses) (bien |au moins |environ |presque |déjà |plus de |dans les |à peine |seulement |que |ses |les |passé )?(les )?${number} ans${alone}(?! (et|mais) (une|des|de))`,
    "(vu|malgré|pour|à|avec|surtout|étant donné|compte tenu de|par rapport à|pas de|plus de|fait|parait|paraît|assume|cache|rapport à|question de|problème d'|limite d') (son |cet |l')?âge{stop}",
    '(vu|malgré|pour|à|avec|étant donné|compte tenu de|par rapport à|fait|cache) son âge',
    "(a|dans|approche|approche de|passé|dépassé|frise|sent|proche de|en fin de|la fin de|début de|largement|bonne|belle) (de )?(la |sa )?(bonne |petite )?(trentaine|quarantaine|cinquantaine|soixantaine|vingtaine)(?! (de|d'))",
    "(proche|près|loin|ans|mois|avant|bientôt|presque|aux portes|approche|pas loin|quasi|déjà|veille) (de |à |en )?(la |sa )?retraite(?! (progressive|complémentaire))",
    "(part|partira|partir|parte|pense|attend|attendre|prendra|prend|prépare|vise|rêve de|finir|finira|terminer) (bientôt |déjà |vite |tranquillement |plus qu'à |que )?(en |à |avant |jusqu'à )?(la |sa )retraite",
    '(en|sa|proche de la|presque en) fin de carrière',
    "[n][é]{e} (en|dans les années) (19[3-9]\\d|200\\d|[5-9]0)",
    '{is} {quite}(quinqua|quinquagénaire|sexagénaire|quadragénaire|quadra|trentenaire|retrait[é]{e}|boomer|millennial|millenial|septuagénaire)',
    '(trop|très|typique|bien|encore un|encore une|un|une|pur produit) (de la )?(génération|gen) (x|y|z|tiktok)',
    "(il|elle) (sort|sortait) (tout juste |à peine )?(de l'œuf|du berceau|des couches)",
  ],
  clause: [
    '{quite}âg[é]{e}{end}',
    '(un|une|un vrai|une vraie|encore un|encore une|gros|petit|petite|vrai|vraie) (gamin{e}|gosse|jeunot|jeunette|jeunot·te|papy|papi|mamie|mémé|pépé|vieillard|vieillarde|ancêtre|dinosaure|fossile|quinqua|quadra|ado|blanc-bec|minot|minote|bleusaille|vieux monsieur|vieille dame|petit jeune|petite jeune|jeune premier)',
    '(quinqua|quinquagénaire|sexagénaire|quadragénaire|septuagénaire|jeunot|jeunette|gamin{e}|papy|mamie|boomer|dinosaure|jeune retrait[é]{e}|vieux briscard|vieille garde|vieille école){end}',
    '(fait|faisait|paraît|parait) (très |un peu |trop |plus |vraiment |bien |assez )?(jeune|vieux|vieille|vieillot(te)?|gamin{e}|ado|son âge|moins que son âge)',
    "(5[0-9]|6[0-9]|7[0-5]|1[6-9]) ans{stop}(?! ?, ?(chez|puis|dont))",
    'jeune et (dynamique|jolie?|ambitieu(x|se)|fougueu(x|se)|naï(f|ve)|sans attaches?|inexpérimenté{e}|beau|belle|frais|fraîche)',
    '(trop |encore |plutôt |toute |tout )?(jeune|vieux|vieille|âgé{e}) pour (ça|nous|ce|cette|le (poste|job|rôle|métier|terrain)|la (tech|mission|fonction)|l.équipe|une équipe|être|parler|apprendre|changer|comprendre|diriger|encadrer|manager|tenir|coder|se|s.|un|parler)',
    "(d'une|d'un) autre (époque|génération|âge|siècle|temps)|ancienne génération",
  ],
  subject: [
    `(a|avait|aura|ayant) (bien |au moins |environ |presque |déjà |plus de |dans les |à peine |seulement |que |passé )?(les )?${number} ans${alone}`,
    "{so}(vieux|vieille|jeune|jeunes|vieillissant{e}|jeunot|jeunette|usé{e} par l'âge|périmé{e}){end}(?! dans (le|la|son|ce|cette) (métier|poste|domaine|rôle|fonction|équipe|mission|produit))",
  ],
};
