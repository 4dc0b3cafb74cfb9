import type { Phrases } from './phrases';

const number =
  '(1[6-9]|[2-7][0-9]|(?:vingt|trente|quarante|cinquante|soixante)(?:[- ](?:et[- ])?(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix))?)';
// « 20 ans d'expérience », « 20 ans chez… » count something else than an age.
const alone =
  "(?! ?(?:d'|de |dans |du |en |chez |à |au |comme |plus (?:tard|tôt)|sur |après|avant|pour |entre|qu|passés|derrière|sans|ferme|min|max|révolus))";
const decade = '(vingtaine|trentaine|quarantaine|cinquantaine|soixantaine)';

export const age: Phrases = {
  writer: [
    "quelqu'un de (plus|moins) (jeune|âg[é]{e}|vieux)(?! que)",
    "d'un certain âge|vieux de la vieille|(un peu|trop|très) vieux jeu",
    '(\\d\\d|cinquante|quarante|soixante|trente|vingt) (balais|piges|berges)',
    '(pas|plus) (de|dans) (notre|la même) (génération|tranche d.âge)|(typique|bien) de sa génération',
    'ok boomer|(un|gros|vrai|vieux) boomer',
  ],
  people: [
    `(va avoir|va sur ses|approche (de )?ses|approche les|a fêté ses|frise les|a passé les|bientôt|presque) ${number} ans${alone}`,
    '(vu|malgré|étant donné|compte tenu de|rapport à|à cause de|pour|à|avec|fait|fait pas|cache|pas de|assume) son âge|(vu|malgré|étant donné) (l.|cet )âge{stop}',
    `(la|sa) (petite |bonne )?${decade}(?! (de|d'))`,
    '(proche|près|loin|veille) de la retraite|(bientôt|presque|quasi|ans|déjà) (à|en) (la )?retraite|à (un|deux|trois|quatre|cinq|\\d) ans de la retraite',
    "(part|partira|parte|partirait) (bientôt |vite )?(en |à )(la )?retraite|(pense|attend|vise|rêve de|prépare) (déjà |tranquillement |plus qu'à )?(à )?(la |sa )retraite",
    'en fin de carrière|(plus|pas) (de |toute )?(la |sa )?(toute )?première jeunesse|(a fait|avoir fait) son temps',
    '(trop|très|typique|pur produit) (de la )?(génération|gen) (x|y|z|tiktok)',
  ],
  state: [
    'âg[é]{e}',
    'quinqua|quinquagénaire|sexagénaire|septuagénaire|quadragénaire|quadra|trentenaire|retrait[é]{e}|boomer|millennial',
  ],
  trait: [
    "(vieux|vieille|jeune|vieillissant{e}|jeunot|jeunette|périm[é]{e})(?! dans (le |la |l'|son |ce |cette )?(métier|poste|domaine|rôle|fonction|équipe|mission|produit))",
    'plus (tout |toute |très |vraiment )?(jeune|fraîche)',
  ],
  clause: [
    '(un |une |encore une? |une? vraie? )(gamin{e}|gosse|jeunot|jeunette|papy|papi|mamie|mémé|pépé|vieillard{e}|ancêtre|dinosaure|fossile|quinqua|quadra|ado|blanc-bec|minote?|petite? jeune|jeune premier)',
    '(quinqua|jeunot|jeunette|gamin{e}|papy|mamie|boomer|dinosaure|jeune retrait[é]{e}|vieux briscard|vieille école){end}',
    '(fait|faisait|paraît|parait) (très |un peu |trop |plus |vraiment |bien |assez )?(jeune|vieux|vieille|gamin{e}|ado|moins que son âge)',
    '(5[0-9]|6[0-9]|7[0-5]|1[6-9]) ans{stop}{plain}',
    '[n][é]{e} (en|dans les années) (19[3-9]\\d|200\\d|[5-9]0)',
    'jeune et (dynamique|jolie?|ambitieu(x|se)|fougueu(x|se)|naï(f|ve)|sans attaches?|inexpérimenté{e}|beau|belle)',
    "(trop |encore |plutôt |toute |tout )?(jeune|vieux|vieille|âg[é]{e}) pour (ça|nous|ce (poste|rôle|job|métier)|cette (équipe|mission)|le (poste|job|rôle|métier|terrain)|la (tech|mission|fonction)|l'équipe|une équipe|débuter|commencer|parler|apprendre|diriger|encadrer|manager|s'adapter|se (remettre|former))",
    "d'une? autre (époque|génération|âge|siècle)|ancienne génération",
  ],
  subject: [
    `(a|à|avait|aura|ayant) (bien |au moins |environ |presque |déjà |plus de |dans les |à peine |seulement |que |passé )?(les )?${number} ans${alone}`,
  ],
};
