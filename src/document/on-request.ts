/** What people ask of a document now and then, and no interview does: each with code of its own, fetched when it is asked for. */
import { computed, type Signal } from '@preact/signals';
import type { GristPort, Result } from '../grist/port';
import { type EntityName, entityNames } from '../model/schema';
import type { TeamDocument } from './document';
import { notLoaded } from './load-later';
import type { Drafts } from './local/drafts';
import type { Environment } from './local/environment';
import type { Connection } from './reading/connection';
import { hasListBeside } from './setup/list-beside';
import type { Prepared, Preparing } from './setup/preparing';
import type { Outbox } from './writing/outbox';

interface OnRequestDeps {
  readonly grist: GristPort;
  readonly environment: Environment;
  readonly scope: () => string;
  readonly connection: Connection;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly isMissing: (name: EntityName) => boolean;
  /** Whether the latest set-up can be taken back. */
  readonly prepared: Signal<Prepared | null>;
}

type Asked =
  | 'addCandidate'
  | 'update'
  | 'updateAll'
  | 'addRow'
  | 'removeRow'
  | 'prepare'
  | 'addKits'
  | 'foresee'
  | 'undoPreparation'
  | 'grids'
  | 'teamWords'
  | 'decide'
  | 'personRecords'
  | 'erasePerson'
  | 'hasListBeside';

export interface OnRequest extends Pick<TeamDocument, Asked> {
  lookForPreparation(): Promise<Result<unknown>>;
}

export function createOnRequest(deps: OnRequestDeps): OnRequest {
  const { grist, environment, scope, connection, outbox, drafts, isMissing, prepared } = deps;
  const { choices, shape, layout, tables, refresher, loadAll } = connection;
  /** Once somebody has asked for it. */
  let preparing: Preparing | null = null;
  /** Does it with the code of a set-up; where that cannot be fetched, nothing is done. */
  async function preparingFor<T>(ask: (preparing: Preparing) => Promise<Result<T>>): Promise<Result<T>> {
    const code = await import('./setup/preparing').catch(() => null);
    if (!code) return notLoaded;
    const { refresh } = refresher;
    const rows = computed(() => entityNames.map((name) => tables.state[name].value.rows));
    preparing ??= code.createPreparing({ grist, choices, layout, isMissing, loadAll, refresh, rows, prepared });
    return await ask(preparing);
  }

  const preparedRows = () => import('./writing/prepared-rows').catch(() => null);
  const rowsDeps = () => ({ grist, tables, layout: layout.value });
  const updateAll: TeamDocument['updateAll'] = async (entity, changes) => {
    const code = await preparedRows();
    return code ? await code.updateRows(rowsDeps(), entity, changes) : notLoaded;
  };

  return {
    lookForPreparation: () => preparingFor((it) => it.look()),
    async addCandidate(name, position) {
      const code = await import('./writing/added-person').catch(() => null);
      if (!code) return notLoaded;
      const added = await code.addPerson({ grist, layout: layout.value, shape: shape.value }, name, position);
      if (!added.ok) return added;
      await refresher.refresh(['candidate']);
      connection.select(added.value);
      return added;
    },
    update: (entity, id, values, seen = {}) => updateAll(entity, [{ id, values, seen }]),
    updateAll,
    async addRow(entity, values, replaces) {
      const code = await preparedRows();
      if (!code) return notLoaded;
      return replaces === undefined
        ? await code.addRow(rowsDeps(), entity, values)
        : await code.replacePoint(rowsDeps(), replaces, values);
    },
    async removeRow(entity, id) {
      const code = await preparedRows();
      return code && shape.value ? await code.removeRow(rowsDeps(), shape.value, entity, id) : notLoaded;
    },
    prepare: (kits, widgetUrl, decide = {}) => preparingFor((it) => it.prepare(kits, widgetUrl, decide)),
    addKits: (kits, widgetUrl, decide = {}) => preparingFor((it) => it.addKits(kits, widgetUrl, decide)),
    foresee: (kits, widgetUrl, decide = {}) => preparingFor((it) => it.foresee(kits, widgetUrl, decide)),
    async undoPreparation() {
      await preparing?.undo();
    },
    async grids() {
      const { readGrids } = await import('./places/grids');
      return shape.value ? await readGrids(grist, shape.value, layout.value, choices.value) : [];
    },
    async teamWords(said = {}, titles = [], weights = []) {
      const { readTeamWords } = await import('./places/words');
      const { options, decisions } = choices.value;
      const request = { layout: layout.value, said: { ...options, ...decisions, ...said }, titles, weights };
      return shape.value && (await readTeamWords(grist, { ...request, shape: shape.value }));
    },
    async decide(decisions) {
      const code = await import('./places/deciding').catch(() => null);
      if (!code) return notLoaded;
      const done = await code.decide(grist, choices.value, decisions);
      await connection.readShape();
      return done;
    },
    async personRecords(candidateId) {
      const { collectPerson } = await import('./reading/person-records');
      return await collectPerson(grist, layout.value, candidateId);
    },
    async erasePerson(records, choices) {
      const [{ erasePerson, forgetLocally }, { chosenFiles }] = await Promise.all([
        import('./writing/erasure'),
        import('./reading/person-records'),
      ]);
      // What waits must not bring rows back, and leaves this machine only once they are gone.
      const people = chosenFiles(records, choices?.also).map(({ candidateId: id, name }) => ({ id, name }));
      const holds = await Promise.all(people.map(outbox.hold));
      try {
        const result = await connection.followDuring(() => erasePerson(grist, layout.value, records, choices));
        if (result.ok) {
          for (const hold of holds) hold.drop();
          for (const person of people) await forgetLocally(environment, scope(), drafts, person);
        }
        await refresher.refresh(entityNames);
        return result;
      } finally {
        for (const hold of holds) hold.release();
      }
    },
    hasListBeside: (widgetUrl) => hasListBeside(grist, layout.value.candidate.table, widgetUrl),
  };
}
