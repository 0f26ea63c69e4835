/** Rough width of a text in pixels: enough to keep labels apart without measuring each. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\u9fff\uff00-\uffef]/.test(character) ? 1 : 0.58;
  return Math.ceil(width * fontSize);
}
