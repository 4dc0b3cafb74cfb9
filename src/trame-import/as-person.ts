/** "Tu sais dire non", as an ad says it to a person, in the words of a criterion. */

const irregular: Readonly<Record<string, string>> = {
  as: 'a',
  es: 'est',
  vas: 'va',
  peux: 'peut',
  veux: 'veut',
  vaux: 'vaut',
};

/** From the second person to the third, in the present. */
function third(verb: string): string {
  const known = irregular[verb.toLowerCase()];
  if (known) return known;
  if (/(?:e|a|d|t)s$/iu.test(verb)) return verb.slice(0, -1);
  return /[iuonr]s$/iu.test(verb) ? `${verb.slice(0, -1)}t` : verb;
}

const own: Readonly<Record<string, string>> = { ton: 'son', ta: 'sa', tes: 'ses', toi: 'elle', te: 'se' };

/** Little words between a subject and its verb. */
const clitics = String.raw`(?:(?:ne|te|me|le|la|les|en|y)\s+|[ntml]['’]\s?)*`;
const subject = new RegExp(String.raw`(?<!\p{L})(tu)\s+(${clitics})(\p{L}+)`, 'giu');

/** The sentence about "la personne"; null for one that does not speak to anybody. */
export function asPerson(item: string, lead: string): string | null {
  const said = item.trim().replace(/(?<!etc)[\s;,.:]+$/u, '');
  const sentence = lead && !/^tu\s/iu.test(said) ? `${lead} ${said}` : said;
  if (!/^tu\s/iu.test(sentence)) return null;
  const able = /^tu\s+(?:sais|peux)\s+(?=\p{L}+(?:er|ir|re|oir)(?!\p{L}))/iu.exec(sentence);
  const rest = able ? sentence.slice(able[0].length) : sentence;
  let first = !able;
  const spoken = rest
    .replace(subject, (_, _tu: string, between: string, verb: string) => {
      const who = first ? 'La personne' : 'elle';
      first = false;
      return `${who} ${between}${third(verb)}`;
    })
    .replace(/(?<!\p{L})(ton|ta|tes|toi|te)(?!\p{L})/giu, (word) => own[word.toLowerCase()] ?? word)
    .replace(/(?<!\p{L})t(?=['’]\p{L})/giu, 's')
    .replace(/(?<=qu)e (?=elle(?!\p{L}))/giu, '’');
  if (!able) return spoken;
  const elided = /^[aeiouyéèêâîôûh]/iu.test(spoken) ? 'd’' : 'de ';
  return `La personne est capable ${elided}${spoken}`;
}
