import { signal } from '@preact/signals';

/** Whether the texts that Grist does not have are to be seen, as opposed to counted. */
export const unsentShown = signal(false);
