import type { Phrases } from './phrases';

const disabled = [
  'handicapé{e}|paraplégique|tétraplégique|hémiplégique|malentendant{e}|malvoyant{e}|non-voyant{e}|sourd-muet|sourde-muette',
  'bègue|boiteu(x|se)|infirme|autiste|asperger|aspie|trisomique|dyslexique|dyspraxique|dysphasique|dysorthographique',
  'hyperact{if}(?! sur)|tdah|daltonien(ne)?|amput[é]{e}|appareill[é]{e}|reconnu{e} handicapé{e}|travailleu(r|se) handicapé{e}',
  'neuroatypique|neurodivergent{e}|unijambiste|manchot{e}',
].join('|');

/** Disability, loss of autonomy. */
export const disability: Phrases = {
  writer: ['bégaie|bégaye|bégayait|zozote|zozotait|zézaie|zézaye'],
  people: [
    "(est|était|serait|se dit) (aussi |peut-être )?(en situation de handicap|à mobilité réduite|en fauteuil( roulant)?|en perte d'autonomie|dys)",
    'reconnu{e} (travailleu(r|se) )?handicapé{e}|(est|statut de|est une?) travailleu(r|se) handicapé{e}',
    "(a|a la|a une|sa|bénéficie d'une|bénéficie de la|titulaire de la|demandé la) rqth",
    "(a un|porteu(r|se) d'un|souffre d'un|atteint{e} d'un|son|cache un) (petit |léger |lourd |gros |vrai )?handicap(?! (de|pour|majeur|concurr|face|simulé))",
    '(se déplace|circule|arrivé{e}|arrive|vient|venu{e}|marche) (en|avec|avec une|avec des|dans un) (fauteuil( roulant)?|béquilles?|canne( blanche)?|déambulateur|prothèse|chien guide)',
    '(porte|a) (un |une |des |ses )(appareils? auditifs?|sonotone|prothèses?( auditives?)?|implant cochléaire|chien guide|bras en moins|jambe en moins)',
    "(a|a un|a des|souffre de|souffre d'un|diagnostiqué{e}|avec son|son|sûrement un) (un |une |des |de |d'un |gros |petit |léger )?(tdah|trouble du spectre|troubles? de l'attention|troubles? dys|bégaiement|dyslexie|dyspraxie|autisme|asperger|trisomie|surdité|tics|tocs?|défaut d'élocution|cheveu sur la langue|retard mental)",
    "(sourde?|aveugle|muette?) (de naissance|d'une oreille|d'un œil)|(il|elle) entend (très |plutôt )?mal",
    '(il|elle|qui) (boite|boîte|claudique|boitait|boîtait)( un peu| beaucoup|{end})',
  ],
  state: [disabled],
  trait: ['(sourde?|aveugle)(?! (à|au|aux|sur|de|devant|face))'],
  clause: [
    'rqth(?= ?(?:$|[.,;!?)\\n]| en cours| à))',
    '(candidat{e}|profil) (en situation de handicap|handicapé{e}|à mobilité réduite)',
    '(boite|claudique|boitait) (un peu|beaucoup|légèrement)',
  ],
};
