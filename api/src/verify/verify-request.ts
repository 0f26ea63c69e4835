/** What can be proved by itself. */
export const verifiedParts = ['clocks', 'events', 'rollups'] as const
export type VerifiedPart = (typeof verifiedParts)[number]

/** What is asked for on the command line. */
export type VerifyRequest =
  | { do: 'verify'; parts: readonly VerifiedPart[] }
  /** `chain`: a name or an id; needed where there are several. */
  | { do: 'export'; path: string; chain: string | undefined }
  | { do: 'check-file'; path: string }

const USAGE = 'Say npm run verify, or npm run verify -- clocks | events | rollups, or npm run verify -- events --export FILE [--chain NAME], or npm run verify -- events --file FILE.'

/** The request of the words after the command, or a sentence that says what would be right. */
export function readVerifyRequest(words: readonly string[]): VerifyRequest | string {
  const [part, ...rest] = words
  if (part === undefined) return { do: 'verify', parts: verifiedParts }
  const known = verifiedParts.find((one) => one === part)
  if (!known) return `There is no "${part}" to verify. ${USAGE}`
  if (rest.length === 0) return { do: 'verify', parts: [known] }
  const given = new Map<string, string>()
  for (let at = 0; at < rest.length; at += 2) {
    const [name, value] = [rest[at]!, rest[at + 1]]
    if (!['--export', '--chain', '--file'].includes(name) || value === undefined || value.startsWith('--') || given.has(name)) return `"${name}" is not understood there. ${USAGE}`
    given.set(name, value)
  }
  const [exported, chain, file] = ['--export', '--chain', '--file'].map((name) => given.get(name))
  if (known !== 'events' || (exported === undefined) === (file === undefined) || (file !== undefined && chain !== undefined)) return USAGE
  return exported === undefined ? { do: 'check-file', path: file! } : { do: 'export', path: exported, chain }
}
