/** Backgrounds of choices in Grist's own tables; pale enough for Grist's dark text in every theme. */
export const colours = {
  green: '#CFEBD6',
  amber: '#FBE3B5',
  red: '#F6CFCB',
  blue: '#D3E2F7',
  grey: '#E3E3E8',
  violet: '#E2D8F3',
} as const;
