/**
 * The one dataset of a run, out of its reports' JSON: a report is in memory at a time. It follows
 * from the reports alone, in the order of their paths, so that any way to them gives the same bytes.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import {
  createMeasure,
  createStyles,
  createTables,
  csvHeader,
  csvRows,
  dataPackage,
  type OutputOptions,
  type RowSource,
  type RunRow,
  type TableRow,
  type Written,
  xlsxChunks
} from '../output/index.ts'
import type { Dataset } from '../pipeline/dataset.ts'
import { sha256 } from '../pipeline/decode/index.ts'
import type { Folder } from './folder.ts'
import { writeParquet } from './parquet.ts'
import { ArchiveError, writing } from './reason.ts'
import type { Result } from './record.ts'

/** Which files the dataset has, besides the reports' own, and in what words. */
export interface Formats extends OutputOptions {
  jsonl: boolean
  csv: boolean
  xlsx: boolean
  parquet: boolean
}

/** A file that grows while the reports are gone through. */
interface Growing {
  path: string
  add(text: string): Promise<void>
  end(): Promise<void>
}

/** @param folder where it lies, for the message that it cannot be written. */
function grow({ temporary, path: folder }: Folder): Growing {
  const path = temporary()
  const stream = createWriteStream(path)
  // It is told of by add and end; in between nobody listens.
  stream.on('error', () => {})
  return {
    path,
    add: (text) =>
      writing(folder, async () => {
        if (stream.errored) throw stream.errored
        if (text !== '' && !stream.write(text)) await once(stream, 'drain')
      }),
    end: () =>
      writing(folder, async () => {
        stream.end()
        await finished(stream)
      })
  }
}

const packed = ({ mark, cells }: TableRow): string => `${JSON.stringify([mark, ...cells])}\n`

async function* unpacked(path: string): AsyncGenerator<TableRow> {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const [mark, ...cells] = JSON.parse(line)
    yield { mark, cells }
  }
}

/**
 * The report as the tables take it.
 * @throws ArchiveError where its JSON is not the one that was written.
 */
async function rowOf(folder: Folder, result: Result): Promise<RunRow> {
  const { input, reason, stored } = result
  if (result.outcome !== 'done' || stored === null)
    return { path: input.path, outcome: result.outcome as 'failed', reason, dataset: null }
  const json = await folder.read(stored.file).catch((cause) => cause as Error)
  if (json instanceof Error || sha256(json) !== stored.sha256)
    throw new ArchiveError(
      'io',
      `${join(folder.path, stored.file)}: not as it was written; run again with --force`
    )
  const dataset: Dataset = JSON.parse(json.toString('utf8'))
  return { path: input.path, outcome: 'done', reason: null, dataset }
}

async function describe(folder: Folder, path: string): Promise<Written> {
  const hash = createHash('sha256')
  const file = join(folder.path, path)
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return { path, bytes: (await stat(file)).size, sha256: hash.digest('hex') }
}

/**
 * Writes the dataset of these results, which are in the order of `inOrder`, none interrupted.
 * Gives the names of the files written.
 * @throws ArchiveError where a file cannot be written, or a report's JSON has been changed.
 */
export async function assemble(
  folder: Folder,
  results: readonly Result[],
  formats: Formats
): Promise<string[]> {
  const tables = createTables(formats)
  const styles = createStyles()
  const measures = tables.shapes.map((shape) => createMeasure(shape, styles))
  const wantsCsv = formats.csv || formats.parquet
  const growing = (wanted: boolean) => (wanted ? tables.shapes.map(() => grow(folder)) : [])
  const lines = grow(folder)
  const csvs = growing(wantsCsv)
  const spools = growing(formats.xlsx)

  async function take(rows: TableRow[][]): Promise<void> {
    for (const [i, own] of rows.entries()) {
      if (wantsCsv) await csvs[i]!.add(csvRows(own))
      if (!formats.xlsx) continue
      for (const row of own) measures[i]!.add(row)
      await spools[i]!.add(own.map(packed).join(''))
    }
  }

  if (wantsCsv) for (const [i, shape] of tables.shapes.entries()) await csvs[i]!.add(csvHeader(shape))
  for (const result of results) {
    const row = await rowOf(folder, result)
    if (formats.jsonl && row.dataset) await lines.add(`${JSON.stringify(row.dataset)}\n`)
    if (wantsCsv || formats.xlsx) await take(tables.rowsOf(row))
  }
  await take(tables.fixed())
  await Promise.all([lines, ...csvs, ...spools].map((file) => file.end()))

  const files: string[] = []
  const write = async (path: string, content: AsyncIterable<Uint8Array>) => {
    await folder.write(path, content)
    files.push(path)
  }
  if (formats.jsonl) await write('datasets.jsonl', createReadStream(lines.path))
  if (formats.csv)
    for (const [i, { name }] of tables.shapes.entries())
      await write(`${name}.csv`, createReadStream(csvs[i]!.path))
  if (formats.xlsx) {
    const sources = measures.map(
      (measure, i): RowSource => ({ ...measure.result(), rows: unpacked(spools[i]!.path) })
    )
    await write('baogao.xlsx', xlsxChunks(sources, styles))
  }
  if (formats.parquet)
    for (const [i, { name }] of tables.shapes.entries()) {
      const parquet = folder.temporary()
      await writeParquet(name, csvs[i]!.path, parquet, formats)
      await write(`${name}.parquet`, createReadStream(parquet))
    }
  if (files.length > 0) {
    const described = await Promise.all(files.map((path) => describe(folder, path)))
    await folder.write('datapackage.json', dataPackage(described, formats))
    files.push('datapackage.json')
  }
  return files
}
