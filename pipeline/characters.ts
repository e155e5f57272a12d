/**
 * Sets of characters, asked by code: a scan asks at every place of a text whether anything can
 * begin there, and a table answers faster than a set of one-character strings.
 */

/** `set[codeAt(text, at)]` is 1 for a member, 0 for none. */
export type Characters = Uint8Array

/**
 * The code of the character at a place; 0, which no set has, before and behind the text. There `charCodeAt`
 * gives NaN, and a loop that asks a table for NaN even once is slow ever after.
 */
export const codeAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? text.charCodeAt(at) : 0

/** The set of the first characters of some words (of characters: of them). None beyond the basic plane. */
export function charactersOf(words: Iterable<string>): Characters {
  const set = new Uint8Array(0x10000)
  for (const word of words) set[word.charCodeAt(0)] = 1
  return set
}

/** Something that is tried only where one of these words can begin. */
export interface Opened {
  opens: Iterable<string>
}

/**
 * What can begin with the character at a place, in the order in which it is given; most often
 * nothing. At most 255 different groups begin with one character each.
 */
export function byOpener<T extends Opened>(items: readonly T[]): (text: string, at: number) => readonly T[] {
  const indexes = new Map<number, Set<number>>()
  for (const [index, { opens }] of items.entries())
    for (const word of opens) {
      const code = word.charCodeAt(0)
      indexes.set(code, (indexes.get(code) ?? new Set()).add(index))
    }
  const groups: T[][] = [[]]
  const group = new Uint8Array(0x10000)
  const known = new Map<string, number>()
  for (const [code, members] of indexes) {
    const key = [...members].join()
    if (!known.has(key)) known.set(key, groups.push([...members].map((index) => items[index]!)) - 1)
    group[code] = known.get(key)!
  }
  return (text, at) => groups[group[codeAt(text, at)]!]!
}
