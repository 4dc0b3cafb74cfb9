/** Who a passage speaks of: the person, or a service, its users, its code. */
import { expand } from './pattern';

/**
 * How much of its context a pattern needs.
 * - `always`: says it by itself (an insult).
 * - `writer`: what the evaluator feels; kept unless other people are named before (they may have said it).
 * - `people`: only people can be so; kept unless the sentence speaks of other people, or of a product.
 * - `clause`: kept when nothing but the person comes before it in its clause.
 * - `subject`: a thing can be so too; nothing else may have been named before it in the sentence,
 *   nor, when the subject is a pronoun, in the text.
 * - `state`: a quality that only people have, either after a copula (« Camille est divorcée ») as for
 *   `people`, or alone in its clause (« Divorcée, … »).
 * - `trait`: a quality that things have too; after a copula or an adverb (« Trop vieux »), as for `subject`.
 */
export const scopes = ['always', 'writer', 'people', 'clause', 'subject', 'state', 'trait'] as const;
export type Scope = (typeof scopes)[number];

/** How far back a context is looked for, in units. */
const reach = 240;

const words = (list: string): string => list.trim().split(/\s+/).join('|');

/** Words by their beginning, then whole words (with or without a plural s). */
const vocabulary = (beginnings: string, whole: string): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:(?:${words(beginnings)})|(?:${words(whole)})s?(?!\p{L}))`, 'u');

const others = vocabulary(
  `usag utilisat allocat b[ée]n[ée]ficiair demandeu citoyen administr[ée] patient client [ée]l[èe]ve [ée]tudiant lyc[ée]en
  coll[ée]gien habitant locataire propri[ée]taire salari[ée] coll[èe]gue collab [ée]quip partenaire chef manager responsable
  directeur directrice patron dirigeant pr[ée]d[ée]cess associ[ée] stagiaire altern apprenti foyer m[ée]nage assur[ée]
  contribuable d[ée]clarant requ[ée]rant porteu employeur recruteu testeu participant interview r[ée]pondant persona panel
  cible audience soignant m[ée]decin infirmi enseignant instituteur professeur agriculteur artisan commer[çc]ant
  entrepreneur aidant accompagn[ée] population visiteu internaute lecteu abonn[ée] victime d[ée]tenu justiciable famil
  allocation prestation ressortissant migrant exil[ée]s`,
  `agent agente agent·e parent personnes m[èe]res p[èe]res femmes hommes enfants jeunes seniors gens public profils candidats
  candidates candidat·es statut [ée]lus maires pr[ée]fet ceux celles celui celle autrui ils elles mme une\\sfemme un\\shomme un\\sproche proches(?!\\sde) un\\scouple couples [ée]trangers r[ée]fugi[ée]s bin[ôo]me juriste designer pompier
  gendarme policier conseillers conseill[èe]re travailleurs ch[ôo]meur handicap[ée]s dame monsieur adulte mineur majeur
  orphelin veuves veufs retrait[ée]s cas(?!\\spratique) (?<!mise\\sen\\s)situation`,
);

const things = vocabulary(
  `produit applic outil simulat formulaire d[ée]march parcours module donn[ée]e crit[èe]re dispositif startup start-up
  plateforme maquette statisti [ée]tude enqu[êe]t recherche atelier fonction composant n[œo]e?ud [ée]l[ée]ment process
  variable interface syst[èe]me logiciel version d[ée]p[ôo]t serveur migration int[ée]gration algorithm fichier document
  dossier courrier contenu article indicateur requ[êe]te feature backlog roadmap strat[ée]gie d[ée]cret minist mairie
  association entreprise soci[ée]t[ée] budget contrat indemnit portail cat[ée]gorie libell[ée] bouton colonne phrase
  th[ée]matique exp[ée]riment trafic d[ée]ploiement campagne communication newsletter webinaire formation script librairie
  biblioth[èe]que framework d[ée]pendance infrastructure conteneur instance rendu`,
  `service appli site page [ée]cran code api base champ r[èe]gle aide droit projet classe balise arbre branche carte ticket
  mod[èe]le guide tuto calcul test feuille politique loi commune ville r[ée]gion march[ée] pension portail image menu liste
  ligne texte mot sujet pic volum[ée] usage pilote cours biblio paquet jeu table tableau message ton propos lettre nom caract[èe]re encodage clavier r[ée]sultat id[ée]e structure r[ée]seau div dom section provider pr mr json sql`,
);

// What may stand before the passage in its clause when the person is spoken of.
const transparent = new Set(
  words(`
    je j tu on nous m me s se le la l lui que qu qui c ce ca cela il elle iel a ai as est etait etre suis en et
    mais ou puis car donc or ni aussi bref sinon alors enfin dommage attention bon ok oui non en fait du coup
    trouve trouvons trouvee pense pensons crois croit dirais dit dis vois sens sent sentir noter note rappel
    quelqu quelque chose un une de d personne candidat candidate candidat·e profil gars fille mec homme femme monsieur
    madame m mme dev developpeur developpeuse coach product owner manager po pm
    tres trop peu plutot assez vraiment globalement clairement franchement honnetement personnellement perso
    malheureusement evidemment visiblement apparemment manifestement sans doute peut parait surtout juste
    au premier abord oral entretien visio debut fin pendant a par moment moments parfois souvent toujours toute tout
    competent competente bonne bien technicien technicienne solide serieux serieuse pro humainement techniquement
    pour moi mon avis sur le papier surprise crains risque aurait avait avoir ne n pas plus comme si tellement
    parce puisque vu meme encore deja ancien ancienne ex bientot rien gros grosse petit petite vrai vraie sacre sacree
    pauvre espece quel quelle type bonhomme genre caractere difficile excellent excellente correct correcte clair claire
    motive motivee technique pendant donc assure sait faire travail boulot bosseur bosseuse brillant brillante moyen moyenne
  `).split('|'),
);

// Nouns that may have a determiner without another subject coming into the sentence.
const ours =
  'personnes?|candidate?s?|entretien|visio|oral|cv|début|fin|échange|appel|poste|premi[èe]re?|moment|impression|papier|profil|coup|avis|moins|plus|peu|réponses?|questions?';
const named = new RegExp(
  String.raw`(?<!\p{L})(?:(?:le|la|les|un|une|des|du|au|aux|son|sa|ses|ce|cet|cette|ces|leurs?|nos|notre|chaque|plusieurs|trois|deux|quatre) (?!(?:${ours})(?!\p{L}))|[ld]'(?!(?:${ours})(?!\p{L}))(?!(?:ai|as|a|est|être|avoir|abord)(?!\p{L})))\p{L}{2}`,
  'u',
);

