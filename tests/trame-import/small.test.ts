/** Guides, grids and ads as teams write them, in small: each is read as it stands, and nothing is made up. */
import { describe, expect, it } from 'vitest';
import { endOf, type Role } from '../../src/trame-import/pieces.ts';
import { readPieces } from '../../src/trame-import/read-pieces.ts';
import { repaired } from '../../src/trame-import/repair.ts';
import { kitsOf, made, read } from './reading.ts';

const named = (text: string) =>
  made(text).criteria.map(({ title, family, weight }) => [title, family, weight] as const);

/** What a text gives with no correction, in a line for each row. */
function rowsOf(text: string): readonly string[] {
  const { criteria, trames, pieces } = made(text);
  const saidOf = (title: string) => pieces.find((piece) => piece.text === title)?.weightSaid ?? '';
  return [
    ...criteria.map(({ family, title, weight, anchors }) =>
      [family, title, `poids ${weight} (${saidOf(title)})`, ...anchors].filter((part) => part !== '').join(' | '),
    ),
    ...trames.flatMap(({ title, stage, points }) => [
      `${title || 'sans titre'} : ${stage ?? 'quelle étape ?'}`,
      ...points.map((point) =>
        [point.title, point.minutes && `${point.minutes[1]} min`, ...point.examples.map((each) => each.text)]
          .filter((part) => part !== null)
          .join(' | '),
      ),
    ]),
  ];
}

describe('without any correction', () => {
  it.each([
    [
      'a grid in Markdown: families go on over empty cells, weights are in proportion, and a total is none',
      `| Domaine | Critère | Max |
|---|---|---:|
| Métier | Cartographier les usages | 40 |
| | Écrire un test d’usage | 25 |
| Posture | Dire non | 15 |
| | Tenir un cap | 20 |
| | **Total** | **100** |
`,
      [
        'Métier | Cartographier les usages | poids 3 (40)',
        'Métier | Écrire un test d’usage | poids 2 (25)',
        'Posture | Dire non | poids 1 (15)',
        'Posture | Tenir un cap | poids 1 (20)',
      ],
    ],
    [
      'a grid from a spreadsheet: equal weights, and six anchors',
      `Compétence\tPoids\t1\t2\t3
Écoute\t50 %\tcoupe la parole\treformule\tfait préciser
Rigueur\t50 %\tapproximatif\tvérifie\tprévient les erreurs
`,
      [
        'Écoute | poids 1 (50 %) | coupe la parole | reformule | fait préciser',
        'Rigueur | poids 1 (50 %) | approximatif | vérifie | prévient les erreurs',
      ],
    ],
    [
      'a page that says no stage: one trame, which asks for it, and none of the fields at its top',
      `---
title: Entretien avec l’équipe
sidenav: true
---
## Premiers pas
- Comment as-tu découvert l’équipe ?
## Dans six mois
`,
      [
        'Entretien avec l’équipe : quelle étape ?',
        'Premiers pas | Comment as-tu découvert l’équipe ?',
        'Dans six mois',
      ],
    ],
    [
      'slots of the day: as long as they last, and not until when',
      '9h00 – 9h15 : présentation\n9h15 – 9h45 : cas pratique\n',
      ['sans titre : quelle étape ?', 'Présentation | 15 min', 'Cas pratique | 30 min'],
    ],
  ])('%s', (_, text, rows) => expect(rowsOf(text)).toEqual(rows));
});

