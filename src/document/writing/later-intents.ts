/** What intents come to that the trame and its line do not state: it comes with the parts that do. */
import { interviewKey } from '../../model/interview';
import { sharedTime } from '../../rules/clock';
import { type IntentContext, signed, targetOf } from '../rights/signing';
import type { Change } from './changes';
import { begin, bringIntents, type LaterIntent, takeDown } from './intents';
import { cite, rate, seal, teamRate, unrate, unseal } from './rating-intents';

type InterviewValues = Extract<Change, { entity: 'interview'; do: 'put' }>['values'];

function describeInterview(
  { file }: IntentContext,
  stage: string,
  values: InterviewValues,
  seen?: InterviewValues,
): Change {
  const key = interviewKey(file.candidate.id, stage);
  const known = file.interviews.find((row) => row.key === key) ?? file.interviews.find((row) => row.stage === stage);
  const guard = seen ? { seen } : {};
  if (known && known.key !== key)
    return { do: 'edit', entity: 'interview', target: { id: known.id }, values, ...guard };
  return { do: 'put', entity: 'interview', key, values: { candidate: file.candidate.id, stage, ...values }, ...guard };
}

function finish(context: IntentContext, stages: readonly string[], planned: readonly number[]): readonly Change[] {
  const { file, now } = context;
  const starts = file.interviews.flatMap(({ stage, startedAt }) => (stages.includes(stage) ? (startedAt ?? []) : []));
  const shares = sharedTime(planned, { startedAt: Math.min(now, ...starts), endedAt: now });
  return stages.flatMap((stage, index) => [
    ...begin(context, stage, true),
    // Alone, a stage keeps the start that its row says: a colleague's page may know better.
    describeInterview(context, stage, { status: 'Terminé', ...(stages.length > 1 ? shares[index] : { endedAt: now }) }),
  ]);
}

function changesOf(intent: LaterIntent, context: IntentContext): readonly Change[] {
  const { file, who } = context;
  const candidate = file.candidate.id;
  switch (intent.kind) {
    case 'restore-evidence': {
      return takeDown(
        context,
        intent.rows,
        intent.rows.map((row) => {
          const { criterion, stage, point, sign, outcome, text, author } = row;
          const by = who.account || author === '' ? signed('author', who) : { author };
          const values = { candidate, criterion, stage, point, sign, text, ...(outcome ? { outcome } : {}), ...by };
          return { do: 'put', entity: 'evidence', key: row.key || context.randomKey(), values };
        }),
      );
    }
    case 'remove-evidence':
      return [intent.evidence, ...(intent.also ?? [])].map((row) => ({
        do: 'remove',
        entity: 'evidence',
        target: targetOf(row),
        seen: { text: row.text, sign: row.sign },
      }));
    case 'set-fact':
      return [
        {
          do: 'edit',
          entity: 'candidate',
          target: { id: candidate },
          values: { [intent.field]: intent.value },
          seen: { [intent.field]: intent.seen },
        },
      ];
    case 'decide':
      return [{ do: 'edit', entity: 'candidate', target: { id: candidate }, values: intent.values, seen: intent.seen }];
    case 'move-stage':
      return [
        {
          do: 'edit',
          entity: 'candidate',
          target: { id: candidate },
          values: { stage: intent.stage },
          seen: { stage: file.candidate.stage },
        },
      ];
    case 'start-interview':
      return begin(context, intent.stage);
    case 'finish-interview':
      return [
        ...finish(context, intent.stages, intent.planned ?? intent.stages.map(() => 1)),
        { do: 'edit', entity: 'candidate', target: { id: candidate }, values: { lastContact: context.today } },
      ];
    case 'reopen-interview':
      return intent.stages.map((stage) => describeInterview(context, stage, { status: 'En cours', endedAt: null }));
    case 'describe-interview':
      return [describeInterview(context, intent.stage, intent.values, intent.seen)];
    case 'open-debrief':
      return [
        describeInterview(
          context,
          intent.stage,
          { debriefOpenedBy: who.id || '—', debriefReason: intent.reason },
          // Opened by two people at once: the second reason does not take the place of the first unseen.
          { debriefOpenedBy: '', debriefReason: '' },
        ),
      ];
    case 'rate': {
      const { criterion, note, reason, seen } = intent;
      const said = { ...(note === undefined ? {} : { note }), ...(reason === undefined ? {} : { reason }) };
      return [{ ...rate(context, criterion, said), ...(seen ? { seen } : {}) }];
    }
    case 'seal':
      return seal(context, intent.due, intent.asTeam);
    case 'unrate':
      return unrate(context, intent.criterion);
    case 'unseal':
      return unseal(context);
    case 'team-rate':
      return intent.notes.map((note) => teamRate(context, note));
    case 'cite':
      return [cite(context, intent)];
  }
}

bringIntents(changesOf);
