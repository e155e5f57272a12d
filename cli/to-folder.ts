/** `extract … -o DIR`: results kept in a folder, then made one dataset. */
import { readFile } from 'node:fs/promises'
import {
  type About,
  type Config,
  createFolderStore,
  type Folder,
  type Formats,
  type Input,
  identityOf,
  inOrder,
  makeDataset,
  type Result,
  type Store,
  version,
  writeRun
} from '../archive/index.ts'
import { sha256 } from '../pipeline/decode/index.ts'
import { type Io, print } from './io.ts'
import type { ExtractOptions, FactOptions, ReadingOptions, TableOptions } from './options.ts'
import { summary } from './summary.ts'

/** Those among the options of extract that may decide the result. */
export type DecidingOptions = ReadingOptions & FactOptions & TableOptions & Pick<ExtractOptions, 'shard'>

/** Options that decide the result. */
function configuration(options: DecidingOptions): Record<string, unknown> {
  const { output, explain, concurrency, workers, timeout, memory, force, shard, ...rest } =
    options as ExtractOptions
  return rest
}

async function hashed(path: string): Promise<{ path: string; sha256: string }> {
  return { path, sha256: sha256(await readFile(path)) }
}

/** Which files the options ask for. */
const formatsOf = ({ headers, values, jsonl, csv, xlsx, parquet = false }: TableOptions): Formats => ({
  headers,
  values,
  jsonl,
  csv,
  xlsx,
  parquet
})

export async function aboutOf(config: Config, options: DecidingOptions, started: Date): Promise<About> {
  const belonging = [options.metadata, options.lexicon].filter((file) => file !== undefined)
  return {
    identity: identityOf(config),
    configuration: configuration(options),
    formats: formatsOf(options),
    files: await Promise.all(belonging.map(hashed)),
    shard: options.shard ?? null,
    started
  }
}

/** `out: report.json, baogao.xlsx, 7 tables (.csv), run.json`; nothing is named that was not written. */
export function where(folder: string, results: readonly Result[], files: readonly string[]): string {
  const datasets = results.flatMap(({ stored }) => (stored === null ? [] : [stored.file]))
  const json = datasets.length > 1 ? [`${datasets.length} datasets (.json)`] : datasets
  const of = (extension: string) => files.filter((file) => file.endsWith(extension))
  const tables = (extension: string) =>
    of(extension).length > 0 ? [`${of(extension).length} tables (${extension})`] : []
  const whole = [...of('.jsonl'), ...of('.xlsx'), ...tables('.csv'), ...tables('.parquet'), ...of('.json')]
  return `${folder}: ${[...json, ...whole, 'run.json'].join(', ')}`
}

export interface Through {
  through(result: Result): void
  passed(): void
}

export const folderStore = (
  folder: Folder,
  inputs: readonly Input[],
  options: ExtractOptions,
  told: Through
): Store =>
  createFolderStore(folder, {
    inputs,
    version,
    force: options.force === true || options.explain === true,
    ...told
  })

/**
 * Tables and run.json; the tables neither of an interrupted run nor of a shard, which would pass
 * for those of the whole.
 */
export async function finish(
  folder: Folder,
  about: About,
  unordered: readonly Result[],
  io: Io,
  force: boolean
): Promise<void> {
  const results = inOrder(unordered)
  const whole = about.shard === null && results.every(({ outcome }) => outcome !== 'interrupted')
  const dataset = whole ? await makeDataset(folder, results, about, force) : null
  const files = dataset?.files.map(({ path }) => path) ?? []
  await folder.settle()
  await writeRun(folder, { ...about, dataset }, results)
  await print(io.stderr, `${summary(results)}\n${where(folder.path, results, files)}\n`)
}
