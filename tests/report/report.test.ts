// @vitest-environment happy-dom

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisions } from '../../src/model/candidate.ts';
import type { Dossier, Preparation } from '../../src/model/dossier.ts';
import { answerTo } from '../../src/report/answer.ts';
import { candidateReport } from '../../src/report/candidate-report.ts';
import { toHtml } from '../../src/report/html.ts';
import { interviewReport } from '../../src/report/interview-report.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import { harmlessText, type Report } from '../../src/report/tree.ts';
import { useReportTextWords } from '../../widget/words/report-text.ts';
import {
  candidateRow,
  criterionRow,
  evidenceRow,
  interviewRow,
  passageRow,
  pointRow,
  positionRow,
  ratingRow,
} from '../rules/builders.ts';

const words = useReportTextWords.in('fr');
const stage = 'Préqualification';
const start = Date.UTC(2026, 8, 14, 8) / 1000;

/** One person, met once, where every text that people type is `text`. */
function sample(text: string, contract: 'Prestation' | 'Agent public' = 'Prestation') {
  const candidate = candidateRow(1, {
    name: text,
    position: 1,
    availability: text,
    decision: 'Retenu·e',
    decisionReason: text,
    decidedBy: 'Léo Garnier',
  });
  const criteria = [
    criterionRow(1, { title: text, short: text, weight: 3, order: 1, required: true }),
    criterionRow(2, { title: text, short: text, weight: 2, order: 2 }),
    criterionRow(3, { title: text, short: text, weight: 1, order: 3 }),
  ];
  const evidence = (id: number, values: Parameters<typeof evidenceRow>[1]) =>
    evidenceRow(id, { candidate: 1, stage, text, author: 'leo.garnier@example.org', createdAt: start + id, ...values });
  const file: Dossier = {
    candidate,
    evidence: [
      evidence(1, { criterion: 1, sign: '+', point: 1 }),
      evidence(2, { criterion: 2, sign: '−' }),
      evidence(3, { criterion: 2, sign: '?', outcome: 'Levé' }),
      evidence(4, { criterion: null, sign: null }),
      evidence(5, { criterion: 1, sign: '+', stage: 'Mise en situation' }),
    ],
    ratings: [
      ratingRow(1, {
        candidate: 1,
        criterion: 1,
        kind: 'Débrief',
        note: 3,
        reason: text,
        evaluator: 'leo@example.org',
      }),
      ratingRow(2, { candidate: 1, criterion: 2, kind: 'Débrief', note: 2 }),
      ratingRow(3, { candidate: 1, criterion: 1, kind: 'Individuelle', note: 1, reason: 'secret' }),
    ],
    interviews: [
      interviewRow(1, {
        candidate: 1,
        stage,
        status: 'Terminé',
        startedAt: start,
        endedAt: start + 28 * 60,
        leader: 'leo.garnier@example.org',
        expert: 'Camille Ndiaye',
        advice: text,
      }),
    ],
    passages: [passageRow(1, { candidate: 1, point: 1, state: 'Posé', minutes: 9 })],
  };
  const preparation: Preparation = {
    positions: [positionRow(1, { title: text, contract })],
    criteria,
    points: [
      pointRow(1, { stage, title: text, kind: 'Question', order: 1 }),
      pointRow(2, { stage, title: text, kind: 'Question', order: 2 }),
    ],
  };
  return { file, preparation };
}

const both = (
  text: string,
  names: ((id: string) => string) | null = null,
  contract?: 'Prestation' | 'Agent public',
) => {
  const { file, preparation } = sample(text, contract);
  return {
    interview: interviewReport(file, preparation, stage, { words, names }),
    candidate: candidateReport(file, preparation, { words, names }),
  };
};

function parsed(report: Report): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = toHtml(report);
  return holder;
}
/** Tags in the order of the text, without their texts. */
const shape = (report: Report): string =>
  [...parsed(report).querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()).join(' ');
