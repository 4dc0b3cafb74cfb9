/** `public/rgaa.html`, and the figures of the statement, from the table. */
import { themes, type Verdict } from './rgaa.ts';

const words: Readonly<Record<Verdict, string>> = { C: 'conforme', NC: 'non conforme', NA: 'non applicable' };

export const criteria = themes.flatMap(({ rows }) => rows);

export function figures() {
  const count = (verdict: Verdict): number => criteria.filter(([, , each]) => each === verdict).length;
  const [kept, broken, outside] = [count('C'), count('NC'), count('NA')];
  return { kept, broken, outside, applicable: kept + broken };
}

/** French signs keep to their word, code is code, and a text is never a tag. */
export const typeset = (text: string): string =>
  text
    .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '')
    .replace(/ (?=[:;?!%»])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/`([^`]+)`/g, '<code>$1</code>');

/** The tests that the table names, by the name of their file. */
export const testsNamed = ['accessibility', 'keyboard', 'presentation'] as const;

const head = `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'"
    />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>RGAA 4.1.2, critère par critère – Entretien structuré</title>
    <link rel="icon" type="image/svg+xml" href="./icon.svg" />
    <link rel="stylesheet" href="./pages.css" />
  </head>
  <body>
    <main>`;

function tableOf(title: string, rows: (typeof themes)[number]['rows'], number: number): string {
  const lines = rows.map(
    ([criterion, about, verdict, how]) =>
      `          <tr>
            <th scope="row">${criterion}</th>
            <td>${typeset(about)}</td>
            <td>${words[verdict]}</td>
            <td>${typeset(how)}</td>
          </tr>`,
  );
  return `      <h2>${number}. ${typeset(title)}</h2>
      <table>
        <caption>Critères du thème « ${typeset(title)} »</caption>
        <thead>
          <tr>
            <th scope="col">Critère</th>
            <th scope="col">Ce qu’il demande</th>
            <th scope="col">État</th>
            <th scope="col">Comment cela a été vérifié</th>
          </tr>
        </thead>
        <tbody>
${lines.join('\n')}
        </tbody>
      </table>`
    .replace(/« /g, '«\u00a0')
    .replace(/ »/g, '\u00a0»');
}

export function rgaaPage(): string {
  const { kept, broken, outside, applicable } = figures();
  const intro = [
    'Chaque critère du RGAA 4.1.2, dit en peu de mots : les intitulés exacts sont dans la norme. C’est une auto-évaluation de l’équipe du projet, faite dans Chromium, dans un vrai Grist, sur tous les écrans du widget et sur les deux pages qui l’accompagnent.',
    `Sur 106 critères, ${applicable} s’appliquent : ${kept} sont conformes, ${broken} ne l’est pas. ${outside} ne s’appliquent pas.`,
    '« Comment » nomme un essai automatique, rejoué à chaque changement (`accessibility`, `keyboard` ou `presentation`, dans le dossier `tests/browser` du projet), ou un regard : relecture du code, ou du rendu dans le navigateur.',
    'Ce qui manque à cette évaluation : un essai avec des lecteurs d’écran et avec des personnes qui s’en servent.',
  ];
  return `${head}
      <h1>RGAA 4.1.2, critère par critère</h1>
${intro.map((text) => `      <p>${typeset(text)}</p>`).join('\n')}
      <p><a href="./accessibilite.html">Déclaration d’accessibilité</a></p>

${themes.map(({ title, rows }, index) => tableOf(title, rows, index + 1)).join('\n\n')}
    </main>
  </body>
</html>
`;
}

const start = '<!-- rgaa:début -->';
const end = '<!-- rgaa:fin -->';

/** The statement with the figures of the table between its marks. */
export function withFigures(statement: string): string {
  const [before, rest] = statement.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`the statement has lost ${start} or ${end}`);
  const { kept, broken, applicable } = figures();
  const share = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }).format((100 * kept) / applicable);
  const state = broken === 0 ? 'conforme' : 'partiellement conforme';
  const text = typeset(
    `D’après une auto-évaluation, le widget est ${state} au RGAA 4.1.2 : ${kept} des ${applicable} critères applicables sont respectés, soit ${share} %.`,
  );
  return `${before}${start}
      <p>${text}</p>
      ${end}${after}`;
}
