/** `baogao extract`: reports in, their datasets and tables out. */
import { type Command, Option } from 'commander'
import type { Given } from '../pipeline/tree.ts'
import { explain } from './explain.ts'
import { type Done, Exit, Failure } from './failure.ts'
import { findInputs, type Input } from './inputs.ts'
import { complainOf, type Io, note, print } from './io.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import { open } from './open.ts'
import { addReadingOptions, argument, type ExtractOptions } from './options.ts'
import { createProgress } from './progress.ts'
import { type Result, run } from './run.ts'
import { toFolder } from './to-folder.ts'
import { toStream } from './to-stream.ts'
import { count, words, year } from './values.ts'

const examples = `Examples:
  baogao extract report.txt -o out
  baogao extract reports/ more.txt -o out --metadata reports.csv
  baogao extract report.txt -o out --review-year 2011 --plan-year 2012 --issuer 市住建委
  baogao extract report.txt -o - | jq '.claims[] | [.indicator.name, .value]'
`

const codes = `
Exit codes: 0 done, 1 nothing could be extracted or written, 2 wrong arguments, 3 some reports failed,
130 interrupted.
`

/** Facts of an input: its row in the metadata table before what the options say of all. */
function givenFor(options: ExtractOptions, metadata: Metadata): (input: Input) => Given {
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
  for (const { input, outcome, reason, error } of results)
    if (outcome === 'failed') await complainOf(io, error, `${input.file}: ${reason}`)
}

async function tellInterrupted(results: readonly Result[], io: Io): Promise<void> {
  const through = results.filter(({ outcome }) => outcome !== 'interrupted').length
  if (through < results.length) await note(io, `interrupted after ${through} of ${results.length} reports`)
}

/** Runs the command; see `Exit` for what it gives back. */
export async function extract(args: readonly string[], options: ExtractOptions, io: Io): Promise<Exit> {
  const started = new Date()
  const inputs = await findInputs(args)
  if (options.title !== undefined && inputs.length > 1)
    throw new Failure(
      Exit.usage,
      '--title is for one report; for several write a table and give it to --metadata'
    )
  const metadata = options.metadata
    ? await readMetadata(options.metadata, inputs)
    : { given: new Map(), unused: [] }
  const { pipeline, segmenter } = await open(options, io)
  const stdout = options.output === '-'
  const delivery = stdout ? toStream(inputs.length > 1, io) : await toFolder(inputs, options, io)
  for (const row of metadata.unused) await note(io, row)
  const progress = createProgress(io, inputs.length)
  const results = await run(inputs, {
    pipeline,
    given: givenFor(options, metadata),
    encoding: options.encoding,
    concurrency: options.concurrency,
    signal: io.signal,
    keep: delivery.keep,
    through: ({ input }) => progress.step(input.path)
  }).finally(() => progress.stop())
  await complainOfFailures(results, io)
  if (options.explain) {
    const stream = stdout ? io.stderr : io.stdout
    for (const result of results) await print(stream, explain(result))
  }
  await tellInterrupted(results, io)
  await delivery.finish({ results, segmenter, started })
  return exitOf(results)
}

/** Adds the command to the program. */
export function addExtract(program: Command, io: Io, done: Done): void {
  const command = program
    .command('extract')
    .description('find the numeric claims and tasks of reports')
    .argument('<INPUT...>', 'reports (.txt), or folders of them')
    .requiredOption('-o, --output <DIR>', 'folder for the results; - prints JSON to standard output')
    .option('--review-year <YEAR>', 'year that the reports look back at', argument(year))
    .option('--plan-year <YEAR>', 'year that they plan for', argument(year))
    .option('--issuer <NAME>', 'body that issued them', argument(words))
    .option('--region <NAME>', 'region that they are about', argument(words))
    .option('--title <TITLE>', 'title of the one report', argument(words))
  addReadingOptions(command)
    .addOption(new Option('--headers <LANGUAGE>', 'of the tables').choices(['zh', 'en']).default('zh'))
    .addOption(
      new Option('--values <FORM>', 'of closed values in the tables').choices(['code', 'zh']).default('code')
    )
    .option('--no-xlsx', 'no workbook')
    .option('--no-csv', 'no CSV tables')
    .option('--explain', 'print for each record the rules that made it')
    .option('--concurrency <N>', 'files read at the same time', argument(count), 4)
    .addHelpText('before', examples)
    .addHelpText('after', codes)
    .action(async (args: string[], options: ExtractOptions) => done(await extract(args, options, io)))
}
