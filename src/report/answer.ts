/** A short answer to the person, neutral, to edit before it is sent. */
import type { Decision } from '../model/candidate';
import { shortName } from '../model/criterion';
import type { Dossier, Preparation } from '../model/dossier';
import { highest, lowest } from '../model/scale';
import { criteriaOf, positionOf } from '../rules/criteria';
import { firstNameOf } from '../rules/placeholders';
import { isProven, talliesByCriterion } from '../rules/proof';
import { debriefNotes } from '../rules/ratings';
import { harmlessText } from './tree';
import type { ReportWords } from './words';

const mostItems = 3;

/**
 * Plain text. What is said in praise rests on criteria that were proven and have the highest note; what was
 * missing, on those that have proofs and the lowest: neither a proof's own words nor anyone's name leaves the document.
 */
export function answerTo(
  file: Dossier,
  { positions, criteria }: Preparation,
  decision: Decision,
  words: ReportWords,
): string {
  const { candidate, evidence, ratings } = file;
  const position = positions.find(({ id }) => id === positionOf(candidate, positions));
  const noteOf = debriefNotes(ratings);
  const tallies = talliesByCriterion(evidence);
  const proven = criteriaOf(file, criteria, positions).filter(({ id }) => isProven(tallies.get(id)));
  const items = (note: number) =>
    proven
      .filter(({ id }) => noteOf(id) === note)
      .slice(0, mostItems)
      .map((criterion) => `• ${harmlessText(shortName(criterion))}`);
  const [shown, notShown] = [items(highest), decision === 'Non retenu·e' ? items(lowest) : []];
  const { answer } = words;
  const { contract = null, title = '' } = position ?? {};
  return [
    answer.hello(harmlessText(firstNameOf(candidate))),
    `${answer.thanks(contract, harmlessText(title))} ${answer.outcome(decision, contract)}`,
    shown.length > 0 ? [answer.shown, ...shown].join('\n') : '',
    notShown.length > 0 ? [answer.notShown, ...notShown].join('\n') : '',
    answer.rights,
    `${answer.bye}\n${answer.signature}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
