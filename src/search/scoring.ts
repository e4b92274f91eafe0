/** How much a match in each field counts. */
export const FIELD_BOOSTS = { title: 1.5, text: 1 } as const;
