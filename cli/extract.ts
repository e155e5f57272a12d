/** `baogao extract`: reports in, their datasets and tables out. */
import { buffer } from 'node:stream/consumers'
import type { Command } from 'commander'
import {
  type Columns,
  complaint,
  createStreamStore,
  findInputs,
  type Input,
  inOrder,
  openFolder,
  parseShard,
  type Result,
  run,
  type Store,
  type Work
} from '../archive/index.ts'
import type { Given } from '../pipeline/tree.ts'
import { executorFor } from './executor.ts'
import { type Done, Exit, Failure } from './failure.ts'
import { complain, debugging, type Io, note, print } from './io.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import { configure } from './open.ts'
import {
  addFactOptions,
  addReadingOptions,
  addTableOptions,
  addWorkerOptions,
  argument,
  type ExtractOptions,
  type FactOptions
} from './options.ts'
import { createProgress, type Progress } from './progress.ts'
import { summary } from './summary.ts'
import { aboutOf, finish, folderStore, type Through } from './to-folder.ts'
import { count, words } from './values.ts'

const examples = `Examples:
  baogao extract report.txt -o out
  baogao extract reports/ 2011.zip 'more/**/*.docx' -o out --metadata reports.csv
  baogao extract reports/ -o out             again: only what is new or changed is done
  baogao extract archive.csv -o out --text-column 全文 --id-column 编号
  baogao extract report.txt -o out --review-year 2011 --plan-year 2012 --issuer 市住建委
  baogao extract report.txt -o - | jq '.claims[] | [.indicator.name, .value]'
  baogao extract reports/ -o out-1 --shard 1/8     one of eight machines; then baogao merge
`

const codes = `
Exit codes: 0 done, 1 nothing could be extracted or written, 2 wrong arguments, 3 some reports failed,
130 interrupted.
`

/** Facts of an input: its row in the metadata table before what the options say of all. */
export function givenFor(options: FactOptions, metadata: Metadata<Input>): (input: Input) => Given {
  const { reviewYear, planYear, issuer, region, title } = options
  const all = { reviewYear, planYear, issuer, region, title }
  const said = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Given
  return (input) => ({ ...said, ...metadata.given.get(input) })
}

/** 1 where a single input or all of several failed, 3 where some did. */
function exitOf(results: readonly Result[]): Exit {
  if (results.some(({ outcome }) => outcome === 'interrupted')) return Exit.interrupted
  const failed = results.filter(({ outcome }) => outcome === 'failed').length
  if (failed === 0) return Exit.done
  return failed === results.length ? Exit.failed : Exit.someFailed
}

async function complainOfFailures(results: readonly Result[], io: Io): Promise<void> {
  for (const result of results) {
    if (result.outcome !== 'failed') continue
    await complain(io, complaint(result))
    if (debugging(io) && result.fault?.stack) await print(io.stderr, `${result.fault.stack}\n`)
  }
}

async function tellInterrupted(results: readonly Result[], io: Io): Promise<void> {
  const through = results.filter(({ outcome }) => outcome !== 'interrupted').length
  if (through < results.length) await note(io, `interrupted after ${through} of ${results.length} reports`)
}

function columnsOf({ textColumn, idColumn, encoding }: ExtractOptions): Columns | null {
  if (textColumn !== undefined) return { textColumn, idColumn, encoding }
  if (idColumn === undefined) return null
  throw new Failure(
    Exit.usage,
    '--id-column names the rows of a table; say with --text-column where their texts are'
  )
}

const toldTo = (progress: Progress): Through => ({
  through: ({ input, outcome, reused }) =>
    progress.step(input.path, { failed: outcome === 'failed', reused }),
  passed: () => progress.step('')
})

/** Runs the command; see `Exit` for what it gives back. */
async function extract(args: readonly string[], options: ExtractOptions, io: Io): Promise<Exit> {
  const started = new Date()
  const columns = columnsOf(options)
  const inputs = await findInputs(args, { columns })
  if (options.title !== undefined && inputs.length > 1)
    throw new Failure(
      Exit.usage,
      '--title is for one report; for several write a table and give it to --metadata'
    )
  const metadata: Metadata<Input> = options.metadata
    ? await readMetadata(options.metadata, inputs)
    : { given: new Map(), unused: [] }
  const config = await configure(options, io)
  const about = await aboutOf(config, options, started)
  const stdout = options.output === '-'
  const folder = stdout ? null : await openFolder(options.output)
  try {
    for (const row of metadata.unused) await note(io, row)
    const progress = createProgress(io, inputs.length)
    const told = toldTo(progress)
    const store: Store = folder
      ? folderStore(folder, inputs, options, told)
      : createStreamStore({ write: (json) => print(io.stdout, json), ...told })
    const executor = await executorFor(config, inputs, options)
    const work: Work = {
      inputs,
      columns,
      identity: about.identity,
      executor,
      store,
      given: givenFor(options, metadata),
      form: stdout && inputs.length > 1 ? 'line' : 'indented',
      explain: options.explain === true,
      concurrency: options.concurrency,
      shard: about.shard,
      signal: io.signal,
      stdin: () => buffer(io.stdin ?? process.stdin)
    }
    const results = await run(work).finally(() => {
      progress.stop()
      return executor.close()
    })
    await complainOfFailures(results, io)
    for (const { explanation } of results)
      if (explanation !== null) await print(stdout ? io.stderr : io.stdout, explanation)
    await tellInterrupted(results, io)
    if (folder) await finish(folder, about, results, io, options.force === true)
    // On a terminal only: in a pipe the output is all there is to say.
    else if (io.stderr.isTTY) await print(io.stderr, `${summary(inOrder(results))}\n`)
    return exitOf(results)
  } finally {
    await folder?.close()
  }
}

/** Adds the command to the program. */
export function addExtract(program: Command, io: Io, done: Done): void {
  const command = program
    .command('extract')
    .description('find the numeric claims and tasks of reports')
    .argument('<INPUT...>', 'reports, folders or ZIPs of them, patterns; - reads one from standard input')
    .requiredOption('-o, --output <DIR>', 'folder for the results; - prints JSON to standard output')
  addFactOptions(command)
    .option('--title <TITLE>', 'title of the one report', argument(words))
    .option('--text-column <NAME>', 'read reports from this column of CSV, JSON Lines and Excel files')
    .option('--id-column <NAME>', 'name them by this column')
  addTableOptions(addWorkerOptions(addReadingOptions(command)))
    .option('--explain', 'print for each record the rules that made it')
    .option('--force', 'do again what an earlier run has done')
    .option(
      '--shard <I/N>',
      'only the I-th of N shares; auto takes I from a Slurm, Kubernetes or AWS Batch array',
      argument((text) => parseShard(text, io.env))
    )
    .option('--concurrency <N>', 'files read or written at the same time', argument(count), 4)
    .addHelpText('before', examples)
    .addHelpText('after', codes)
    .action(async (args: string[], options: ExtractOptions) => done(await extract(args, options, io)))
}