describe('a grid', () => {
  it('of five levels gives its ends and its middle, in any words', () => {
    const levels = ['1', '2', '3', '4', '5'];
    for (const names of [
      levels,
      levels.map((level) => `Niveau ${level}`),
      ['Insuffisant', 'Faible', 'Moyen', 'Bon', 'Excellent'],
    ]) {
      const [criterion] = made(`Dimension\t${names.join('\t')}\nOser\ta\tb\tc\td\te\n`).criteria;
      expect(criterion).toMatchObject({ title: 'Oser', anchors: ['a', 'c', 'e'] });
    }
  });

  it.each([
    ['a spreadsheet', '\t', (row: readonly string[]) => row.join('\t')],
    ['Markdown', '|', (row: readonly string[]) => `| ${row.join(' | ')} |`],
  ])(
    'with its criteria in columns, from %s: the line of weights weighs them, and nobody’s marks are criteria',
    (_, sign, line) => {
      const rows = [
        ['Personne', 'Technique', 'Écoute', 'Total', 'Remarque'],
        ['Poids', '3', '1', '', ''],
        ['Inès', '2', '3', '9', 'à revoir'],
        ['Noé', '3', '1', '10', ''],
      ].map(line);
      const text = (sign === '|' ? [rows[0], '|---|---|---|---|---|', ...rows.slice(1)] : rows).join('\n');
      expect(named(text)).toEqual([
        ['Technique', '', 3],
        ['Écoute', '', 1],
      ]);
      // All that was pasted is in view.
      expect(read(text).pieces.map((piece) => piece.text)).toContain('Inès · 2 · 3 · 9 · à revoir');
    },
  );

  it.each(['Critère', 'Compétence', 'Dimension', 'Domaine', 'Competency', 'Les critères'])('under %s', (name) => {
    expect(named(`| ${name} | Poids |\n|---|---|\n| Oser | 3 |\n| Dire non | 1 |\n`)).toEqual([
      ['Oser', '', 3],
      ['Dire non', '', 1],
    ]);
  });

  it('that is to be filled in has no criterion where there is nothing but a place to write', () => {
    const grid =
      '| Critère | Note |\n|---|---|\n| Oser | [ ] |\n| Total | |\n| Sous-total | |\n| Commentaires | |\n| ____ | |\n| {{critère}} | |\n| [ ] | |\n';
    expect(named(grid)).toEqual([['Oser', '', null]]);
  });

  it('keeps what somebody asks to bring a proof out', () => {
    expect(made('| Critère | Question |\n|---|---|\n| Oser | À qui as-tu dit non ? |\n').criteria).toMatchObject([
      { title: 'Oser', question: 'À qui as-tu dit non ?' },
    ]);
  });
});

describe('a guide', () => {
  it('drawn with rules and boxes: they are no titles', () => {
    const { points, jobs } = made(`════════════════
PRÉQUALIFICATION
════════════════
1) Pourquoi nous ?
2) Et après ?
________________
#####1. Ce qui compte ?
`);
    expect(jobs[0]?.trames[0]?.stage).toBe('Préqualification');
    expect(points.map(({ title }) => title)).toEqual(['Pourquoi nous ?', 'Et après ?', 'Ce qui compte ?']);
    expect(JSON.stringify(jobs)).not.toMatch(/[═_]{2}/);
  });

  it('keeps what to listen for as advice, and leaves an evaluation out', () => {
    const { points, went, pieces } = made(`# Entretien technique

## Un bug récent

- Comment l’as-tu trouvé ?

Red flags :
- cherche un coupable

## Évaluation après l’entretien

- Note de 1 à 5
`);
    expect(points).toMatchObject([
      {
        title: 'Un bug récent',
        advice: 'Red flags :\ncherche un coupable',
        examples: [{ text: 'Comment l’as-tu trouvé ?' }],
      },
    ]);
    expect(went[pieces.findIndex(({ text }) => text === 'Note de 1 à 5')]).toBe('out');
  });

  it('in English, without a stage: what is no question is neither a stage nor a point', () => {
    const { trames, criteria } = made(`# Interview plan

**Interviewer(s):** Jo

## Purpose
See how the person works.

## Depth (30 min)
1. Which system did you design?
   - What to listen for: trade-offs
2. What broke?

### Red flags
- blames others

## Scorecard
| Competency | 1 - Poor | 2 - Fair | 3 - Good | Weight |
|---|---|---|---|---|
| Design | none | some | solid | 40% |
| Total | | | | 100% |
`);
    expect(trames).toMatchObject([{ title: 'Interview plan', stage: null }]);
    expect(trames[0]?.points).toMatchObject([
      {
        title: 'Depth',
        minutes: [30, 30],
        examples: [{ text: 'Which system did you design?' }, { text: 'What broke?' }],
        advice: 'What to listen for: trade-offs\nRed flags\nblames others',
      },
    ]);
    expect(criteria).toMatchObject([{ title: 'Design', anchors: ['none', 'some', 'solid'] }]);
  });

  it('in questions and answers', () => {
    const { points } = made('# Préqualification\n\nQ: Pourquoi nous ?\nA: parle du service rendu\n');
    expect(points).toMatchObject([{ title: 'Pourquoi nous ?', advice: 'parle du service rendu' }]);
  });

  it('says of each guess whether it needs a look', () => {
    const { pieces } = read('Préqualification\n\nPrésentation\n- Ton parcours ?\n');
    expect(pieces.map(({ role, sure }) => [role, sure])).toEqual([
      ['stage', true],
      ['point', false],
      ['question', true],
    ]);
  });

  it('without anything to ask is none: its headings are left out', () => {
    expect(made('# Compte rendu\n\n## Présents\n\nTrois personnes.\n\n## Suite\n\n- un point jeudi\n').jobs).toEqual(
      [],
    );
  });
});

