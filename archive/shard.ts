/** A share of the reports, told from their content alone: no machine needs to know of the others. */

/** `index` from 0. */
export interface Shard {
  index: number
  count: number
}

/** Hexadecimal digits of a hash that decide: enough for any number of shards, exact as a number. */
const DIGITS = 12

/** Whether a report belongs to the shard, by the sha256 of its bytes in hex. */
export const inShard = (sha256: string, { index, count }: Shard): boolean =>
  Number.parseInt(sha256.slice(0, DIGITS), 16) % count === index

const integer = (text: string | undefined): number | null =>
  text !== undefined && /^[0-9]{1,6}$/.test(text) ? Number(text) : null

/** What array jobs call the number of a task, that of the first one, and how many there are. */
const engines: readonly [task: string, first: string | null, count: string | null][] = [
  ['SLURM_ARRAY_TASK_ID', 'SLURM_ARRAY_TASK_MIN', 'SLURM_ARRAY_TASK_COUNT'],
  ['AWS_BATCH_JOB_ARRAY_INDEX', null, 'AWS_BATCH_JOB_ARRAY_SIZE'],
  ['JOB_COMPLETION_INDEX', null, null]
]

/** Place of this task in its array, from 0, and the array's size where the engine tells it. */
function place(env: Readonly<Record<string, string | undefined>>): { index: number; count: number | null } {
  for (const [task, first, count] of engines) {
    const number = integer(env[task])
    if (number === null) continue
    return {
      index: number - (integer(first === null ? '0' : env[first]) ?? 0),
      count: integer(count === null ? undefined : env[count])
    }
  }
  throw new Error(
    `which shard is this? None of ${engines.map(([task]) => task).join(', ')} is set; write --shard 1/8`
  )
}

/**
 * `3/8`: the third of eight. `auto` and `auto/8` take the number from the array job (Slurm, AWS
 * Batch, Kubernetes) that this process is a task of; Kubernetes does not tell how many there are.
 * @throws Error that says what was expected.
 */
export function parseShard(text: string, env: Readonly<Record<string, string | undefined>>): Shard {
  const [, which, of] = /^(auto|[0-9]{1,6})(?:\/([0-9]{1,6}))?$/.exec(text) ?? []
  if (which === undefined || (which !== 'auto' && of === undefined))
    throw new Error(`"${text}" is no shard (1/8, auto/8 or auto)`)
  const own = which === 'auto' ? place(env) : { index: Number(which) - 1, count: null }
  const count = of === undefined ? own.count : Number(of)
  if (count === null) throw new Error(`"${text}": how many shards are there? Write auto/8`)
  if (own.index < 0 || own.index >= count) throw new Error(`"${text}": shard ${own.index + 1} of ${count}`)
  return { index: own.index, count }
}
