/** Where the widget is published and where its code is: set in `package.json`, written from there into the documents. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { between } from './reference.ts';

export interface Addresses {
  /** Folder of the published widget, with a slash at its end; null before the first release. */
  readonly homepage: string | null;
  /** Page of the code, without a slash at its end. */
  readonly repository: string | null;
}

/** Addresses as somebody has written them. Throws on one that is not `https`. */
export function addressesOf(pack: { readonly homepage?: unknown; readonly repository?: unknown }): Addresses {
  const { homepage, repository } = pack;
  const code = typeof repository === 'object' && repository !== null ? Object(repository).url : repository;
  const read = (value: unknown): string | null => {
    if (value === undefined || value === '') return null;
    const address = String(value)
      .replace(/^git\+/, '')
      .replace(/\.git$/, '')
      .replace(/\/+$/, '');
    if (!/^https:\/\/[^\s"'<>\\]+$/.test(address)) throw new Error(`not an https address: ${address}`);
    return address;
  };
  const published = read(homepage);
  return { homepage: published === null ? null : `${published}/`, repository: read(code) };
}

export const addresses = (): Addresses =>
  addressesOf(JSON.parse(readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8')));

type Marks = readonly [start: string, end: string];
const html = (name: string, start: string, end: string): Marks => [
  `<!-- ${name}:${start} -->`,
  `<!-- ${name}:${end} -->`,
];
const french = html('adresse', 'début', 'fin');
const english = html('address', 'start', 'end');

interface Place {
  readonly marks: Marks;
  readonly say: (addresses: Addresses) => string;
}

/** `https` addresses hold no quote, no space and no backslash: they are safe in each of these. */
const places: Readonly<Record<string, Place>> = {
  'README.md': {
    marks: french,
    say: ({ homepage }) =>
      homepage === null
        ? '> Adresse à coller dans Grist\u00a0: aucune pour l’instant, le widget n’est pas encore publié. D’ici là, [publie-le toi-même](docs/fr/administrer.md#installer), ou demande son adresse à qui administre ton Grist.'
        : `> Adresse à coller dans Grist\u00a0: \`${homepage}\` — ou [essaie d’abord dans un document d’exemple](${homepage}exemple.grist), à importer dans Grist.`,
  },
  'README.en.md': {
    marks: english,
    say: ({ homepage }) =>
      homepage === null
        ? '> Address to paste in Grist: none yet, the widget has not been published. Until then, publish it yourself (`npm run build`, then put `dist/` on any https host), or ask whoever runs your Grist.'
        : `> Address to paste in Grist: \`${homepage}\`. Or try it first in a [sample document](${homepage}exemple.grist), to import in Grist.`,
  },
  'SECURITY.md': {
    marks: english,
    say: ({ repository }) =>
      repository === null
        ? 'Use “Report a vulnerability” in the Security tab of the repository (the repository has no public address yet).'
        : `Use [“Report a vulnerability”](${repository}/security/advisories/new): only the maintainers read it.`,
  },
  'public/accessibilite.html': {
    marks: html('contact', 'début', 'fin'),
    say: ({ repository }) =>
      repository === null
        ? '<li>Un ticket sur le dépôt du projet (à remplir\u00a0: le dépôt n’a pas encore d’adresse publique).</li>'
        : `<li><a href="${repository}/issues/new/choose">Un ticket sur le dépôt du projet</a>, public.</li>`,
  },
  'publiccode.yml': {
    marks: ['# adresse:début', '# adresse:fin'],
    say: ({ homepage, repository }) =>
      [
        repository === null ? '# url: à remplir, le dépôt n’a pas encore d’adresse publique' : `url: ${repository}`,
        homepage === null ? '# landingURL: à remplir, le widget n’est pas encore publié' : `landingURL: ${homepage}`,
      ].join('\n'),
  },
  '.github/ISSUE_TEMPLATE/config.yml': {
    marks: ['# adresse:début', '# adresse:fin'],
    say: ({ repository }) =>
      repository === null
        ? '# Un lien vers le signalement privé vient ici, dès que package.json dit l’adresse du dépôt.'
        : [
            'contact_links:',
            '  - name: Une faille de sécurité',
            `    url: ${repository}/security/advisories/new`,
            '    about: En privé, jamais dans un ticket.',
          ].join('\n'),
  },
};

export const placesOfAddresses = Object.keys(places);

/** `text` of `file` with the addresses where they belong. */
export function withAddresses(file: string, text: string, given: Addresses): string {
  const place = places[file];
  if (!place) throw new Error(`${file} has no place for the addresses`);
  return between(text, place.marks, place.say(given));
}
