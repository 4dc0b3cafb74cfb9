import { dateTime } from './entity';

/** Filled by Grist on every change; the pulse of a candidate is made of it. */
export const modifiedAt = dateTime('Modifie_le');
