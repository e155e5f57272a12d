/** Values that users type, on the command line and in tables. Each throws an Error that says what was expected. */

/** A year of the calendar, four digits. */
export function year(text: string): number {
  if (!/^[12][0-9]{3}$/.test(text)) throw new Error(`"${text}" is not a year (2024)`)
  return Number(text)
}

/** A day as ISO date. */
export function day(text: string): string {
  const time = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) ? Date.parse(text) : Number.NaN
  // 2024-02-30 parses, as the first of March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    throw new Error(`"${text}" is not a day (2024-01-31)`)
  return text
}

/** Words, at least one. */
export function words(text: string): string {
  const trimmed = text.trim()
  if (trimmed === '') throw new Error('empty')
  return trimmed
}

/** A whole number from 1. */
export function count(text: string): number {
  if (!/^[1-9][0-9]{0,3}$/.test(text)) throw new Error(`"${text}" is not a number from 1 to 9999`)
  return Number(text)
}

/** A whole number from 0. */
export const threads = (text: string): number => (text === '0' ? 0 : count(text))

/** A size from which a thread can start. */
export function megabytes(text: string): number {
  if (!/^[1-9][0-9]{1,6}$/.test(text)) throw new Error(`"${text}" is not a number from 10 to 9999999`)
  return Number(text)
}
