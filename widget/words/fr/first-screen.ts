/** Every word of the widget, in French. Its type is what another language must match. */
import type { Sign } from '../../../src/model/evidence';
import type { Stage } from '../../../src/model/stage';
import { hour, many, moment, quoted } from './grammar';

const day = moment({ day: 'numeric', month: 'long' });

const shortStages: Readonly<Record<Stage, string>> = {
  Préqualification: 'préqualification',
  'Entretien intra/métier': 'entretien métier',
  'Mise en situation': 'mise en situation',
  'Cadre de collaboration': 'cadre de collaboration',
  'Prise de référence': 'référence',
};

export const words = {
  appName: 'Entretien structuré',
  cancel: 'Annuler',
  retry: 'Réessayer',
  notLoaded: 'Cette partie n’a pas pu être chargée : vérifie ta connexion. Ce que tu as écrit est toujours là.',
  replaced: 'Le widget vient d’être mis à jour : recharge la page. Ce que tu as écrit est toujours là.',
  skip: 'Aller au contenu',
  /** Between a name and what is said of it. */
  colon: ' : ',
  quote: quoted,
  /** Seconds since 1970; nothing for an unknown day. */
  day: (seconds: number | null) => (seconds === null ? '' : `le ${day(seconds)}`),
  stage: (stage: string) => stage,
  stageShort: (stage: string) => shortStages[stage as Stage] ?? stage,
  signs: { '+': 'pour', '−': 'contre', '?': 'doute' } satisfies Record<Sign, string>,
  tabs: { interview: 'Entretien', rating: 'Ma notation', debrief: 'Débrief', label: 'Écrans' },

  header: {
    /** Before its name. */
    position: 'Le poste : ',
    candidate: 'Candidat',
    choose: 'Choisir une personne…',
    newPerson: 'Nouvelle personne…',
    unnamed: (id: number) => `Sans nom (ligne ${id})`,
    row: (id: number) => `ligne ${id}`,
    stage: 'Étape',
    pickStage: 'Choisir une étape…',
    noPosition: 'Sans poste',
    unreadPosition: 'Poste illisible',
    menu: 'Menu',
    me: (name: string) => `Je suis ${name}`,
    rateAs: (name: string) => `Je note comme ${name}`,
    byAccount: 'Avec ton compte Grist',
    sayWho: 'Je suis…',
    change: (said: string) => `${said}, changer`,
  },
  decisions: {
    Retenu·e: 'Retenu·e',
    'Non retenu·e': 'Non retenu·e',
    Vivier: 'Vivier',
    Suspendu: 'Suspendu',
  },

  saving: {
    saved: 'Enregistré',
    pending: (count: number) => `En attente (${count})`,
    refused: (count: number) => `Refusé (${count})`,
    conflict: (count: number) => `Conflit (${count})`,
    pendingHint: 'Gardé sur cet ordinateur, envoyé dès que Grist répond.',
  },

  phase: {
    connecting: 'Connexion au document…',
    loading: 'Lecture du document…',
    reading: 'Lecture des preuves et des notes…',
    noOne: 'Choisis une personne dans la liste pour voir sa trame.',
    gone: 'Cette personne n’est plus dans le document.',
  },

  interview: {
    trame: 'Trame de l’entretien',
  },
  clock: {
    planned: (min: number, max: number) => (min === max ? `${max} min prévues` : `${min} à ${max} min prévues`),
    elapsed: (minutes: number) => `${minutes} min`,
    left: (minutes: number) => (minutes > 0 ? `reste ${minutes} min` : 'durée prévue dépassée'),
    /** Milliseconds since 1970. */
    ends: (at: number) => `fin vers ${hour(at / 1000)}`,
    lasted: (elapsed: number) => `A duré ${elapsed} min`,
  },
  point: {
    place: (number: number, all: number) => `point ${number} sur ${all}`,
    questions: (title: string) => `Questions : ${title}`,
    untitled: 'Point sans titre',
    states: { asked: 'posé', skipped: 'passé' },
    proofs: (count: number) => many(count, 'preuve', 'preuves'),
    proofsOf: (title: string) => `Preuves : ${title}`,
    minutes: (spent: number | null, planned: number | null) =>
      planned === null ? `${spent ?? 0} min` : spent === null ? `${planned} min` : `${spent} / ${planned} min`,
    advice: 'Conseil',
    serves: 'Sert à prouver',
    askedBefore: (stage: string, who: string, day: string) =>
      `Déjà abordé en ${stage}${who ? ` par ${who}` : ''}${day ? `, ${day}` : ''}.`,
    ask: 'Abordé, point suivant',
    next: 'Point suivant',
    older: (count: number) => many(count, 'preuve plus ancienne', 'preuves plus anciennes'),
    skip: 'Passer ce point',
    unmark: (state: string) => `Marqué « ${state} » · annuler`,
  },
  capture: {
    form: 'Noter une preuve',
    text: 'Nouvelle preuve',
    hint: 'Entrée : noter · # : critère',
    placeholder: 'Ce qui a été dit ou montré',
    away: 'Clique ici pour écrire',
    criterion: 'Critère de la preuve',
    toSort: 'À classer',
    sign: (sign: string) => `Signe : ${sign}`,
    save: 'Enregistrer la preuve',
    rewriting: 'Tu corriges ta dernière preuve.',
    writtenFor: (name: string) => `Écrit pour ${name}.`,
  },
};

export type FirstScreenWords = typeof words;
