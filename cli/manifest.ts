/** run.json: what a run was given and what became of it. The one file in which its time stands. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { SCHEMA_VERSION } from '../pipeline/dataset.ts'
import type { SegmenterName } from '../pipeline/words/index.ts'
import type { Result } from './run.ts'
import { version } from './version.ts'

const require = createRequire(import.meta.url)
const packages: Record<SegmenterName, string> = { nodejieba: 'nodejieba', 'node-rs': '@node-rs/jieba' }

export interface Run {
  segmenter: SegmenterName
  /** Options that decide the result, as they were given. */
  configuration: Record<string, unknown>
  /** Files that belong to the configuration; their hashes are taken. */
  files: readonly string[]
  started: Date
  results: readonly Result[]
  /** JSON file of a result, relative to the output folder. */
  fileOf(result: Result): string
}

async function hashed(path: string): Promise<{ path: string; sha256: string }> {
  return {
    path,
    sha256: createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
  }
}

/** The manifest as JSON text. */
export async function manifest(run: Run): Promise<string> {
  const { segmenter, configuration, started, results } = run
  const finished = new Date()
  const whole = {
    version,
    schemaVersion: SCHEMA_VERSION,
    segmenter: { name: segmenter, version: require(`${packages[segmenter]}/package.json`).version },
    configuration,
    files: await Promise.all(run.files.map(hashed)),
    started: started.toISOString(),
    finished: finished.toISOString(),
    milliseconds: finished.getTime() - started.getTime(),
    inputs: results.map((result) => ({
      path: result.input.path,
      source: result.input.file,
      sha256: result.sha256,
      bytes: result.bytes,
      outcome: result.outcome,
      reason: result.reason,
      file: result.outcome === 'done' ? run.fileOf(result) : null,
      milliseconds: result.milliseconds
    }))
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}
