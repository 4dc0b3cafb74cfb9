/** What tables and fields are called: in French as in the document, in English for those who read it. */
import { mappable } from '../../src/model/candidate';
import { type DescribedEntity, described } from '../../src/model/labels/index';
import { describedSetting } from '../../src/model/labels/setting';
import type { EntityName, Schema } from '../../src/model/schema';
import { useApp } from '../app-state';
import type { Language } from '../messages';

type Labels = { readonly [N in EntityName]: { readonly [F in keyof Schema[N]['fields']]: string } };

const tracked = { modifiedAt: 'Modified on', key: 'Key' } as const;

const en: Labels = {
  position: {
    title: 'Title',
    job: 'Job',
    contract: 'Contract',
    owner: 'Owner',
    brief: 'Brief',
    debriefDelay: 'Delay before the debrief (h)',
    firstSelection: 'First selection',
  },
  criterion: {
    title: 'Title',
    short: 'Short name',
    position: 'Position',
    family: 'Family',
    weight: 'Weight',
    required: 'Required',
    stages: 'Stages',
    question: 'Question',
    anchor1: 'Anchor 1',
    anchor2: 'Anchor 2',
    anchor3: 'Anchor 3',
    order: 'Order',
    retired: 'Retired',
  },
  candidate: {
    name: 'Name',
    firstName: 'First name',
    lastName: 'Last name',
    position: 'Position',
    stage: 'Stage',
    availability: 'Availability',
    remote: 'Remote work',
    otherProcesses: 'Other processes',
    cost: 'Cost',
    referenceConsent: 'Consent to a reference',
    decision: 'Decision',
    decisionReason: 'Reason of the decision',
    decidedBy: 'Decided by',
    answeredOn: 'Answer given on',
    lookBackOn: 'Look back after the arrival',
    handOverConsent: 'Consent to the arrival page',
    lastContact: 'Last contact',
    score: 'Score',
    scoreMin: 'Lowest score',
    scoreMax: 'Highest score',
    coverage: 'Coverage',
    completeness: 'Completeness',
    unproven: 'Without proof',
    pulse: 'Pulse',
    seals: 'Seals',
  },
  point: {
    position: 'Position',
    stage: 'Stage',
    order: 'Order',
    kind: 'Kind',
    title: 'Point',
    advice: 'Advice',
    examples: 'Examples',
    field: 'Field',
    minMinutes: 'Shortest time',
    maxMinutes: 'Longest time',
    criteria: 'Criteria',
  },
  interview: {
    candidate: 'Candidate',
    stage: 'Stage',
    status: 'Status',
    startedAt: 'Start',
    endedAt: 'End',
    leader: 'Led by',
    expert: 'Expert',
    joined: 'Led as one',
    boxes: 'The four times',
    advice: 'Advice',
    toProbe: 'To dig into',
    reportFiledOn: 'Report filed on',
    debriefOpenedBy: 'Debrief opened by',
    debriefReason: 'Reason of the opening',
    ...tracked,
  },
  passage: {
    candidate: 'Candidate',
    point: 'Point',
    state: 'State',
    by: 'By',
    at: 'At',
    minutes: 'Minutes',
    ...tracked,
  },
  evidence: {
    candidate: 'Candidate',
    criterion: 'Criterion',
    stage: 'Stage',
    point: 'Point',
    sign: 'Sign',
    outcome: 'Outcome',
    text: 'Text',
    author: 'Author',
    createdAt: 'Created on',
    ...tracked,
  },
  rating: {
    candidate: 'Candidate',
    criterion: 'Criterion',
    kind: 'Kind',
    note: 'Rating',
    reason: 'Reason',
    evaluator: 'Evaluator',
    sealed: 'Sealed',
    sealedAt: 'Sealed on',
    readers: 'Readers',
    alone: 'Alone',
    doubled: 'Doubled',
    ...tracked,
  },
  evaluator: { name: 'Name', email: 'E-mail', accountId: 'Account', role: 'Role', briefRead: 'Brief read' },
};

interface Names {
  readonly field: (entity: EntityName, field: string) => string | undefined;
  readonly table: (entity: EntityName | 'setting') => string;
}

const tables: Readonly<Record<EntityName | 'setting', string>> = {
  position: 'Positions',
  criterion: 'Criteria',
  candidate: 'Candidates',
  point: 'Scripts',
  interview: 'Interviews',
  passage: 'Points covered',
  evidence: 'Proofs',
  rating: 'Ratings',
  evaluator: 'Evaluators',
  setting: 'Settings',
};

const names: Readonly<Record<Language, Names>> = {
  fr: {
    field: (entity, field) =>
      (described[entity] as DescribedEntity).fields[field]?.label ??
      (mappable as Readonly<Record<string, readonly [string, string]>>)[field]?.[0],
    table: (entity) => (entity === 'setting' ? describedSetting.label : described[entity].label),
  },
  en: {
    field: (entity, field) => (en[entity] as Readonly<Record<string, string>>)[field],
    table: (entity) => tables[entity],
  },
};

/** In the language of the screen. */
export function useLabels() {
  const { field, table } = names[useApp().language.value];
  return { table, field: (entity: EntityName, name: string): string => field(entity, name) ?? name };
}
