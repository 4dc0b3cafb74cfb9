/** What stands before the points, each of it where there is any. */
import type { Dossier } from '../../src/model/dossier';
import type { Stage } from '../../src/model/stage';
import { Before } from './before';
import { Earlier } from './earlier';
import { Leader } from './leader';
import { MergeChoice } from './merge-choice';
import { StageParts } from './stage-parts';
import { ToProbe } from './to-probe';
import type { InterviewView } from './view';

interface AsidesProps {
  readonly view: InterviewView;
  readonly file: Dossier;
  readonly stage: Stage;
}

export function Asides({ view, file, stage }: AsidesProps) {
  const { candidate } = file;
  const first = view.stages[0] ?? stage;
  return (
    <div class="asides">
      <MergeChoice view={view} stage={stage} file={file} />
      <ToProbe interviews={file.interviews} stage={first} />
      <Leader view={view} stage={first} person={candidate} />
      <Before view={view} candidate={candidate} />
      <Earlier view={view} file={file} />
      <StageParts view={view} file={file} stage={stage} />
    </div>
  );
}