describe('how long something takes', () => {
  it.each([
    ['Présentation (1 min)', 'Présentation', 1],
    ['Présentation ~5 min', 'Présentation', 5],
    ["Présentation 10'", 'Présentation', 10],
    ['Présentation, cinq minutes', 'Présentation', 5],
    ['Quarante-cinq minutes de présentation', 'Présentation', 45],
    ['Présentation : cinq à dix minutes', 'Présentation', 10],
    ['0:00-0:05 présentation', 'Présentation', 5],
    ['Five minutes for présentation', 'Présentation', 5],
  ])('is the length of the point, and no part of its title: %s', (line, title, most) => {
    const [point] = made(`# Préqualification\n\n## ${line}\n\n- Qui es-tu ?\n`).points;
    expect([point?.title, point?.minutes?.[1]]).toEqual([title, most]);
  });

  it.each([
    'Un atelier de 10 min',
    'Un choix fait en cinq minutes',
    'Les six premiers mois',
    'Une minute pour convaincre ?',
  ])('inside a sentence leaves it whole: %s', (line) =>
    expect(made(`# Préqualification\n\n## ${line}\n\n- Oui ?\n`).points[0]?.title.toLowerCase()).toContain(
      line.replace(/^Une minute pour /, '').toLowerCase(),
    ),
  );

  it('is the stage’s, before its points: « Durée : 30 min », « 1h30, dont : »', () => {
    expect(made('# Préqualification\n\nDurée : 30 min\n\n## Parcours\n- Lequel ?\n').trames[0]?.minutes).toEqual([
      30, 30,
    ]);
    const { trames } = made('# Mise en situation\n\n1h30, dont :\n- 10 min de consigne\n- 40 min de travail\n');
    expect(trames).toMatchObject([
      {
        minutes: [90, 90],
        points: [
          { title: 'Consigne', minutes: [10, 10] },
          { title: 'Travail', minutes: [40, 40] },
        ],
      },
    ]);
  });
});

describe('what only draws or folds the page', () => {
  it('is no text: marks of a wiki, parts that fold away', () => {
    const { pieces, points } = made(`# Préqualification

{% hint style="info" %}
Laisse parler.
{% endhint %}

<details>
<summary>Parcours</summary>

- Lequel ?

</details>
`);
    expect(points).toMatchObject([{ title: 'Parcours', examples: [{ text: 'Lequel ?' }] }]);
    expect(pieces.map(({ text }) => text)).toEqual(['Préqualification', 'Laisse parler.', 'Parcours', 'Lequel ?']);
  });
});

