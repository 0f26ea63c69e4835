/** Two decimals, halves away from zero. The tiny addend undoes binary representation: 1.005 is stored slightly below. */
export const rounded = (value: number): number => (Math.sign(value) * Math.round(Math.abs(value) * 100 + 1e-9)) / 100;
