import type { ButtonHTMLAttributes } from 'preact';

export interface BusyButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'onClick'> {
  readonly busy: boolean;
  readonly onClick: () => unknown;
}

/** Does nothing while it works, and keeps the keyboard, which a disabled one loses. */
export const BusyButton = ({ busy, onClick, ...others }: BusyButtonProps) => (
  <button type="button" aria-disabled={busy} {...others} onClick={() => void (busy || onClick())} />
);
