import { access, constants, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { csv, jsonNames, type OutputFile, toJson, type Writer, writeWhole, xlsx } from '../output/index.ts'
import type { Delivery } from './delivery.ts'
import { Exit, Failure, systemReason } from './failure.ts'
import type { Input } from './inputs.ts'
import { type Io, print } from './io.ts'
import { manifest } from './manifest.ts'
import type { ExtractOptions } from './options.ts'
import type { Result } from './run.ts'
import { summary } from './summary.ts'

/** Runs what writes; a fault of the file system becomes a Failure (1) that names the path. */
async function writing(path: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (error) {
    const reason = systemReason(error)
    if (reason === null) throw error
    const message = `${path}: cannot be written: ${reason}; choose another folder with -o`
    throw new Failure(Exit.failed, message, { cause: error })
  }
}

/** Options that decide the result. */
function configuration(options: ExtractOptions): Record<string, unknown> {
  const { output, explain, concurrency, ...rest } = options
  return rest
}

/** Workbook and CSV tables; none of an interrupted run, which would pass for those of the whole. */
async function tables(results: readonly Result[], options: ExtractOptions): Promise<OutputFile[]> {
  const rows = results.flatMap(({ input: { path }, outcome, reason, dataset }) =>
    outcome === 'interrupted' ? [] : [{ path, outcome, reason, dataset }]
  )
  if (rows.length < results.length) return []
  const asked: Writer[] = [...(options.xlsx ? [xlsx] : []), ...(options.csv ? [csv] : [])]
  return (await Promise.all(asked.map((writer) => writer.write(rows, options)))).flat()
}

/** `out: report.json, baogao.xlsx, 7 tables (.csv), run.json`; nothing is named that was not written. */
function where(folder: string, datasets: readonly string[], files: readonly OutputFile[]): string {
  const workbook = files.map(({ path }) => path).filter((path) => path.endsWith('.xlsx'))
  const csvs = files.filter(({ path }) => path.endsWith('.csv')).length
  const json = datasets.length > 1 ? [`${datasets.length} datasets (.json)`] : datasets
  return `${folder}: ${[...json, ...workbook, ...(csvs > 0 ? [`${csvs} tables (.csv)`] : []), 'run.json'].join(', ')}`
}

/**
 * To a folder: a JSON file for each report as soon as it is done, then run.json, workbook and tables.
 * @throws Failure (1) where the folder cannot be written to.
 */
export async function toFolder(inputs: readonly Input[], options: ExtractOptions, io: Io): Promise<Delivery> {
  const folder = options.output
  await writing(folder, async () => {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  })
  const names = jsonNames(inputs.map(({ path }) => path))
  const nameOf = new Map(inputs.map((input, i) => [input, names[i]!]))
  const fileOf = ({ input }: Result) => nameOf.get(input)!
  const write = (path: string, bytes: Uint8Array | string) =>
    writing(join(folder, path), () => writeWhole(join(folder, path), bytes))

  return {
    keep: (result) => write(fileOf(result), toJson(result.dataset!)),
    async finish(run) {
      const belonging = [options.metadata, options.lexicon].filter((file) => file !== undefined)
      const about = { ...run, configuration: configuration(options), files: belonging, fileOf }
      await write('run.json', await manifest(about))
      const files = await tables(run.results, options)
      for (const { path, bytes } of files) await write(path, bytes)
      const done = run.results.filter(({ outcome }) => outcome === 'done').map(fileOf)
      await print(io.stderr, `${summary(run.results)}\n${where(folder, done, files)}\n`)
    }
  }
}
