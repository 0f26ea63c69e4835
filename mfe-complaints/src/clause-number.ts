/** Number of a clause within its regulation: `2.5.3.1-b` of `childcare-institution/2.5.3.1-b`. */
export const clauseNumber = (id: string): string => id.slice(id.lastIndexOf('/') + 1);
