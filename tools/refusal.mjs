/** Something the person at the keyboard can mend: shown as its one sentence, without a stack. */
export class Refusal extends Error {
  name = 'Refusal'
}

/** Ends the process with the sentence of a refusal, or with the whole stack of a surprise. */
export function endWith(error) {
  console.error(error instanceof Refusal ? `\n${error.message}\n` : error)
  process.exit(1)
}
