/** What the columns of a table are, by their names; and weights and levels as tables write them. */

import { wordsOf } from '../rules/text';
import { isBlank, withoutBlanks } from './lines';
import type { Level } from './pieces';

export type Column =
  | 'job'
  | 'stage'
  | 'point'
  | 'question'
  | 'advice'
  | 'examples'
  | 'criteria'
  | 'minutes'
  | 'weight'
  | 'required'
  | 'family'
  | 'level'
  /** A group of criteria beside them, and the criteria themselves where nothing else is. */
  | 'area';

const names: readonly (readonly [Column, RegExp])[] = [
  ['job', /^(?:metier|poste|profil|job|role|position)s?$/],
  ['stage', /^(?:etapes?|stages?|phases?|steps?|entretiens?|interviews?|rounds?)$/],
  [
    'advice',
    /^(?:conseils?|astuces?|tips?|advice|guidance|aide|hints?|(?:a |ce qu on )?(?:ecouter|cherche)|what to (?:listen|look) for|signaux|attendus?)$/,
  ],
  [
    'examples',
    /^(?:exemples?(?: de (?:questions?|formulations?))?|questions? (?:possibles?|exemples?|types?)|formulations?|examples?(?: questions?)?|(?:example|sample|possible) questions?|relances?|follow ups?)$/,
  ],
  [
    'point',
    /^(?:points?(?: (?:a|de la) (?:aborder|couvrir|checker|poser|trame))?|point ou question|points? questions?|sujets?|topics?|items?|(?:what|points?) to cover|what to ask)$/,
  ],
  ['question', /^(?:les |the )?questions?(?: (?:a poser|to ask))?$/],
  [
    'criteria',
    /^(?:les )?(?:criteres?|criteria|criterion|competences?|skills?|competenc(?:y|ies)|skill areas?|capacites?|qualites?|savoir faire|savoir etre)(?: (?:evalues?|evaluees?|assessed|associes?|d evaluation|attendue?s?|recherche?e?s?|cles?))?$/,
  ],
  ['minutes', /^(?:durees?|temps|minutes?|min|durations?|time|timing|length)(?: (?:en |in )?(?:minutes?|min|mn))?$/],
  [
    'weight',
    /^(?:poids|importance|priorite|ponderation|coef(?:ficient)?|weight(?:ing)?|priority|max(?:imum)?|points max(?:imum)?|bareme|pourcentage|percent(?:age)?)(?: (?:du critere|en|sur 100|max(?:imum)?))?$/,
  ],
  ['required', /^(?:obligatoire|requis|indispensable|eliminatoire|redhibitoire|required|mandatory|must have)$/],
  ['family', /^(?:familles?|categories?|groupes?|family|category|group)$/],
  ['area', /^(?:domaines?|dimensions?|themes?|axes?|areas?|domains?|thematiques?|rubriques?)$/],
];

const levelWords =
  /^(?:(?:niveau|level|note|score|repere)? ?[0-5](?: .*)?|non acquis|insuffisante?|faible|a ameliorer|debutante?|en cours(?: d acquisition)?|moyen(?:ne)?|conforme|acquis|satisfaisante?|attendu|intermediaire|bon(?:ne)?|maitrise|confirmee?|tres (?:bon(?:ne)?|faible|insuffisant)|excellente?|experte?|exceptionnel(?:le)?|depasse(?: les attentes)?|poor|weak|below(?: expectations)?|developing|fair|average|meets(?: expectations)?|good|strong|exceeds(?: expectations)?|excellent|outstanding|expert)$/;

function columnOf(header: string): Column | null {
  if (header.length > 60) return null;
  const words = wordsOf(header);
  if (words === '') return /[%]/.test(header) ? 'weight' : null;
  return names.find(([, pattern]) => pattern.test(words))?.[0] ?? (levelWords.test(words) ? 'level' : null);
}

