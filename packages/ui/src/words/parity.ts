const pluralForm = /_(?:zero|one|two|few|many|other)$/;
const placeholder = /\{\{\s*([\w.]+)[^}]*\}\}/g;

const baseKeys = (texts: Readonly<Record<string, string>>) => new Set(Object.keys(texts).map((key) => key.replace(pluralForm, '')));

const placeholders = (text: string) => [...text.matchAll(placeholder)].map((match) => match[1]).sort().join(', ');

/**
 * In what two languages of one package differ, as sentences: keys missing on either side, empty texts,
 * and placeholders that only one of them fills. Empty when they match.
 */
export function wordProblems(languages: Readonly<Record<string, Readonly<Record<string, string>>>>): string[] {
  const entries = Object.entries(languages);
  const problems: string[] = [];
  for (const [locale, texts] of entries) {
    const keys = baseKeys(texts);
    for (const [key, text] of Object.entries(texts)) if (text.trim() === '') problems.push(`${locale}: "${key}" is empty`);
    for (const [other, otherTexts] of entries) {
      for (const key of baseKeys(otherTexts)) if (!keys.has(key)) problems.push(`${locale}: "${key}" is missing, ${other} has it`);
      if (other <= locale) continue;
      for (const [key, text] of Object.entries(texts)) {
        const there = otherTexts[key];
        if (there !== undefined && placeholders(there) !== placeholders(text)) {
          problems.push(`"${key}" has {${placeholders(text)}} in ${locale} and {${placeholders(there)}} in ${other}`);
        }
      }
    }
  }
  return problems;
}