describe('what each mark looks like', () => {
  it('in a list of criteria is the anchors of the one above', () => {
    const { criteria } = made(
      '# Critères\n\n- Écoute\n  - 1 : coupe la parole\n  - 2 : reformule\n  - 3 : fait préciser\n- Rigueur\n',
    );
    expect(criteria).toMatchObject([
      { title: 'Écoute', anchors: ['coupe la parole', 'reformule', 'fait préciser'] },
      { title: 'Rigueur', anchors: ['', '', ''] },
    ]);
  });

  it('under a point is advice, to be looked at', () => {
    const { points, pieces } = made(
      '# Préqualification\n\n## Écoute\n\n- Un désaccord ?\n\n1 : coupe la parole\n2 : reformule\n',
    );
    expect(points[0]?.advice).toBe('1 : coupe la parole\n2 : reformule');
    expect(pieces.filter(({ sure }) => !sure)).toHaveLength(2);
  });
});

describe('merged cells', () => {
  it('of a sheet go on over their rows, whether they stand beside them or across', () => {
    const html =
      '<table><tr><th>Famille</th><th>Critère</th><th>Poids</th></tr><tr><td rowspan="2">Posture</td><td>Dire non</td><td>3</td></tr><tr><td>Écouter</td><td>1</td></tr><tr><td colspan="3">Métier</td></tr><tr><td></td><td>Tester</td><td>2</td></tr></table>';
    const { criteria, pieces } = made({ text: '', html });
    expect(criteria.map(({ title, family, weight }) => [title, family, weight])).toEqual([
      ['Dire non', 'Posture', 3],
      ['Écouter', 'Posture', 1],
      ['Tester', 'Métier', 2],
    ]);
    expect(pieces.filter(({ sure }) => !sure)).toEqual([]);
  });
});

/** What no second look is asked for: neither at the piece, nor at the heading of a point that it stands under. */
const certain = (text: string): readonly (readonly [Role, string])[] => {
  const { pieces, roles } = made(text);
  const looked = new Set<number>();
  for (const [at, { sure, level }] of pieces.entries()) {
    if (sure) continue;
    const end = level === null || roles[at] === 'stage' ? at + 1 : endOf(pieces, at);
    for (let each = at; each < end; each += 1) looked.add(each);
  }
  return pieces.flatMap((piece, at) => {
    const role = roles[at] ?? 'out';
    return looked.has(at) || role === 'out' || piece.header ? [] : [[role, piece.text] as const];
  });
};

