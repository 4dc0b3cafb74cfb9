/** Documents that have their own names for what the widget works on: columns recognised, tables offered. */
import { type DescribedEntity, described } from '../model/described/index';
import type { EntityName } from '../model/schema';
import { type LayoutChoices, layOut, type Recognise, type SavedChoices } from './layout';
import type { DocumentShape } from './shape';

/** Other names that teams give to a field, already normalised. */
const synonyms: Partial<Record<EntityName, Readonly<Record<string, readonly string[]>>>> = {
  candidate: {
    name: [
      'nomcomplet',
      'prenometnom',
      'prenomnom',
      'nometprenom',
      'nomprenom',
      'candidat',
      'personne',
      'name',
      'fullname',
      'candidate',
    ],
    firstName: ['prenom', 'givenname'],
    lastName: ['nomdefamille', 'nomusage', 'surname', 'familyname'],
    position: ['postevise', 'rolevise', 'position', 'job', 'role', 'profil'],
    stage: ['etapeencours', 'etapeactuelle', 'stage', 'step', 'statut', 'status'],
    availability: ['disponible', 'dispo', 'availability'],
    remote: ['remote', 'distanciel'],
    cost: ['tjm', 'tarif', 'salaire', 'cost', 'rate'],
    referenceConsent: ['accordpourreference', 'reference'],
    lastContact: ['datedernierecontact', 'lastcontact'],
  },
  criterion: {
    title: ['critere', 'competence', 'nom', 'name', 'criterion', 'skill', 'libelle'],
    short: ['nomcourt', 'short', 'abrege'],
    weight: ['importance', 'ponderation', 'coefficient', 'weight', 'priorite'],
    required: ['requis', 'indispensable', 'required', 'mandatory'],
    family: ['categorie', 'groupe', 'family', 'category'],
    order: ['rang', 'numero', 'order', 'rank'],
  },
};

/** Accents, case, punctuation and a final plural left aside: "Étapes" and "etape" are the same word. */
const normalise = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/s$/, '');

const names = (entity: EntityName, field: string): readonly string[] => {
  const { column, label } = (described[entity] as DescribedEntity).fields[field] ?? { column: field, label: field };
  return [column, label, ...(synonyms[entity]?.[field] ?? [])].map(normalise);
};

export const recognise: Recognise = (entity, field, { id, label }) => {
  const known = names(entity, field);
  return known.includes(normalise(id)) || known.includes(normalise(label));
};

/** Tables of the team's own that look like those that the widget works on: offered, never taken. */
const likely = (
  entity: 'candidate' | 'criterion',
  shape: DocumentShape,
  choices: LayoutChoices,
  needed: string,
  oneOf: readonly string[],
): readonly string[] =>
  [...shape.keys()].filter((table) => {
    const said: Partial<SavedChoices> =
      entity === 'candidate' ? { candidatesTable: table } : { criteriaTable: table, criteriaColumns: {} };
    const found = layOut(shape, { ...choices, saved: { ...choices.saved, ...said } }, recognise)[entity];
    return found.table === table && needed in found.columns && oneOf.some((field) => field in found.columns);
  });

export const likelyCandidates = (shape: DocumentShape, choices: LayoutChoices): readonly string[] =>
  likely('candidate', shape, { ...choices, mappings: {} }, 'name', ['stage', 'position', 'availability', 'remote']);

export const likelyCriteria = (shape: DocumentShape, choices: LayoutChoices): readonly string[] =>
  likely('criterion', shape, choices, 'title', ['weight', 'required']);
