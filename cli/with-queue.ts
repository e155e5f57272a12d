/** A queue for the time of one command. */
import { openQueue, type Queue, speaking } from '../archive/queue/index.ts'

/** @throws ArchiveError in one line where Redis cannot be reached, or goes away. */
export async function withQueue<T>(url: string, act: (queue: Queue) => Promise<T>): Promise<T> {
  const queue = await openQueue(url)
  return speaking(queue, () => act(queue)).finally(queue.close)
}
