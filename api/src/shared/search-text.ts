// pg_trgm finds nothing shorter than three characters, and most Chinese words have two. So the searched text is followed by each pair of
// neighbouring Han characters as a word of its own: 投诉热线 → "… 投诉 诉热 热线 ". A pair between blanks is four characters: long enough.
const PUNCTUATION = /[\p{Z}\p{P}\p{S}\p{C}]+/gu
const HAN_RUN = /\p{Script=Han}{2,}/gu
const HAN_PAIR = /^\p{Script=Han}{2}$/u

/** One spelling of what people write in many: full-width and half-width, capitals, blanks and punctuation. */
const normalise = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(PUNCTUATION, ' ').trim()

/** What the column `search` holds for these texts. */
export function searchTextOf(texts: readonly (string | null | undefined)[]): string {
  const text = normalise(texts.filter(Boolean).join(' '))
  const pairs = new Set<string>()
  for (const [run] of text.matchAll(HAN_RUN)) {
    const characters = [...run]
    for (let i = 1; i < characters.length; i++) pairs.add(characters[i - 1]! + characters[i]!)
  }
  return ` ${text} ${[...pairs, ''].join(' ')}`
}

/** LIKE patterns that must all match the column `search`. */
export function searchPatterns(search: string): string[] {
  return normalise(search).split(' ').filter(Boolean).map((word) => {
    // Normalised words hold no punctuation, hence no wildcard and no escape.
    return HAN_PAIR.test(word) ? `% ${word} %` : `%${word}%`
  })
}
