import type pg from 'pg'

export const WINDOW_MS = 15 * 60 * 1000
/** Ten per window of fifteen minutes: however windows lie, at most twenty in any fifteen minutes. */
const GUESSES = 10

/** Claims one guess for an address before it is evaluated. Answers when the next one may be claimed if there is none left. */
export async function claimGuess(pool: pg.Pool, email: string, now: number): Promise<{ retryAt: number } | undefined> {
  const { rows } = await pool.query<{ guesses: number; started: string }>({
    name: 'access.claim_guess',
    text: `insert into auth.guess_window as known (email, started_at, guesses) values ($1, $2, 1)
      on conflict (email) do update set
        started_at = case when known.started_at <= $3 then $2 else known.started_at end,
        guesses = case when known.started_at <= $3 then 1 else least(known.guesses + 1, $4 + 1) end
      returning guesses, extract(epoch from started_at) * 1000 as started`,
    values: [email, new Date(now), new Date(now - WINDOW_MS), GUESSES],
  })
  const { guesses, started } = rows[0]!
  return guesses > GUESSES ? { retryAt: Number(started) + WINDOW_MS } : undefined
}

/** Gives back the guess of a password that was right: those who know it are not to be shut out. */
export async function returnGuess(pool: pg.Pool, email: string): Promise<void> {
  await pool.query({ name: 'access.return_guess', text: 'update auth.guess_window set guesses = greatest(guesses - 1, 0) where email = $1', values: [email] })
}
