// @vitest-environment happy-dom
/** The corpus of hostile texts in all that leaves a document: reports to paste, the export of a person. */
import { describe, expect, it } from 'vitest';
import type { PersonRecords } from '../../src/model/person-records.ts';
import { toHtml } from '../../src/report/html.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import { personJson, personReport } from '../../src/report/person-export.ts';
import type { Report } from '../../src/report/tree.ts';
import { usePersonWords } from '../../widget/words/person.ts';
import { prepareTeam, type Team } from '../document/harness.ts';
import { hostileTexts } from '../document/hostile.ts';

const words = usePersonWords.in('fr').export;
const options = { withEvaluators: true, day: '5 octobre 2026' };

/** A person with the text in every column of theirs that takes text. */
async function gather(team: Team, text: string): Promise<PersonRecords> {
  const person = team.addCandidate(text, { Disponibilite: text, Cout: text, Motif_decision: text, Decide_par: text });
  const own = { Candidat: person, Critere: team.criteria[0] };
  team.grist.edit(
    ['AddRecord', 'Preuves', null, { ...own, Signe: '+', Texte: text, Auteur: text, Etape: text, Cle: text }],
    ['AddRecord', 'Notes', null, { ...own, Nature: 'Débrief', Note: 2, Motif: text, Evaluateur: text }],
    ['AddRecord', 'Entretiens', null, { Candidat: person, Avis: text, Animateur: text, Motif_ouverture: text }],
    ['UpdateRecord', 'Candidats', person, { Dernier_contact: 1e300 }],
  );
  const { document } = await team.open();
  const result = await document.personRecords(person);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

/** The page that pasting the report makes. */
function pasted(report: Report): HTMLElement {
  const page = document.createElement('div');
  page.innerHTML = toHtml(report);
  return page;
}

const ours = new Set(['H1', 'H2', 'H3', 'P', 'UL', 'LI', 'STRONG', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TH', 'TD']);

describe('the export of a person', () => {
  it.each(hostileTexts.map((text) => [text.slice(0, 40), text] as const))('%j stays a text', async (_, text) => {
    const records = await gather(await prepareTeam(), text);
    const report = personReport(records, words, options);
    const elements = [...pasted(report).querySelectorAll('*')];
    expect(elements.filter(({ tagName }) => !ours.has(tagName))).toEqual([]);
    expect(elements.flatMap((element) => element.getAttributeNames()).filter((name) => name !== 'dir')).toEqual([]);

    const markdown = toMarkdown(report);
    // No tag, no link, no line that a spreadsheet would run.
    expect(markdown).not.toMatch(/(?<!\\)</);
    expect(markdown).not.toMatch(/(?<!\\)\[[^\]]*\]\(/);
    expect(markdown.split('\n').filter((line) => /^\s*[=+@-]/.test(line))).toEqual([]);

    const data: unknown = JSON.parse(personJson(records, options));
    expect(JSON.stringify(data)).toContain(JSON.stringify(text).slice(1, 30));
  });
});
