/**
 * The calendar day that a person lives in here at a moment, as Grist keeps a date: midnight UTC. Both in
 * seconds since 1970.
 */
export function dayHere(seconds: number): number {
  const here = new Date(seconds * 1000);
  return Date.UTC(here.getFullYear(), here.getMonth(), here.getDate()) / 1000;
}
