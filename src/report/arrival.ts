/** One page for those who welcome somebody, with their agreement: no score, no note, and no proof's own words. */
import { type Criterion, shortName } from '../model/criterion';
import type { Dossier, Preparation } from '../model/dossier';
import { arrivalOf } from '../rules/after-decision';
import { positionOf } from '../rules/criteria';
import { doc } from '../rules/text';
import { heading, type Line, list, paragraph, type Report, section } from './tree';

export interface ArrivalWords {
  readonly title: (name: string) => string;
  readonly agreed: string;
  readonly toAgree: string;
  readonly shown: string;
  readonly care: string;
  readonly doubtful: string;
  readonly unseen: (names: readonly string[]) => string;
  readonly practical: string;
  readonly fact: Readonly<Record<'availability' | 'remote', string>>;
  readonly after: string;
  readonly experts: (names: readonly string[]) => string;
  readonly lookBack: (day: number) => string;
  readonly colon: string;
}

export interface ArrivalOptions {
  readonly words: ArrivalWords;
  readonly name: string;
  /** Experts of the job who took part, and stay available. */
  readonly experts: readonly string[];
}

export function arrivalReport(file: Dossier, preparation: Preparation, options: ArrivalOptions): Report {
  const { words, name, experts } = options;
  const { candidate } = file;
  const { shown, doubtful, unseen } = arrivalOf(file, preparation);
  const position = preparation.positions.find(({ id }) => id === positionOf(candidate, preparation.positions));
  const named = (criterion: Criterion) => doc(shortName(criterion));
  const said = (criterion: Criterion, what: string): Line => [{ strong: named(criterion) }, `${words.colon}${what}`];
  const practical = (['availability', 'remote'] as const).flatMap((field): readonly Line[] =>
    candidate[field] ? [[{ strong: words.fact[field] }, `${words.colon}${doc(candidate[field])}`]] : [],
  );
  return [
    heading(1, words.title(name)),
    ...(position?.title ? [paragraph({ strong: doc(position.title) })] : []),
    paragraph(candidate.handOverConsent === 'Oui' ? words.agreed : words.toAgree),
    ...section(2, words.shown, list(shown.map((criterion): Line => [named(criterion)]))),
    ...section(
      2,
      words.care,
      list([
        ...doubtful.flatMap(({ criterion }) => (criterion ? [said(criterion, words.doubtful)] : [])),
        ...(unseen.length > 0 ? [[words.unseen(unseen.map(named))]] : []),
      ]),
    ),
    ...section(2, words.practical, list(practical)),
    ...section(
      2,
      words.after,
      list([
        ...(experts.length > 0 ? [[words.experts(experts)]] : []),
        ...(candidate.lookBackOn === null ? [] : [[words.lookBack(candidate.lookBackOn)]]),
      ]),
    ),
  ];
}
