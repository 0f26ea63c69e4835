/** The number that usually follows: one more in the middle place, or the first edition. */
export function nextEdition(version: string | null | undefined): string {
  const parts = /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})$/.exec(version ?? '');
  return parts ? `${parts[1]}.${Number(parts[2]) + 1}.0` : '1.0.0';
}
