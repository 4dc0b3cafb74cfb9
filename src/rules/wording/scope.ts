/** Who a passage speaks of: the person, or a service, its users, its code. */

/**
 * How much of its context a pattern needs.
 * - `always`: says it by itself (« bonne vibe », an insult).
 * - `people`: only people can be so; kept unless the sentence speaks of other people, or of a product.
 * - `clause`: kept when nothing but the person comes before it in its clause (« Un peu mou »).
 * - `subject`: a thing can be so too; nothing else may have been named before it in the sentence,
 *   nor, when the subject is a pronoun, in the text.
 */
export const scopes = ['always', 'people', 'clause', 'subject'] as const;
export type Scope = (typeof scopes)[number];

/** How far back a context is looked for, in units. */
const reach = 240;

const words = (list: string): string => list.trim().split(/\s+/).join('|');

// Beginnings of words.
const others = new RegExp(
  String.raw`(?<!\p{L})(?:${words(`
    usag utilisat allocat b[ée]n[ée]ficiair demande[u]r demandeuse citoyen administr[ée] patient client
    [ée]l[èe]ve [ée]tudiant lyc[ée]en coll[ée]gien habitant locataire propri[ée]taire salari[ée] coll[èe]gue
    collab [ée]quip partenaire chef manager responsable direct[re]ur directrice patron dirigeant pr[ée]d[ée]cess
    associ[ée] stagiaire altern apprenti foyer m[ée]nage retrait[ée]s assur[ée] contribuable d[ée]clarant requ[ée]rant
    porteu[rs] employeur recruteu testeu participant interview r[ée]pondant persona panel cible audience adh[ée]rents
    soignant m[ée]decin infirmi enseignant instituteur professeur agriculteur artisan commer[çc]ant entrepreneur
    aidant accompagn[ée] population visiteu internaute lecteu abonn[ée] victime d[ée]tenu demandeurs justiciable
  `)})|(?<![\p{L}])(?:${words(`
    agent agents agente agentes agent·e agent·es parent parents familles m[èe]res p[èe]res femmes hommes enfants jeunes
    seniors gens personnes public publics cas situation situations statut statuts profils candidats candidates candidat·es
    [ée]lus maires pr[ée]fet pr[ée]fets ceux celles celui celle quelqu'un[ ]d'autre autrui bin[ôo]me juriste designer
    pompiers gendarmes policiers conseillers conseill[èe]res travailleurs ch[ôo]meurs handicap[ée]s dame dames monsieur
    adultes familial familiale allocations prestations prestation mineurs majeurs orphelins veuves veufs
  `)})(?!\p{L})`,
  'u',
);

const things = new RegExp(
  String.raw`(?<!\p{L})(?:${words(`
    service produit applic appli outil site simulat formulaire d[ée]marche parcours page [ée]cran module code api base
    donn[ée]e champ crit[èe]re r[èe]gle dispositif aide allocation droit startup start-up plateforme projet tableau
    maquette statisti [ée]tude enqu[êe]te recherche atelier fonction composant n[œo]e?ud classe [ée]l[ée]ment balise arbre
    process branche carte ticket variable interface syst[èe]me logiciel version d[ée]p[ôo]t serveur migration int[ée]gration
    algorithm mod[èe]le fichier document dossier courrier contenu article guide tuto simulateur calcul indicateur requ[êe]te
    test feature backlog roadmap feuille strat[ée]gie politique loi d[ée]cret minist mairie commune ville r[ée]gion
    association entreprise soci[ée]t[ée] march[ée] budget contrat indemnit pension prise portail cat[ée]gorie libell[ée]
    image bouton menu liste colonne ligne texte phrase mot question sujet thème th[ée]matique question exp[ée]riment
    trafic pic volum usage pilote d[ée]ploiement campagne communication newsletter webinaire formation cours
    script librairie biblioth[èe]que framework biblio paquet d[ée]pendance infrastructure conteneur instance
  `)})`,
  'u',
);

// What may stand before the passage in its clause when the person is spoken of.
const transparent = new Set(
  words(`
    je j tu on nous m me te s se le la l lui que qu qui c ce ca cela il elle iel a ai as est etait etre suis en et
    mais ou puis car donc or ni aussi bref sinon alors enfin dommage attention bon ok oui non en fait du coup
    trouve trouvons trouvee pense pensons crois croit dirais dit dis vois sens sent sentir noter note rappel
    quelqu quelque chose un une de d personne candidat candidate candidat·e profil gars fille mec homme femme monsieur
    madame m mme dev developpeur developpeuse coach product owner manager po pm
    tres trop peu plutot assez vraiment globalement clairement franchement honnetement personnellement perso
    malheureusement evidemment visiblement apparemment manifestement sans doute peut parait surtout juste
    au premier abord oral entretien visio debut fin pendant a par moment moments parfois souvent toujours toute tout
    competent competente bonne bien technicien technicienne solide serieux serieuse pro humainement techniquement
    pour moi mon avis sur le papier surprise crains risque aurait avait avoir ne n pas plus comme si tellement
    parce puisque vu meme encore deja ancien ancienne ex
  `).split('|'),
);

// Nouns that may have a determiner without another subject coming into the sentence.
const ours =
  'personnes?|candidate?s?|entretien|visio|oral|cv|début|fin|échange|appel|poste|premi[èe]re?|moment|impression|papier|profil|coup|avis|moins|plus|peu|réponses?|questions?';
const named = new RegExp(
  String.raw`(?<!\p{L})(?:(?:le|la|les|un|une|des|du|au|aux|son|sa|ses|ce|cet|cette|ces|leurs?|nos|notre|chaque|plusieurs|trois|deux|quatre) (?!(?:${ours})(?!\p{L}))|[ld]'(?!(?:${ours})(?!\p{L}))(?!(?:ai|as|a|est|être|avoir|abord)(?!\p{L})))\p{L}{2}`,
  'u',
);

const sentenceEnd = /[.!?…;](?= )|\n/u;
const clauseEnd = /[,:()«»"“”/]| [-–—+→>] /u;

const last = (parts: readonly string[]): string => parts[parts.length - 1] ?? '';
const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
const isTransparent = (clause: string): boolean =>
  clause
    .split(/[^\p{L}·]+/u)
    .filter((word) => word !== '')
    .every((word) => transparent.has(plain(word)));
const endsOnPronoun = /(?<!\p{L})(?:il|elle|iel|lui|qui)['’ ]{0,2}$/u;
const endsOnPerson = /(?<!\p{L})(?:il|elle|iel|la personne|le candidat|la candidate|mais)['’ ]{0,2}$/u;

/** Whether what stands at `index` of a folded text is said of the person, as far as its scope asks. */
export function isAboutPerson(scope: Scope, text: string, index: number): boolean {
  if (scope === 'always') return true;
  const before = text.slice(Math.max(0, index - reach), index);
  const sentence = last(before.split(sentenceEnd));
  const clause = last(sentence.split(clauseEnd));
  if (others.test(sentence)) return false;
  if (scope === 'people') return endsOnPerson.test(sentence) || !things.test(sentence);
  if (!isTransparent(clause)) return false;
  if (scope === 'clause') return true;
  const earlier = endsOnPronoun.test(clause) ? before : sentence;
  return !things.test(earlier) && !named.test(earlier);
}
