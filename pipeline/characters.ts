/**
 * Sets of characters, asked by code: a scan asks at every place of a text whether anything can
 * begin there, and a table answers faster than a set of one-character strings.
 */

/** `set[text.charCodeAt(at)]` is 1 for a member, 0 for none, undefined before and behind the text. */
export type Characters = Uint8Array

/** The set of the first characters of some words (of characters: of them). None beyond the basic plane. */
export function charactersOf(words: Iterable<string>): Characters {
  const set = new Uint8Array(0x10000)
  for (const word of words) set[word.charCodeAt(0)] = 1
  return set
}
