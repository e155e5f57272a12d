/** One report's bytes and the configuration → its dataset as JSON, or why there is none. */
import { printJson, printJsonLine } from '../output/index.ts'
import type { Dataset } from '../pipeline/dataset.ts'
import { sha256 } from '../pipeline/decode/index.ts'
import { createPipeline } from '../pipeline/index.ts'
import { readText } from '../pipeline/read/index.ts'
import type { Config } from './config.ts'
import { explain } from './explain.ts'
import { faultOf } from './reason.ts'
import type { Counts, Outcome, Task } from './record.ts'

export function countsOf({ claims, tasks, checks, diagnostics }: Dataset): Counts {
  return {
    claims: claims.length,
    targets: claims.filter(({ status }) => status === 'target').length,
    tasks: tasks.length,
    checksFailed: checks.filter(({ holds }) => !holds).length,
    unaccounted: diagnostics.filter(({ code }) => code === 'numeral-unplaced').length
  }
}

export type Extractor = (task: Task) => Promise<Outcome>

/**
 * An extractor for any number of reports. It is a function of configuration and task alone: no
 * disk, no clock, so that any thread or machine may run it, again if need be.
 * @throws Error where the segmenter or an entry of the user's lexicon cannot be used.
 */
export function createExtractor({ segmenter, encoding, units, indicators, bodies }: Config): Extractor {
  const pipeline = createPipeline({ segmenter, units, indicators, bodies })
  return async ({ path, bytes, given, form, explain: asked }) => {
    try {
      const read = await readText(bytes, encoding === null ? {} : { encoding })
      const { text, ...source } = read
      const { dataset, rules } = pipeline.runText(text, { path, sha256: sha256(bytes), ...source }, given)
      const json = form === 'line' ? printJsonLine(dataset) : printJson(dataset)
      return {
        outcome: 'done',
        json: new TextEncoder().encode(json),
        id: dataset.report.id,
        counts: countsOf(dataset),
        explanation: asked ? explain(dataset, rules) : null
      }
    } catch (error) {
      return { outcome: 'failed', fault: faultOf(error) }
    }
  }
}
