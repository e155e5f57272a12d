/** Work on what comes, some at a time. */

/**
 * Calls `work` on every item, at most `most` at a time; takes the next item only when there is
 * room, so that a source of any length is never held in memory.
 * @throws What `source` or `work` throws, when all that was begun has ended.
 */
export async function each<T>(
  source: AsyncIterable<T>,
  most: number,
  work: (item: T) => Promise<void>
): Promise<void> {
  const running = new Set<Promise<void>>()
  const faults: unknown[] = []
  for await (const item of source) {
    const one: Promise<void> = work(item)
      .catch((error) => {
        faults.push(error)
      })
      .finally(() => running.delete(one))
    running.add(one)
    if (running.size >= most) await Promise.race(running)
    if (faults.length > 0) break
  }
  await Promise.all(running)
  if (faults.length > 0) throw faults[0]
}
