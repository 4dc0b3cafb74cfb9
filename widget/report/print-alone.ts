/** Prints one part of what is `.printed` and around it, and nothing else. */
export function printAlone(part: Element | null): void {
  const whole = part?.closest('.printed');
  part?.setAttribute('data-alone', '');
  whole?.setAttribute('data-print', 'alone');
  const restore = () => {
    part?.removeAttribute('data-alone');
    whole?.removeAttribute('data-print');
  };
  window.addEventListener('afterprint', restore, { once: true });
  window.print();
}
