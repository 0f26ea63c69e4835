/** A percentage as people read it. */
export const percent = (value: number) => `${value.toFixed(2)} %`;

/** The number in a decimal text; null stays undefined, never zero. */
export const figureOf = (decimal: string | null | undefined): number | null => (decimal === null || decimal === undefined ? null : Number(decimal));
