/** Two lines as one, where the second goes on with the first. */
import { join } from '../rows.ts'

const isDigit = (char: string | undefined): boolean => char !== undefined && /[0-9]/.test(char)

/** Two lines of a paragraph: a number torn in two is one again. */
export const joined = (before: string, after: string): string =>
  isDigit(before.at(-1)) && isDigit(after[0]) ? before + after : join(before, after)
