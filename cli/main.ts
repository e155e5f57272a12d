/** The command line: arguments in, exit code out. */
import { Command, CommanderError } from 'commander'
import { ArchiveError } from '../archive/index.ts'
import { addCheck } from './check.ts'
import { addExtract } from './extract.ts'
import { type Done, Exit, Failure, firstLine, systemReason } from './failure.ts'
import { complainOf, Gone, type Io } from './io.ts'
import { addMerge } from './merge.ts'
import { addQuery } from './query.ts'
import { addSchema } from './schema.ts'
import { addStatus } from './status.ts'
import { addSubmit } from './submit.ts'
import { version } from './version.ts'
import { addWorker } from './worker.ts'

const examples = `Examples:
  baogao extract report.txt -o out           one report: out/report.json, out/baogao.xlsx
  baogao extract reports/ -o out             all reports in a folder and its folders; again: only new ones
  baogao extract report.txt -o - | jq .tasks
                                             to standard output, for other programs
  baogao check fixtures/                     compare with what was expected before
  baogao schema > dataset.schema.json        JSON Schema of the output
`

function program(io: Io, done: Done): Command {
  const command = new Command('baogao')
    .description('Turns Chinese government reports into data: numeric claims and tasks, each with its place.')
    .version(version, '-V, --version', 'print the version')
    .option('--debug', 'with an error, print where it came from (as DEBUG=1 does)')
    .addHelpText('before', examples)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => {}
    })
    .hook('preAction', (_, action) => {
      if (action.optsWithGlobals().debug) io.env = { ...io.env, DEBUG: '1' }
    })
  addExtract(command, io, done)
  addCheck(command, io, done)
  addMerge(command, io, done)
  addQuery(command, io, done)
  addWorker(command, io, done)
  addSubmit(command, io, done)
  addStatus(command, io, done)
  addSchema(command, io, done)
  return command
}

/** Commander's message in one line, with the way to the help. */
function usage(error: CommanderError): string {
  const message = error.message
    .replace(/^error: /, '')
    .replaceAll('\n', ' ')
    .replace(/\.$/, '')
  return `${message}; see baogao --help`
}

async function report(io: Io, error: unknown): Promise<Exit> {
  if (error instanceof Gone) return Exit.done
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return Exit.done
    // The help itself, printed for a call without a command.
    if (error.code !== 'commander.help') await complainOf(io, error, usage(error))
    return Exit.usage
  }
  if (error instanceof ArchiveError) {
    await complainOf(io, error)
    return error.kind === 'usage' ? Exit.usage : Exit.failed
  }
  if (error instanceof Failure) {
    await complainOf(io, error)
    return error.exit
  }
  const reason = systemReason(error) ?? `internal error: ${firstLine(error)}; --debug shows where`
  await complainOf(io, error, reason)
  return Exit.failed
}

/** Runs one command line, without the program's name, and gives its exit code. Throws nothing. */
export async function main(argv: readonly string[], io: Io): Promise<Exit> {
  let exit: Exit = Exit.done
  try {
    await program(io, (code) => {
      exit = code
    }).parseAsync(argv, { from: 'user' })
    return exit
  } catch (error) {
    // Where stderr itself is closed there is nobody to tell.
    return report(io, error).catch(() => Exit.failed)
  }
}