const markdownShape = (report: Report): string =>
  toMarkdown(report)
    .split('\n')
    .map((line) => /^(#{1,3} |\* |\| )?/.exec(line)?.[0] ?? '')
    .join('\n');

describe('what decided the team’s notes', () => {
  const lines = (cited: readonly number[], createdAt: number | null = start + 12 * 60 + 5) => {
    const { file, preparation } = sample('un fait');
    const said: Dossier = {
      ...file,
      evidence: file.evidence.map((row) => (row.id === 1 ? { ...row, createdAt } : row)),
      ratings: file.ratings.map((row) => (row.id === 1 ? { ...row, proofs: cited } : row)),
    };
    const html = parsed(candidateReport(said, preparation, { words, names: null }));
    const title = [...html.querySelectorAll('h3')].find(
      ({ textContent }) => textContent === 'Ce qui a décidé les notes',
    );
    return [...(title?.nextElementSibling?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
  };
  it('is quoted, with the minute of the interview at which it was noted', () => {
    expect(lines([5, 1])).toEqual([
      'un fait, 3\u00a0: «\u00a0un fait\u00a0» (Mise en situation)\u00a0; «\u00a0un fait\u00a0» (Préqualification, à 12 min)',
    ]);
  });
  it('without a minute when it was noted before the interview or after it, or nobody knows when', () => {
    for (const time of [start - 60, start + 29 * 60, null])
      expect(lines([1], time)).toEqual(['un fait, 3\u00a0: «\u00a0un fait\u00a0» (Préqualification)']);
  });
  it('is of the note’s person and criterion only, and nothing is said where nothing is ticked', () => {
    expect(lines([2, 4, 99])).toEqual([]);
    expect(lines([])).toEqual([]);
  });
});

describe('the report of an interview', () => {
  const { interview } = both('ras');
  it('gives its proofs by criterion, what is still bare, the advice and the points', () => {
    const html = parsed(interview);
    expect([...html.querySelectorAll('h1, h2')].map(({ textContent }) => textContent)).toEqual([
      'Compte rendu\u00a0: Préqualification, ras',
      'Informations pratiques',
      'Ce que l’entretien a montré',
      'Encore sans preuve',
      'Avis consultatif de l’équipe',
      'Points de la trame',
    ]);
    expect([...html.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      'Disponibilité\u00a0: ras',
      'Pour\u00a0: ras',
      'Contre\u00a0: ras',
      'Doute (levé)\u00a0: ras',
      'À trier\u00a0: ras',
      'ras',
      'ras\u00a0: abordé, 9 min',
      'ras\u00a0: non abordé',
    ]);
  });
  it('lists of alternative cases the one that was played, and each as long as none was', () => {
    const exercise = 'Mise en situation';
    const { file, preparation } = sample('ras');
    const points = ['Cas A', 'Cas B'].map((title, index) =>
      pointRow(index + 7, { stage: exercise, title, kind: 'Cas pratique' }),
    );
    const listed = (asked: readonly number[]) =>
      toMarkdown(
        interviewReport(
          {
            ...file,
            passages: asked.map((point, index) => passageRow(index + 1, { candidate: 1, point, state: 'Posé' })),
          },
          { ...preparation, points },
          exercise,
          { words, names: null },
        ),
      ).match(/Cas [AB][^\n]*/g);
    expect(listed([])).toEqual(['Cas A\u00a0: non abordé', 'Cas B\u00a0: non abordé']);
    expect(listed([8])).toEqual(['Cas B\u00a0: abordé']);
  });
  it('holds no note and no verdict', () => {
    const text = toMarkdown(interview);
    expect(text).not.toMatch(/Score|Retenu|Note \(|secret/);
  });
});

describe('the report of a person', () => {
  it('gives the team’s notes with their reasons, the doubts with their outcome, the decision', () => {
    const html = parsed(both('ras').candidate);
    const cells = [...html.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
    );
    expect(cells).toEqual([
      ['ras (obligatoire)', '3', '3', 'ras'],
      ['ras', '2', '2', ''],
      ['ras', '1', 'pas encore notée', ''],
    ]);
    expect(html.textContent).toContain('Score\u00a0: 87');
    expect(html.textContent).toContain('Doute (levé)\u00a0: ras');
    expect(html.textContent).not.toContain('secret');
  });

  it('says weights as they are written, and which of them count 1 for want of one', () => {
    const { file, preparation } = sample('ras');
    const [first, second, third] = preparation.criteria.map((criterion, index) => ({
      ...criterion,
      short: `c${index}`,
    }));
    if (!first || !second || !third) throw new Error('three criteria are in the sample');
    const criteria = [
      { ...first, weight: 0.25, percents: ['weight'] },
      { ...second, weight: 0.4 },
      { ...third, weight: null, unreadable: ['weight'] },
    ];
    const cells = (language: 'fr' | 'en') => {
      const html = parsed(
        candidateReport(file, { ...preparation, criteria }, { words: useReportTextWords.in(language), names: null }),
      );
      const weights = [...html.querySelectorAll('tbody tr')].map((row) => row.querySelectorAll('td')[1]?.textContent);
      return { weights: weights.map((text) => text?.replace(/\s/g, ' ')), text: html.textContent };
    };
    expect(cells('fr').weights).toEqual(['25 %', '0,4', '1 (non reconnu, compté 1)']);
    expect(cells('en').weights).toEqual(['25%', '0.4', '1 (not recognised, counts 1)']);
    expect(cells('fr').text).toContain('Poids non reconnu, compté 1\u00a0: «\u00a0c2\u00a0».');
    // (0.25 × 3 + 0.4 × 2) ÷ (3 × 0.65)
    expect(cells('fr').text).toContain('Score\u00a0: 79');
  });
});

describe('what a report does not say unless asked', () => {
  it.each(['interview', 'candidate'] as const)('who evaluated (%s)', (kind) => {
    const named = (id: string) => (id.startsWith('leo') || id === 'Léo Garnier' ? 'Léo Garnier' : id);
    expect(toMarkdown(both('ras')[kind])).not.toMatch(/Léo|leo|Camille/);
    expect(toMarkdown(both('ras', named)[kind])).toContain('Léo Garnier');
  });
});

describe('the wording follows what is being chosen', () => {
  it('a service is a choice of profile, never a recruitment', () => {
    for (const report of Object.values(both('ras', null, 'Prestation'))) {
      expect(toMarkdown(report)).toContain('Sélection de profil pour une prestation');
      expect(toMarkdown(report)).not.toMatch(/recrutement/i);
    }
    const { file, preparation } = sample('ras', 'Prestation');
    for (const decision of decisions) expect(answerTo(file, preparation, decision, words)).not.toMatch(/recrut/i);
  });
  it('a public agent is recruited', () => {
    expect(toMarkdown(both('ras', null, 'Agent public').interview)).toContain('Recrutement d’un agent public');
  });
});

describe('a structure that survives', () => {
  it('Markdown has the headings, items and rows of the HTML', () => {
    for (const report of Object.values(both('ras'))) {
      const lines = toMarkdown(report).split('\n');
      const html = parsed(report);
      const count = (start: string) => lines.filter((line) => line.startsWith(start)).length;
      expect(count('# ')).toBe(html.querySelectorAll('h1').length);
      expect(count('## ')).toBe(html.querySelectorAll('h2').length);
      expect(count('### ')).toBe(html.querySelectorAll('h3').length);
      expect(count('* ')).toBe(html.querySelectorAll('li').length);
      // The line under the head of a table is Markdown's own.
      expect(count('| ') - html.querySelectorAll('table').length).toBe(html.querySelectorAll('tr').length);
    }
  });

  const hostile = [
    '=HYPERLINK("https://example.org";"cliquer")',
    '+1+cmd|’ /C calc’!A0',
    '-2+3',
    '@SUM(A1:A9)',
    '  =1+1',
    '\t=1+1',
    'deux lignes\n=1+1\r\n# titre',
    '<img src=x onerror=alert(1)>',
    '</li></ul><script>alert(1)</script>',
    '| a | b |',
    '# titre',
    '1. un',
    '**gras** _souligné_ `code` [lien](https://example.org)',
    '&lt;b&gt; & co',
    '\u202eesrever\u202c',
    'محمد الأمين',
    'a'.repeat(2_000),
  ];
  it.each(hostile)('whatever is typed: %j', (text) => {
    const [plain, odd] = [both('ras'), both(text)];
    for (const kind of ['interview', 'candidate'] as const) {
      // Advice and reasons of several lines make as many paragraphs.
      if (!text.includes('\n')) {
        expect(shape(odd[kind])).toBe(shape(plain[kind]));
        expect(markdownShape(odd[kind])).toBe(markdownShape(plain[kind]));
      }
      expect(shape(odd[kind])).not.toMatch(/script|img/);
    }
  });

  it('no line, item or cell starts like a formula, for any text', () => {
    const start = fc.constantFrom('', '=', '+', '-', '@', ' =', '\t@', '\u200e=', '＝', '\n=', '**=', '> ');
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary', maxLength: 30 }), (prefix, rest) => {
        const text = `${prefix}${rest}`;
        for (const report of Object.values(both(text))) {
          const inCells = [...parsed(report).querySelectorAll('h1, h2, h3, p, li, th, td')];
          for (const { textContent } of inCells) expect(textContent ?? '').not.toMatch(/^\s*[=+\-@]/);
          for (const line of toMarkdown(report).split(/[\r\n\t\u2028]/)) {
            expect(line).not.toMatch(/^\s*[=+\-@]/);
            // A table pasted as text is cut at its bars.
            for (const cell of line.split(/(?<!\\)\|/))
              if (line.startsWith('|')) expect(cell).not.toMatch(/^\s*[=+@]|^\s*-(?!--)/);
          }
        }
        expect(harmlessText(text)).not.toMatch(/^\s*[=+\-@]/);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('a text comes out of the HTML as it was typed', () => {
    const text = 'Montre <b> & "deux" ’exemples’ | `code`';
    expect(parsed(both(text).interview).textContent).toContain(`Pour\u00a0: ${text}`);
  });
});

describe('the answer to the person', () => {
  it('exists for each outcome, speaks to them, and quotes no proof', () => {
    const { file, preparation } = sample('ras');
    const proofs = { ...file, evidence: file.evidence.map((row) => ({ ...row, text: 'mot pour mot' })) };
    for (const decision of decisions) {
      const text = answerTo(proofs, preparation, decision, words);
      expect(text).toMatch(/^Bonjour ras,/);
      expect(text).toContain('[adresse]');
      expect(text).not.toContain('mot pour mot');
      expect(text).not.toMatch(/Léo|score|note/i);
    }
  });
  it('names as strong only what was proven and noted 3', () => {
    const { file, preparation } = sample('ras');
    const named = {
      ...preparation,
      criteria: preparation.criteria.map((row) => ({ ...row, short: `critère ${row.id}` })),
    };
    const text = answerTo(file, named, 'Non retenu·e', words);
    expect(text).toContain('• critère 1');
    expect(text).not.toMatch(/critère [23]/);
  });
});
