/** A name or an e-mail as it is compared: Grist gives one and the same address in several cases. */
export const foldedName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();