describe('a form that somebody fills in', () => {
  it('has places to write, and they are nothing that is asked or looked for', () => {
    const form = `| Compétence | Niveau (1-5) | Exemple |
|---|---|---|
| Écouter | /5 | |
| Choisir, puis s’y tenir | /5 | [Vos notes] |
| Score global | /5 | [ ] Oui [ ] Non |
`;
    expect(named(form).map(([title]) => title)).toEqual(['Écouter', 'Choisir, puis s’y tenir']);
    expect(read(form).pieces.filter(({ sure }) => !sure)).toEqual([]);
  });

  it('in a list is one of criteria to look at, under the title of each part, without what is to be written', () => {
    const text = `# Fiche

### Présence (sur 10)
- Écoute : {{ ecoute }}/5 - {{ signe }}
- Clarté : ___/5
- Commentaires : ____
`;
    expect(named(text)).toEqual([
      ['Écoute', 'Présence (sur 10)', null],
      ['Clarté', 'Présence (sur 10)', null],
    ]);
    expect(certain(text)).toEqual([]);
  });

  it('in a table of two columns is no script, unless something in it asks', () => {
    const about = '# Fiche\n\n## La personne\n\n| Champ | Valeur |\n|---|---|\n| Nom | ____ |\n| Date | |\n';
    expect(certain(`${about}\n## Suite\n\n- Pourquoi nous ?\n`)).toEqual([]);
    expect(made(`${about}\n## Suite\n\n- Pourquoi nous ?\n`).points.map(({ title }) => title)).not.toContain('Nom');
    const script = '# Trame\n\n## Le fond\n\n| A | B |\n|---|---|\n| Un bug | Lequel ? |\n| Une revue | Quand ? |\n';
    expect(made(script).points).toMatchObject([{ title: 'Le fond' }, { title: 'A' }, { title: 'Un bug' }, {}]);
    expect(certain(script)).toEqual([]);
  });

  it('asks in a column, whatever the others are', () => {
    const { points } = made('| Question | Réponse | Évaluation (1-5) |\n|---|---|---|\n| Que fais-tu ? | | /5 |\n');
    expect(points.map(({ title }) => title)).toEqual(['Que fais-tu ?']);
  });

  it('says what its marks mean: nothing of that is asked', () => {
    const scale =
      '# Fiche\n\n## Lecture\n\n| Note | Nom |\n|---|---|\n| 1 | Faible |\n| 2 | Moyen |\n| 3 | Fort |\n\n- Prêt ?\n';
    expect(made(scale).points.map(({ title }) => title)).not.toContain('Faible');
    expect(certain(scale)).toEqual([]);
  });

  it('has a title over its grid, which is the name of its criteria and no point', () => {
    const text =
      '# Fiche\n\n## Le métier\n\n| Critère | Note |\n|---|---|\n| Oser | |\n\n## Le reste\n\n- Pourquoi ?\n';
    expect(named(text)).toEqual([['Oser', 'Le métier', null]]);
    expect(made(text).points.map(({ title }) => title)).toEqual(['Le reste']);
  });
});

describe('a text of many lines of one kind', () => {
  const slices = (text: string): number => [...readPieces({ text })].length;

  it('is read, and in slices: headings, rows between tabs, rows of Markdown, items', () => {
    expect(slices('# a\n'.repeat(150_000))).toBeGreaterThan(100);
    expect(slices('a\tb\n'.repeat(50_000))).toBeGreaterThan(50);
    expect(slices(`| Critère | Poids |\n|---|---|\n${'| a | 1 |\n'.repeat(20_000)}`)).toBeGreaterThan(20);
    expect(slices('- Quoi ?\n'.repeat(40_000))).toBeGreaterThan(4);
  }, 60_000);
});

describe('a guess', () => {
  it('that something is not asked is to be looked at when it asks', () => {
    const { pieces } = read('# Préqualification\n\n- Pourquoi nous ?\n\n## Après l’entretien\n\nAs-tu tout noté ?\n');
    expect(pieces.at(-1)).toMatchObject({ text: 'As-tu tout noté ?', role: 'out', sure: false });
  });

  it('that a list is not asked is to be looked at, all of it, when one of its items asks', () => {
    const { pieces } = read(
      '# Préqualification\n\n- Pourquoi ?\n\n# Coach\n\n- Une séance ?\n- Une critique\n- Ses outils\n',
    );
    expect(pieces.slice(-3).map(({ role, sure }) => role !== 'out' || !sure)).toEqual([true, true, true]);
  });

  it('that a title is a point is to be looked at until something asks under it', () => {
    const text =
      '# Préqualification\n\n## Informations\n\nNom : ____\n\n## Parcours\n\n- Lequel ?\n\n### Questions reçues\n\n- Et vous ?\n';
    expect(certain(text)).toEqual([
      ['stage', 'Préqualification'],
      ['point', 'Parcours'],
      ['question', 'Lequel ?'],
    ]);
  });

  it('thanks that open an interview do not close it, nor does what is said once it is over', () => {
    const text = `# Préqualification

## Ouverture

Merci d’être là, on commence ?

Merci encore d’avoir pris ce temps.

## Parcours

- Lequel ?

## Après l’entretien

Merci de remplir la fiche.
`;
    const { trames, pieces } = made(text);
    expect(trames[0]?.closing).toBeNull();
    expect(pieces.filter(({ sure }) => !sure).map(({ text: said }) => said)).toEqual([
      'Merci d’être là, on commence ?',
      'Merci encore d’avoir pris ce temps.',
    ]);
  });

  it('in bold under a title names the lines after it, and is no point of its own', () => {
    const { points } = made(`# Grille

## Un bug récent

**Exemples de questions :**
- Lequel ?

**À écouter :**
- cherche la cause

**Pour aller plus loin :**
- Et si c’était à refaire ?
`);
    expect(points).toMatchObject([
      {
        title: 'Un bug récent',
        advice: 'À écouter :\ncherche la cause',
        examples: [
          { text: 'Lequel ?', label: '' },
          { text: 'Et si c’était à refaire ?', label: 'Pour aller plus loin' },
        ],
      },
    ]);
  });
});

