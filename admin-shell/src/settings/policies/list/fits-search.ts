/** Whether a regulation is meant by what was typed: part of its name in either language, or of its key. */
export function fitsSearch({ key, title }: { readonly key: string; readonly title: { readonly zh: string; readonly en: string } }, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return wanted === '' || [key, title.zh, title.en].some((text) => text.toLowerCase().includes(wanted));
}