// A name between backticks, a file of code.
const code = /`|\p{L}\.(?:[jt]sx?|py|vue|html|css|rb|php|java|go|rs)(?!\p{L})/u;

const sentenceEnd = /[.!?…;](?= )|\n/u;
const clauseEnd = /[,:()/]| [-–—+→>] /u;

const last = (parts: readonly string[]): string => parts[parts.length - 1] ?? '';
const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
const isTransparent = (clause: string): boolean =>
  clause
    .split(/[^\p{L}·]+/u)
    .filter((word) => word !== '')
    .every((word) => transparent.has(plain(word)));
// « A interrogé une personne qui… » is about a user; « C’est une personne qui… » is about the candidate.
const someone = /(?<!\p{L})(?:une personne|quelqu'un)(?!\p{L})/u;
function namesAnother(sentence: string): boolean {
  const found = someone.exec(sentence);
  return found !== null && !isTransparent(sentence.slice(0, found.index));
}
const endsOnPronoun = /(?<!\p{L})(?:il|elle|iel|lui|qui)['’ ]{0,2}$/u;
const backToPerson = /(?:(?:^|[,;:] )(?:mais |et |car |donc )?(?:il|elle|iel)|(?<!\p{L})mais) $/u;

// What links a quality to its subject: « n’est pas », then adverbs, up to four words.
const adverbs = new Set(
  words(`
    peu trop tres assez plutot vraiment super hyper bien tellement franchement clairement doute etre
    probablement visiblement apparemment deja toujours encore si aussi beaucoup completement totalement carrement limite
    souvent juste presque quasi pas plus tout toute fort surement legerement globalement extremement certainement
    actuellement recemment meme ouvertement genre parfois bientot
  `).split('|'),
);
const pairs: Readonly<Record<string, string>> = {
  un: 'peu ',
  du: 'genre ',
  sans: 'doute ',
  peut: 'etre ',
  quelque: 'peu ',
};
const copula =
  /(?<!\p{L})(?:n')?(?:est|etait|était|soit|serait|sera|reste|restait|a (?:pas )?(?:été|ete)|se (?:dit|déclare|declare|sent)|semble|paraît|parait|quelqu'un de) $/u;
const lastWord = /(?<=^|[^\p{L}])[\p{L}·]{1,16}[ -]$/u;

/** Where the copula and the adverbs before `index` begin; `null` for neither. */
function link(text: string, index: number): { readonly from: number; readonly copula: boolean } | null {
  let from = index;
  for (let count = 0; count < 4; count++) {
    const before = text.slice(Math.max(0, from - 24), from);
    const verb = copula.exec(before);
    if (verb) return { from: from - verb[0].length, copula: true };
    const word = lastWord.exec(before)?.[0];
    if (word === undefined) break;
    const bare = plain(word.slice(0, -1));
    const partner = pairs[bare];
    if (partner === undefined ? !adverbs.has(bare) : !plain(text.slice(from, from + 8)).startsWith(partner)) break;
    from -= word.length;
  }
  return from < index ? { from, copula: false } : null;
}

const thoughtEnd = new RegExp(`^${expand('{end}')}`);

/** Where a passage said of the person begins, its copula and adverbs included; `null` when it may be said of another. */
export function personPassage(scope: Scope, text: string, index: number, end: number): number | null {
  if (scope === 'always') return index;
  const linked = scope === 'state' || scope === 'trait' || scope === 'clause' ? link(text, index) : null;
  const from = linked?.from ?? index;
  const before = text.slice(Math.max(0, from - reach), from);
  const sentence = last(before.split(sentenceEnd));
  if (others.test(sentence) || code.test(sentence) || namesAnother(sentence)) return null;
  if (scope === 'writer') return from;
  if (scope === 'people' || (scope === 'state' && linked?.copula)) {
    return backToPerson.test(sentence) || !things.test(sentence) ? from : null;
  }
  const clause = last(sentence.split(clauseEnd));
  if (!isTransparent(clause)) return null;
  if (scope === 'clause') return from;
  if (scope !== 'subject' && !thoughtEnd.test(text.slice(end, end + 24))) return null;
  if (scope === 'state') return from;
  if (scope === 'trait' && linked === null) return null;
  const earlier = endsOnPronoun.test(clause) ? before : sentence;
  return !things.test(earlier) && !named.test(earlier) ? from : null;
}
