/** Reading a place of a text once, though many rules ask for it. */

/**
 * `read` with a memory: several rules ask for the number, the unit or the date at one place, and
 * it is read only the first time. The memory holds one text; what it gives out is shared and must not be changed.
 */
export function once<T>(read: (text: string, at: number) => T): (text: string, at: number) => T {
  let last: string | null = null
  let found = new Map<number, T>()
  return (text, at) => {
    if (text !== last) {
      last = text
      found = new Map()
    }
    const known = found.get(at)
    if (known !== undefined) return known
    const now = read(text, at)
    found.set(at, now)
    return now
  }
}