describe('an ad', () => {
  const ad = `---
title: Nous recrutons une développeuse ou un développeur pour rejoindre Cartable
roles: Développeur.euse confirmé.e
date: 2026-01-01
---
## Missions
- Écrire du code
## Ton profil
Nous serions ravis de te rencontrer si :
- Tu sais expliquer tes choix ;
- Tu es à l'aise quand tu animes un atelier
- Une pratique de la revue de code

Ce serait génial si tu as :
- contribué à un logiciel libre

Ne te censure pas si :
- Tu ne coches pas tout
## Rémunération
- Selon la grille
`;

  it('gives its position, and a criterion for each line of the profile', () => {
    const read = made(ad);
    const [kit] = kitsOf(read);
    expect(kit).toMatchObject({ position: 'Développeur.euse confirmé.e', job: 'Développement' });
    expect(kit?.criteria.map(({ title, weight, required }) => [title, weight, required])).toEqual([
      ['La personne est capable d’expliquer ses choix', 2, false],
      ["La personne est à l'aise quand elle anime un atelier", 2, false],
      ['Une pratique de la revue de code', 2, false],
      ['La personne a contribué à un logiciel libre', 1, false],
    ]);
    const left = read.pieces.filter((_, at) => read.went[at] === 'out').map(({ text }) => text);
    expect(left).toEqual(expect.arrayContaining(['Écrire du code', 'Selon la grille', 'Tu ne coches pas tout']));
  });

  it('is no guide, nor a guide an ad', () => {
    expect(read(ad).kind).toBe('ad');
    expect(read('# Préqualification\n\n## Ton profil\n\n- Pourquoi ?\n\n## Missions\n').kind).toBe('guide');
  });

  it('without a profile still gives its position', () => {
    const text =
      '---\ntitle: Nous recrutons une coach\n---\n## La mission\nAider.\n## Rémunération\nSelon la grille.\n';
    expect(kitsOf(made(text))).toMatchObject([{ position: 'Coach', job: 'Coach', criteria: [] }]);
  });
});

describe('accents read in the wrong alphabet', () => {
  const text = 'Préqualification – « Où as-tu appris ça ? » Œuvre, 5 €, 💡 à l’aise';
  it.each(['windows-1252', 'macintosh'])('as %s are put right, and it is said', (alphabet) => {
    const broken = new TextDecoder(alphabet).decode(new TextEncoder().encode(text));
    expect(broken).not.toBe(text);
    expect(repaired(broken)).toBe(text);
    expect(read(broken)).toMatchObject({ repaired: true });
  });

  it.each([text, 'ÂGE', 'é²', '√2 × 3', 'Ça vaut 3 € – naïf', '¬a ∧ √b'])('otherwise stay as they are: %s', (fine) => {
    expect(repaired(fine)).toBe(fine);
  });
});
