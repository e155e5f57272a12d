/** JSON Lines in, JSON Lines out: a worker for whatever hands out lines (Spark, Hadoop, parallel). */
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { sha256 } from '../pipeline/decode/index.ts'
import type { Given } from '../pipeline/tree.ts'
import { each } from './each.ts'
import { faultOf, firstLine } from './reason.ts'
import type { Executor, Outcome } from './record.ts'

const year = z.int().min(1000).max(9999)
const words = z.string().min(1)

/** A line that comes in: a report by its text, its bytes or the file it stands in. */
export const Order = z.strictObject({
  /** As the dataset names it; where it is left out, the file's. */
  path: words.optional(),
  text: z.string().optional(),
  base64: z.base64().optional(),
  file: words.optional(),
  given: z
    .strictObject({
      reviewYear: year,
      planYear: year,
      issuer: words,
      region: words,
      title: words,
      publishedOn: z.iso.date()
    })
    .partial()
    .optional()
})
export type Order = z.infer<typeof Order>

/** What comes out of a line, before its dataset. */
interface Answer {
  path: string | null
  outcome: 'done' | 'failed'
  reason: string | null
  failure: string | null
  sha256: string | null
}

/** @throws Error in one line where it is no order. */
function parse(line: string): Order {
  const parsed = Order.safeParse(JSON.parse(line))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`${issue?.path.join('.') || 'line'}: ${issue?.message}`)
  }
  const { text, base64, file } = parsed.data
  if ([text, base64, file].filter((one) => one !== undefined).length !== 1)
    throw new Error('expected one of text, base64, file')
  return parsed.data
}

async function bytesOf({ text, base64, file }: Order): Promise<Uint8Array> {
  if (text !== undefined) return new TextEncoder().encode(text)
  return base64 !== undefined ? Buffer.from(base64, 'base64') : readFile(file!)
}

const answered = (answer: Answer, dataset = 'null'): string =>
  `${JSON.stringify(answer).slice(0, -1)},"dataset":${dataset}}\n`

const failed = (
  path: string | null,
  sha256: string | null,
  fault: Pick<ReturnType<typeof faultOf>, 'kind' | 'reason'>
) => answered({ path, outcome: 'failed', reason: fault.reason, failure: fault.kind, sha256 })

function answerOf(path: string, sha256: string, outcome: Outcome): string {
  if (outcome.outcome === 'failed') return failed(path, sha256, outcome.fault)
  const dataset = new TextDecoder().decode(outcome.json).trimEnd()
  return answered({ path, outcome: 'done', reason: null, failure: null, sha256 }, dataset)
}

async function answer(line: string, number: number, executor: Executor, given: Given): Promise<string> {
  let order: Order
  try {
    order = parse(line)
  } catch (error) {
    return failed(null, null, { kind: 'report', reason: `line ${number}: ${firstLine(error)}` })
  }
  const path = order.path ?? order.file ?? `line-${number}.txt`
  try {
    const bytes = await bytesOf(order)
    const facts = { ...given, ...order.given } as Given
    return answerOf(path, sha256(bytes), await executor.extract({ path, bytes, given: facts, form: 'line' }))
  } catch (error) {
    return failed(path, null, faultOf(error))
  }
}

async function* numbered(input: Readable): AsyncGenerator<{ line: string; number: number }> {
  let number = 0
  for await (const line of createInterface({ input })) {
    number++
    if (line.trim() !== '') yield { line, number }
  }
}

/**
 * Answers each line that holds an `Order` with a line
 * `{"path","outcome","reason","failure","sha256","dataset"}`, in their order.
 * A line that is none is answered as failed. Ends with the input.
 * @throws What `write` throws.
 */
export async function serve(
  input: Readable,
  write: (line: string) => Promise<void>,
  executor: Executor,
  given: Given = {}
): Promise<void> {
  let turn = Promise.resolve()
  await each(numbered(input), executor.width * 2, async ({ line, number }) => {
    const before = turn
    const own = answer(line, number, executor, given)
    turn = Promise.all([before, own]).then(([, text]) => write(text))
    await turn
  })
}
