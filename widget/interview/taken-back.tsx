/** What a key has taken back, or brought again, in words. */
import type { TakenBack } from '../../src/document/writing/taking-back';
import { useApp } from '../app-state';
import { useInterviewWords } from '../words/interview';

export function TakenBackNote({ what }: { readonly what: TakenBack | null }) {
  const { t } = useApp();
  const words = useInterviewWords().takenBack;
  if (!what) return <>{t.value.notLoaded}</>;
  return <>{'text' in what ? words[what.is](shortened(what.text)) : words[what.is]}</>;
}

/** Enough of a long proof to know it by: the line stays where it is. */
const shortened = (text: string): string => (text.length > 140 ? `${text.slice(0, 140)}…` : text);
