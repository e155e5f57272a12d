/** Reading a place of a text once, though many rules ask for it. */

interface Read<T> {
  text: string
  found: T
}

/**
 * `read` with a memory for what is read of a text as a whole. It holds two texts: a sentence, and
 * the same with its times masked. What it gives out is shared and must not be changed.
 */
export function onceWhole<T>(read: (text: string) => T): (text: string) => T {
  let newest: Read<T> | null = null
  let older: Read<T> | null = null
  return (text) => {
    if (newest !== null && newest.text === text) return newest.found
    const one = older !== null && older.text === text ? older : { text, found: read(text) }
    older = newest
    newest = one
    return one.found
  }
}

/**
 * `read` with a memory: several rules ask for the number, the unit or the date at one place, and
 * it is read only the first time.
 */
export function once<T>(read: (text: string, at: number) => T): (text: string, at: number) => T {
  const places = onceWhole(() => new Map<number, T>())
  return (text, at) => {
    const found = places(text)
    const known = found.get(at)
    if (known !== undefined) return known
    const now = read(text, at)
    found.set(at, now)
    return now
  }
}

/** The same for what is read of a stretch: from a place up to an end. */
export function onceWithin<T>(
  read: (text: string, at: number, end: number) => T
): (text: string, at: number, end: number) => T {
  const stretches = onceWhole(() => new Map<number, T>())
  return (text, at, end) => {
    const found = stretches(text)
    const key = at * (text.length + 1) + end
    const known = found.get(key)
    if (known !== undefined) return known
    const now = read(text, at, end)
    found.set(key, now)
    return now
  }
}
