/** Keeps what people need to recognise a number: 138****5678. Short ones vanish entirely. */
export function maskPhone(phone: string | null): string | null {
  if (phone === null) return null
  const shown = phone.length >= 8 ? 4 : 0
  const start = phone.length >= 10 ? 3 : 0
  return `${phone.slice(0, start)}****${shown ? phone.slice(-shown) : ''}`
}

/** The first character, which in Chinese is the family name: 王**. */
export const maskName = (name: string | null): string | null => (name === null ? null : `${[...name].slice(0, 1).join('')}**`)
