/** The words by which the parts of a trame are recognised, in French and in English. */
import { type FactField, factFields } from '../model/candidate';
import type { Stage } from '../model/stage';
import { wordsOf } from '../rules/text';

/** Longest text that may be a heading, a label or a name, in characters: a longer one is prose. */
const headingLength = 110;

/** The start of a text as it is compared: what the patterns below are written for, however long the text. */
function plainWords(text: string): string {
  if (text !== latest.text) latest = { text, words: wordsOf(text.slice(0, 2 * headingLength)) };
  return latest.words;
}
/** A line is looked at in many ways, one after the other. */
let latest = { text: '', words: '' };

const stagePatterns: readonly (readonly [Stage, RegExp])[] = [
  [
    'Préqualification',
    /\bpre ?(?:qualif\w*|qual|screen\w*)\b|\b(?:premier|1er) (?:appel|contact|entretien|echange)\b|\b(?:phone|initial|first) (?:screen\w*|call|interview)\b|\bscreening(?: call)?\b/,
  ],
  [
    'Prise de référence',
    /\bprises? de (?:la )?ref\w*\b|\b(?:controles?|verifications?|appels?) (?:de |des )?references?\b|\breferences? (?:check\w*|calls?|taking)\b/,
  ],
  [
    'Cadre de collaboration',
    /\bcadre de (?:la )?collaboration\b|\badequation (?:culturelle|au cadre)\b|\bcultur\w* (?:fit|interview)\b|\bentretien (?:d )?equipe\b|\brencontre (?:avec )?(?:de )?l equipe\b|\b(?:ways? of working|working framework|collaboration (?:framework|interview)|team (?:fit|interview))\b/,
  ],
  [
    'Mise en situation',
    /\bmises? en situations?\b|\bcas pratiques?\b|\b(?:work sample|case (?:study|studies|interview)|practical (?:case|exercise|test)|live exercise|role ?play|technical test|test technique)\b/,
  ],
  [
    'Entretien intra/métier',
    /\bentretiens? (?:de l |d )?intra(?: metiers?)?\b|\bintra metiers?\b|\bentretiens? (?:metiers?|techniques?|approfondis?)\b|\b(?:technical|job|craft|skills|main|intra|hiring manager|in depth) interview\b/,
  ],
];

/** Words that may stand around the name of a stage in a heading. */
const aroundStage =
  /\b(?:etapes?|stages?|phase|step|partie|part|round|entretiens?|interviews?|trame|guide|script|questions?|call|appel|visio|rdv|premier|l|la|le|les|de|du|d|des|sur|pour|au|the|a|an|of|for|on|et|and|n|no|numero|moins|less|than|environ|about|duree|duration|minutes?|mins?|mn|heures?|hours?|h|\d+(?:h|min|mn)?(?:\d+)?|[ivx]+)\b/g;

/**
 * The stage that a heading names. `others`: how many words that say something else may stand beside
 * its name: few for a line that nothing else marks as a heading.
 */
export function stageIn(text: string, others = Number.POSITIVE_INFINITY): Stage | null {
  const marked = others === Number.POSITIVE_INFINITY;
  if (text.length > headingLength || (!marked && /[?;.]$/.test(text))) return null;
  const words = plainWords(text);
  for (const [stage, pattern] of stagePatterns) {
    if (!pattern.test(words)) continue;
    if (marked) return stage;
    const rest = words.replace(pattern, ' ').replace(aroundStage, ' ').trim();
    return rest === '' || rest.split(/\s+/).length <= others ? stage : null;
  }
  return !marked && /^(?:etape (?:\d+ )?)?references?$/.test(words) ? 'Prise de référence' : null;
}

const jobPatterns: readonly (readonly [string, RegExp])[] = [
  [
    'Déploiement',
    /\b(?:charge\w*|responsable|equipe) (?:de |du )?(?:\w+ )?deploiement\b|^deploiement\b|\b(?:biz ?dev|business dev\w*|growth|deployment)\b/,
  ],
  ['Coach', /\bcoach(?:e?s)?\b/],
  ['Design', /\bdesigners?\b|\bdesigneuses?\b|\bdesign\b|\bux\b/],
  [
    'Produit',
    /\bproduct (?:manager|owner|lead)s?\b|\b(?:gestionnaire|chef\w*|responsable|intrapreneur\w*) (?:de |du )?produits?\b|^produit\b|\bp[om]\b/,
  ],
  [
    'Développement',
    /\bdev(?:s|eloppeu\w*|eloppeur\w*|elopers?|eloppement|ops)?\b|\bsoftware engineers?\b|\b(?:full ?stack|back ?end|front ?end)\b/,
  ],
];