/** What each header names, or null. A single level is a mere word, and a single area is the column of criteria. */
export function columnsOf(headers: readonly string[]): readonly (Column | null)[] {
  const found = headers.map(columnOf);
  const levels = found.filter((column) => column === 'level').length;
  const criteria = found.includes('criteria');
  const points = found.includes('point') || found.includes('question');
  return found.map((column) => {
    if (column === 'level') return levels > 1 ? 'level' : null;
    if (column !== 'area') return column;
    return criteria || points ? (points && !criteria && !found.includes('point') ? 'point' : 'family') : 'criteria';
  });
}

/** Which anchor each of several levels is: the ends, and the middle; two in the middle make one. */
export function anchorAt(place: number, count: number): Level | null {
  if (place === 0) return 1;
  if (place === count - 1) return 3;
  if (count % 2 === 1) return place === (count - 1) / 2 ? 2 : null;
  return place === count / 2 || place === count / 2 - 1 ? 2 : null;
}

/** 3, 2 or 1 from "priorité maximale", "moyenne", "low". */
function weightWord(text: string): Level | null {
  const words = wordsOf(text);
  if (/\bmax\w*|\bhaute?\b|\bforte?\b|\bhigh\b|\bessentiel\w*|\bcritique\b|\bcritical\b|\bmust\b/.test(words)) return 3;
  if (/\bmoyen\w*|\bmedium\b|\bimportante?\b|\bshould\b/.test(words)) return 2;
  if (/\bbasse?\b|\bfaible\b|\blow\b|\bmin\w*|\bsecondaire\b|\bbonus\b|\bnice\b|\bcould\b/.test(words)) return 1;
  return null;
}

const number = /^(?:coef(?:ficient)?\s*)?[x×]?\s*(\d+(?:[.,]\d+)?)\s*(?:%|pts?|points?|\/\s*\d+)?$/iu;
const numberIn = (text: string): number | null => {
  const found = number.exec(text.trim());
  return found?.[1] === undefined ? null : Number(found[1].replace(',', '.'));
};

/** The weights of a column as 1 to 3, in proportion to its greatest; null for what is none. */
export function weightsOf(cells: readonly string[]): readonly (Level | null)[] {
  const words = cells.map(weightWord);
  const numbers = cells.map((cell, at) => (words[at] === null ? numberIn(cell) : null));
  const said = numbers.filter((value) => value !== null);
  const most = Math.max(0, ...said);
  const asIs = said.every((value) => value === 1 || value === 2 || value === 3);
  const equal = said.every((value) => value === most);
  return cells.map((_, at) => {
    const value = numbers[at] ?? null;
    if (value === null) return words[at] ?? null;
    if (most <= 0) return null;
    if (asIs) return value as Level;
    if (equal) return 1;
    const share = Math.ceil((3 * value) / most - 0.5);
    return share >= 3 ? 3 : share <= 1 ? 1 : 2;
  });
}

export const saysYes = (text: string): boolean =>
  /^(?:oui|yes|x|vrai|true|1|obligatoire|required|o|y)$/.test(wordsOf(text)) || /^[✓✔☑✅]/u.test(text.trim());

/** A line of a grid that is no criterion: a sum, a place to write, a name to fill in. */
export const isFiller = (text: string): boolean =>
  /^(?:(?:sous |grand )?total(?:e|es|aux)?(?: (?:general|pondere|des points|sur))?|somme|moyenne(?: ponderee)?|score(?: (?:total|final|global))?|note (?:finale|globale|totale)|commentaires?(?: (?:libres?|generaux|general))?|remarques?|observations?|appreciation(?: generale)?|avis(?: global| general)?|decision|recommandation|signature|date|subtotal|sub total|grand total|sum|average|(?:overall|final|total) (?:score|rating)s?|rating|comments?|notes?|remarks?)(?: (?:sous total|\d+))*$/.test(
    wordsOf(withoutBlanks(text)),
  ) ||
  isBlank(text) ||
  /^[.…\s]+$/u.test(text);
