/** `baogao check`: what comes out now, against what was expected. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { toJson, writeWhole } from '../output/index.ts'
import type { Dataset } from '../pipeline/dataset.ts'
import { type Case, findCases } from './cases.ts'
import { type Difference, differences } from './difference.ts'
import { type Done, Exit, firstLine, systemReason } from './failure.ts'
import { colours, complainOf, type Io, note, print } from './io.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import { configure, openWith, type Pipeline } from './open.ts'
import { addReadingOptions, type ReadingOptions } from './options.ts'
import { show } from './show-difference.ts'

export interface CheckOptions extends ReadingOptions {
  update?: boolean
}

const examples = `Examples:
  baogao check fixtures/                     for each folder: report.txt against expected.json
  baogao check fixtures/ --update            write what comes out now, and say what changed
`

const codes = `
Exit codes: 0 all as expected, 1 a file could not be written, 2 wrong arguments, 4 something differs,
130 interrupted.
`

/** What is expected; null where nothing is yet, an Error where the file is no dataset. */
async function expectedOf({ expected }: Case): Promise<Dataset | Error | null> {
  try {
    const parsed: unknown = JSON.parse(await readFile(expected, 'utf8'))
    if (typeof parsed === 'object' && parsed !== null && 'report' in parsed) return parsed as Dataset
    return new Error('no dataset')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    return error as Error
  }
}

interface Verdict {
  /** One line that says how the case stands. */
  line: string
  found: Difference[]
  /** What --update writes; null where nothing came out. */
  fresh: string | null
  differs: boolean
}

/** The parts of a verdict that is not reached by comparing. */
const outright = (line: string, fresh: string | null = null): Verdict => ({
  line,
  found: [],
  fresh,
  differs: true
})

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

async function judge(
  one: Case,
  pipeline: Pipeline,
  metadata: Metadata,
  options: CheckOptions,
  io: Io
): Promise<Verdict> {
  let dataset: Dataset
  try {
    const encoding = options.encoding === undefined ? {} : { encoding: options.encoding }
    const source = { path: basename(one.file), mediaType: 'text/plain', ...encoding }
    const given = [...metadata.given].find(([input]) => input.file === one.file)?.[1] ?? {}
    dataset = pipeline.run(await readFile(one.file), source, given).dataset
  } catch (error) {
    const reason = systemReason(error) ?? firstLine(error)
    await complainOf(io, error, `${one.file}: ${reason}`)
    return outright(`nothing came out: ${reason}`)
  }
  const fresh = toJson(dataset)
  const expected = await expectedOf(one)
  if (expected === null) return outright('expected.json is missing; --update writes it', fresh)
  if (expected instanceof Error)
    return outright(`expected.json cannot be read: ${firstLine(expected)}`, fresh)
  // Through JSON, as the expected one went: -0 and undefined are not told apart there.
  const found = differences(expected, JSON.parse(fresh))
  const line = found.length === 0 ? 'as expected' : plural(found.length, 'difference')
  return { line, found, fresh, differs: found.length > 0 }
}

/** Runs the command; see `Exit` for what it gives back. */
async function check(folder: string, options: CheckOptions, io: Io): Promise<Exit> {
  const cases = await findCases(folder)
  const metadata = options.metadata
    ? await readMetadata(
        options.metadata,
        cases.map(({ name, file }) => ({ file, path: `${name}/${basename(file)}` }))
      )
    : { given: new Map(), unused: [] }
  const pipeline = openWith(await configure(options, io), options.lexicon)
  for (const row of metadata.unused) await note(io, row)
  const { bold, green, red } = colours(io.stdout, io.env)
  let differing = 0
  let written = 0
  for (const one of cases) {
    // Lets a signal in: between two reports nothing else waits.
    await new Promise(setImmediate)
    if (io.signal.aborted) return Exit.interrupted
    const { line, found, fresh, differs } = await judge(one, pipeline, metadata, options, io)
    await print(io.stdout, `${bold(one.name)}: ${differs ? red(line) : green(line)}\n`)
    for (const difference of found) await print(io.stdout, show(difference, io))
    if (differs && options.update && fresh !== null) {
      await writeWhole(one.expected, fresh)
      written++
    } else if (differs) differing++
  }
  const rewritten = written === 0 ? '' : `, ${written} written`
  await print(io.stdout, `${plural(cases.length, 'report')}, ${differing} differing${rewritten}\n`)
  return differing === 0 ? Exit.done : Exit.difference
}

/** Adds the command to the program. */
export function addCheck(program: Command, io: Io, done: Done): void {
  const command = program
    .command('check')
    .description('compare what comes out now with expected.json, report by report')
    .argument('<DIR>', 'folder of folders with report.txt and expected.json')
    .option('--update', 'write what comes out now as expected.json')
  addReadingOptions(command)
    .addHelpText('before', examples)
    .addHelpText('after', codes)
    .action(async (folder: string, options: CheckOptions) => done(await check(folder, options, io)))
}
