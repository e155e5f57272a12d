/** Whether folders hold all that was submitted. */
import { ArchiveError } from '../reason.ts'
import { readRun } from '../run-file.ts'
import type { Queue } from './connection.ts'
import { isOpen, jobsIn, progressOf } from './status.ts'

/** How many of the missing are named. */
const NAMED = 3

/** @throws ArchiveError where reports are still waiting or in work, or are in none of the folders. */
export async function checkComplete(queue: Queue, folders: readonly string[]): Promise<void> {
  const progress = await progressOf(queue)
  if (isOpen(progress)) {
    const open = progress.waiting + progress.busy + progress.delayed
    throw new ArchiveError('usage', `${queue.url}: ${open} reports are not done yet; see baogao status`)
  }
  const there = new Set<string>()
  for (const folder of folders) for (const { input } of (await readRun(folder)).results) there.add(input.path)
  const missing: string[] = []
  for (const state of ['completed', 'failed'] as const)
    for await (const { data } of jobsIn(queue, state))
      for (const { path } of data.inputs) if (!there.has(path)) missing.push(path)
  if (missing.length === 0) return
  const names = `${missing.sort().slice(0, NAMED).join(', ')}${missing.length > NAMED ? ', …' : ''}`
  throw new ArchiveError(
    'usage',
    `${missing.length} reports of the queue are in none of the folders (${names}); name those of all workers`
  )
}
