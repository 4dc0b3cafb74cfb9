/** Notes taken elsewhere: each line with its sign, its criterion and its point, as far as it says them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNotes } from '../../src/trame-import/notes.ts';
import { readTranscript } from '../../src/trame-import/transcript.ts';

const known = {
  criteria: [
    { id: 31, number: 1, title: 'La personne est capable de dire non', short: 'Dire non' },
    { id: 32, number: 2, title: 'Écoute active', short: 'Écoute' },
    { id: 33, number: 3, title: 'Rigueur', short: 'Rigueur' },
  ],
  points: [{ id: 7, title: 'Un bug récent' }],
};
const notes = (text: string) =>
  readNotes(text, known)
    .filter(({ kept }) => kept)
    .map(({ sign, criterion, text: said }) => [sign, criterion, said]);

describe('a note', () => {
  it.each([
    ['+ a reformulé', ['+', null, 'a reformulé']],
    ['- a coupé la parole', ['−', null, 'a coupé la parole']],
    ['− a coupé la parole', ['−', null, 'a coupé la parole']],
    ['? combien de temps', ['?', null, 'combien de temps']],
    ['• a reformulé', [null, null, 'a reformulé']],
    ['* a reformulé', [null, null, 'a reformulé']],
    ['– a reformulé', [null, null, 'a reformulé']],
    ['[x] a reformulé', [null, null, 'a reformulé']],
    ['1. a reformulé', [null, null, 'a reformulé']],
    ['• + a reformulé', ['+', null, 'a reformulé']],
    ['+ a reformulé #2', ['+', 32, 'a reformulé']],
    ['#2 - a coupé', ['−', 32, 'a coupé']],
    ['le ticket #42 attend', [null, null, 'le ticket #42 attend']],
    ['14:05 + a reformulé', ['+', null, '14:05 a reformulé']],
    ['ecoute : a reformulé', [null, 32, 'a reformulé']],
    ['Écoute active : + a reformulé', ['+', 32, 'a reformulé']],
    ['a dit : « je relis tout »', [null, null, 'a dit : « je relis tout »']],
    ['+5 % en un an', [null, null, '+5 % en un an']],
    ['| + | a reformulé |', ['+', null, 'a reformulé']],
    ['| Rigueur | + | relit |', ['+', 33, 'relit']],
    ['Écoute\treformule\t-', ['−', 32, 'reformule']],
    ['=SOMME(A1)', [null, null, '=SOMME(A1)']],
    ['<b>gras</b>', [null, null, '<b>gras</b>']],
    ['👩🏽‍💻 code en direct', [null, null, '👩🏽‍💻 code en direct']],
    ['+ عمل جيد', ['+', null, 'عمل جيد']],
  ])('%s', (line, expected) => expect(notes(`${line}\nautre ligne`)[0]).toEqual(expected));

  it('under a heading is about its criterion, and one under a point about that point', () => {
    const read = readNotes(
      '## Rigueur\n+ relit\n- oublie les tests\nCritère : écoute\n+ reformule\n## Un bug récent\n+ va à la cause\n## Divers\n+ sourit\n',
      known,
    ).filter(({ kept }) => kept);
    expect(read.map(({ criterion, point, text }) => [criterion, point, text])).toEqual([
      [33, null, 'relit'],
      [33, null, 'oublie les tests'],
      [32, null, 'reformule'],
      [null, 7, 'va à la cause'],
      [null, null, 'sourit'],
    ]);
  });

  it('after a number alone is about that criterion', () =>
    expect(notes('#3\n+ relit\n? et seul')).toEqual([
      ['+', 33, 'relit'],
      ['?', 33, 'et seul'],
    ]));

  it.each([
    ['\u2028 between two', 'un\u2028deux', ['un', 'deux']],
    ['the line ends of any machine', 'un\r\ndeux\rtrois\n', ['un', 'deux', 'trois']],
    ['nothing', '', []],
    ['blanks', ' \n\t\n\u00a0', []],
    ['a line of 4,000 characters', 'a'.repeat(4000), ['a'.repeat(4000)]],
    ['what only draws a table', '| a | b |\n|---|---|\n| c | d |', ['a — b', 'c — d']],
  ])('of %s', (_, text, expected) => expect(readNotes(text, known).map((note) => note.text)).toEqual(expected));

  it('for two criteria is a proof for each', () =>
    expect(notes('+ dit non en reformulant #1 #2\nfin').slice(0, 2)).toEqual([
      ['+', 31, 'dit non en reformulant'],
      ['+', 32, 'dit non en reformulant'],
    ]));

  it('a hyphen that begins every line is a bullet, not a minus', () => {
    expect(notes('## Rigueur\n- relit\n- + teste\n- documente')).toEqual([
      [null, 33, 'relit'],
      ['+', 33, 'teste'],
      [null, 33, 'documente'],
    ]);
    expect(notes('- oublie\n+ relit').map(([sign]) => sign)).toEqual(['−', '+']);
  });

  it('is never lost, whatever the text: every letter is in a line of it', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    const line = fc
      .tuple(
        fc.constantFrom('', '+ ', '- ', '? ', '• ', '12:30 ', '## ', '**', '  '),
        fc.constantFrom('relit', 'Écoute', 'dit non', 'un mot', 'شكرا', 'a\tb', '👍🏽 oui'),
        fc.constantFrom('', ' :', ' ?', '.'),
      )
      .map(([before, text, after]) => `${before}${text}${before === '**' ? '**' : ''}${after}`);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = lines.join('\n');
        expect(
          letters(
            readNotes(text, known)
              .map((note) => note.text)
              .join('\n'),
          ),
        ).toBe(letters(text));
      }),
    );
  });

  it('comes of any text at all', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '\n',
        '\r\n',
        '\u2028',
        '\t',
        '|',
        '## ',
        '**',
        '#1',
        '#2 ',
        '- ',
        '? ',
        '[x]',
        ' : ',
        '12:05',
        '    ',
      ),
      fc.constantFrom('WEBVTT\n', '00:00:01.000 --> 00:00:03.000\n', '<v Ana>', 'Ana : ', 'Jo : ', '<b>', '\ud83d', '‮'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const note of readNotes(text, known)) expect(typeof note.text).toBe('string');
        readTranscript(text, () => false);
      }),
    );
  });

  // Each of these took a quarter of an hour and more, where each place of a line was looked through to its end.
  it.each([
    ['spaces in a heading', `# a${' '.repeat(400_000)}x`],
    ['spaces around a colon', `x${' '.repeat(400_000)}:${' '.repeat(400_000)}y`],
    ['one line', 'a: '.repeat(700_000)],
    ['stars', '** '.repeat(700_000)],
    ['tags that never close', `WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n${'<a'.repeat(500_000)}`],
    ['cells', '|\t'.repeat(500_000)],
  ])('of two million characters is read at once, whatever it is made of: %s', (_, text) => {
    readNotes(text, known);
    readTranscript(text, () => false);
  });
});

describe('a transcript', () => {
  const isName = () => false;
  const said = (text: string) => readTranscript(text, isName)?.map(({ speaker, text: words }) => [speaker, words]);
  const expected = [
    ['Ana', 'Comment as-tu fait ?'],
    ['Joris Van Houtte', 'J’ai relu le journal, puis j’ai isolé la cause.'],
    ['Ana', 'Seul ?'],
    ['Joris Van Houtte', 'Non, à deux.'],
  ];

  it('of names before what they say', () => {
    expect(
      said(
        'Ana : Comment as-tu fait ?\nJoris Van Houtte : J’ai relu le journal, puis j’ai isolé la cause.\nAna : Seul ?\nJoris Van Houtte : Non, à deux.\n',
      ),
    ).toEqual(expected);
    expect(
      said(
        '[00:01] Ana : Comment as-tu fait ?\n[00:04] Joris Van Houtte : J’ai relu le journal,\npuis j’ai isolé la cause.\n[00:12] Ana : Seul ?\n[00:13] Joris Van Houtte : Non, à deux.\n',
      ),
    ).toEqual(expected);
  });

  it('as subtitles', () => {
    const vtt =
      'WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\n<v Ana>Comment as-tu fait ?</v>\n\n2\n00:00:03.000 --> 00:00:06.000\n<v Joris Van Houtte>J’ai relu le journal,</v>\n\n3\n00:00:06.000 --> 00:00:08.000\n<v Joris Van Houtte>puis j’ai isolé la cause.</v>\n\n4\n00:00:08.000 --> 00:00:09.000\n<v Ana>Seul ?</v>\n\n00:00:09.000 --> 00:00:10.000\n<v Joris Van Houtte>Non, à deux.</v>\n';
    expect(said(vtt)).toEqual(expected);
    const srt =
      '1\n00:00:01,000 --> 00:00:03,000\nAna : Comment as-tu fait ?\n\n2\n00:00:03,000 --> 00:00:06,000\nJoris Van Houtte : J’ai relu le journal,\npuis j’ai isolé la cause.\n\n3\n00:00:08,000 --> 00:00:09,000\nAna : Seul ?\n\n4\n00:00:09,000 --> 00:00:10,000\nJoris Van Houtte : Non, à deux.\n';
    expect(said(srt)).toEqual(expected);
  });

  it('is told from notes, under criteria or not', () => {
    expect(said('+ relit\n- oublie\n? seul')).toBeUndefined();
    expect(said('Écoute : reformule\nRigueur : relit\nDire non : explique\nPosture : calme')).toBeUndefined();
    const names = new Set(['Écoute', 'Rigueur']);
    expect(readTranscript('Écoute : a\nRigueur : b\nÉcoute : c\nRigueur : d', (name) => names.has(name))).toBeNull();
  });
});