/** The job that a heading or a cell names, one of the model's. */
export function jobIn(text: string): string | null {
  if (text.length > headingLength) return null;
  const words = plainWords(text);
  return jobPatterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

const namesPosition = /^(?:metier|poste|profil|fiche de poste|job|role|position)s?\s*:\s*(\S.*)$/iu;

/** The job of a line that says "Métier : …" or "Position: …". */
export const positionSaid = (text: string): string | null =>
  text.length > headingLength ? null : (namesPosition.exec(text)?.[1]?.trim() ?? null);

/** Headings that say nothing about whose trames follow. */
const general =
  /\b(?:guides?|etapes?|trames?|entretiens?|processus|process|recrutement|selection|interviews?|stages?|scripts?|metiers?|jobs?|preambule|introduction|kits?|generique|generic|sommaire|annexes?)\b/;
export const isGeneralHeading = (text: string): boolean => general.test(plainWords(text));

const levels = /\b(?:junior|senior|confirme\w*|debutant\w*|experimente\w*|lead)\b/;
export const namesLevel = (text: string): boolean => levels.test(plainWords(text));

export type Section = 'criteria' | 'trame';

const criteriaWords =
  /^(?:les |nos |the |our )?(?:criteres?|criteria|competences?|competencies|skills)(?: (?:cles?|evalues?|a evaluer|evaluees?|attendus?|attendues?|recherches?|recherchees?|requis(?:es)?|key|assessed|evaluated|required|to assess|we (?:look for|assess)))*(?: d evaluation| de (?:recrutement|selection))?(?: (?:a|pour|lors de|at|for|in) (?:cette |cet |l |this )?(?:etape|entretien|stage|interview|step))?$|^what we (?:look for|assess)$|^(?:soft|hard) skills$|^savoir (?:etre|faire)$/;
const trameWords =
  /^(?:la |le |les |the )?(?:trame|script|deroule|deroulement|questions?|points?|agenda|guide d entretien|discussion guide|interview (?:guide|script|questions))(?: (?:de l |d |of the |for the )?(?:entretien|interview)| a (?:aborder|poser|couvrir|checker)| to (?:ask|cover))?$/;

/** "Critères évalués à cette étape", "La trame": what the lines after it are. */
export function sectionIn(text: string, heading: boolean): Section | null {
  if (text.length > headingLength) return null;
  const words = plainWords(text);
  if (criteriaWords.test(words)) return 'criteria';
  if (trameWords.test(words)) return 'trame';
  // A heading may say whose competences they are: "Compétences pour un poste junior".
  return heading && /^(?:criteres?|competences?|criteria|skills)\b/.test(words) ? 'criteria' : null;
}

/** "Critères : autonomie ; écoute": what follows the label, on the same line. */
export const criteriaSaid = (text: string): string | null => {
  const found = /^([^:]{3,60}):\s*(\S.*)$/u.exec(text.slice(0, 2000));
  return found?.[1] && found[2] && criteriaWords.test(plainWords(found[1])) ? text.slice(text.indexOf(':') + 1) : null;
};

const examplesWords =
  /^(?:des |quelques |some )?(?:exemples?(?: de questions?)?|questions? (?:possibles?|exemples?|types?|suggerees?)|examples?(?: questions?)?|(?:example|sample|possible) questions?|relances?|follow ups?)$/;
export const isExamplesLabel = (text: string): boolean => examplesWords.test(plainWords(text));

const contextWords = /^(?:contexte|context|situation|scenario|sujet|enonce|the case|le cas)$/;
export const isContextLabel = (text: string): boolean => contextWords.test(plainWords(text));

/** What to listen for under a point: advice to who asks. */
const adviceLabel =
  /^(?:what (?:to|you re) (?:listen|look|watch)(?:ing)? for|what to (?:measure|assess)|(?:listen|look) for|(?:ce qu il faut |points? )?(?:a )?ecouter|(?:ce que l on |ce qu on )(?:cherche|attend|veut entendre)|(?:signaux?|signals?|indicateurs?)(?: (?:positifs?|negatifs?|faibles?|d alerte|a reperer))?|(?:green|red|orange|yellow) flags?(?: .{0,20})?|drapeaux? (?:rouges?|verts?|oranges?)|points? (?:de vigilance|d attention|positifs?|negatifs?)|reponses? attendues?|elements? (?:de reponse|attendus?)|attendus?|(?:good|bad|strong|weak|expected|desired|ideal) (?:answers?|signs?|signals?)|conseils?|tips?|astuces?)$/;
export const isAdviceLabel = (text: string): boolean => adviceLabel.test(plainWords(text));

/** Headings inside a stage that no candidate is asked about. */
const asideWords =
  /\b(?:evaluation|interviewe(?:u)?rs?|purpose|bilan|grille|score ?cards?|rubrics?|scoring|checklist|notation|references?|liens?|links?|sommaire|objectifs?|objectives?|goals?|contexte|context|rappels?|attention|biais|bias(?:es)?|apres|after|avant|before|preparation|preparer|notes?|ressources?|resources?|pour aller plus loin|conseils? generaux)\b/;
export const isAside = (text: string): boolean => asideWords.test(plainWords(text));

export const isOpening = (text: string): boolean =>
  /^(?:apres avoir introduit|(?:on|nous|tu) (?:commence|debute|demarre|ouvre)\w*|pour commencer|commencer par|introduction|ouverture|accueil|opening|welcome|introduce|(?:we )?start (?:by|with)|begin (?:by|with)|after (?:a|introducing))\b/.test(
    plainWords(text),
  );

export const isClosing = (text: string): boolean =>
  /^(?:(?:on|nous|tu) (?:clotur|conclu|termin|fini)\w*|pour (?:finir|conclure|cloturer|terminer)|cloture|conclusion|remerci\w*|closing|wrap up|(?:we )?(?:close|end|finish|conclude) (?:by|with|the)|thank)\b/.test(
    plainWords(text),
  );

/** Reminders of the guide that the widget applies by itself: rules R14 and R15 of docs/method.md. */
export const isRule = (text: string): boolean =>
  /\b(?:debriefs? a chaud|debrief\w* (?:while )?(?:hot|right away)|hot debrief\w*)\b|\b(?:contre|compte)s? ?rendus?\b|\bwttj\b|\binterview reports? (?:go|are|must)\b/.test(
    plainWords(text),
  );

const advice =
  /^[^\p{L}\p{N}]{0,6}(?:💡|(?:conseils?|astuces?|tips?|advice)(?=\s*:))(?:\s|\ufe0f)*(?:(?:conseils?|astuces?|tips?|advice)(?!\p{L}))?\s*:?\s*/iu;

/** The advice that a line gives after its mark ("💡 Conseil : …"), or null. */
export function adviceIn(text: string): string | null {
  const found = advice.exec(text.slice(0, 80));
  return found ? text.slice(found[0].length).trim() : null;
}

/** Instructions to who fills the template in: no criterion. */
export const isInstruction = (text: string): boolean =>
  /^(?:liste[rz]?|indique[rz]?|voir|cf|a completer|complete[rz]?|ajoute[rz]?|precise[rz]?|list|see|add|fill|to be completed)\b/.test(
    plainWords(text),
  );

/** A sentence about what somebody can do, as criteria are. */
export const looksLikeCriterion = (text: string): boolean =>
  /^(?:la personne|être |savoir |avoir |capacité|the (?:person|candidate)|able to)/iu.test(text);

const factPatterns: Readonly<Record<FactField, RegExp>> = {
  availability:
    /\bdisponib\w*|\bdispos?\b|\blibre\b|\bcommencer\b|\bavailab\w*|\b(?:date de debut|start (?:date|with us))\b|\bcould you start\b/,
  remote: /\bteletravail\w*|\bremote\b|\bdistanciel\b/,
  otherProcesses: /\bautres (?:demarches|pistes|process\w*)|\bother (?:processes|applications|offers)\b/,
  cost: /\bcouts?\b|\btjm\b|\btarifs?\b|\bsalaires?\b|\bremuneration\b|\bpretentions?\b|\b(?:daily )?rates?\b|\bsalary\b/,
  referenceConsent:
    /\baccord\b[^.]{0,40}\breference|\breferences? (?:consent|agreement)\b|\b(?:consent|agree\w*)\b[^.]{0,40}\breference/,
};

/** The facts about a candidate that a text asks for. */
export function factsIn(text: string): readonly FactField[] {
  const words = plainWords(text);
  return factFields.filter((field) => factPatterns[field].test(words));
}

export const asksCandidate = (title: string): boolean =>
  /\bquestions? (?:du|de la|de l|d une|des|of the|from the) (?:candidat\w*|personne|candidate)\b|\bcandidates? s? ?questions?\b|\b(?:ses|their|his|her) questions\b/.test(
    plainWords(title),
  );

export const isCase = (title: string): boolean =>
  /\bcas (?:pratiques?|a|b|\d)\b|\bmises? en situation\b|\b(?:case|exercise|exercice)\b/.test(plainWords(title));

/** The name of the position in a heading: "Trame d'entretien : Product Owner" is about a product owner. */
export function positionTitle(text: string): string {
  const said = positionSaid(text);
  if (said !== null) return said;
  const parts = text.split(/\s*[:|]\s+|\s+[–—-]\s+/u);
  const named = parts.filter((part) => jobIn(part) !== null);
  return parts.length > 1 && named.length === 1 && parts.some((part) => isGeneralHeading(part))
    ? (named[0] ?? text)
    : text;
}
