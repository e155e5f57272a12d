/** `baogao merge`: several output folders into one. */
import type { Command } from 'commander'
import { mergeRuns } from '../archive/index.ts'
import { checkComplete } from '../archive/queue/index.ts'
import { type Done, Exit } from './failure.ts'
import { type Io, print } from './io.ts'
import { summary } from './summary.ts'
import { where } from './to-folder.ts'
import { withQueue } from './with-queue.ts'

const examples = `Examples:
  baogao merge out-1 out-2 out-3 -o out      the folders of three shards, or of three runs
  baogao merge workers/* -o out --queue redis://host    of workers; fails where one's folder is missing
`

interface MergeOptions {
  output: string
  queue?: string
  parquet?: boolean
}

/** Adds the command to the program. */
export function addMerge(program: Command, io: Io, done: Done): void {
  program
    .command('merge')
    .description('make one output folder of several, as a single run would have written it')
    .argument('<DIR...>', 'output folders of baogao extract or baogao worker')
    .requiredOption('-o, --output <DIR>', 'folder for the whole')
    .option('--parquet', 'the tables as Parquet too')
    .option('--queue <URL>', 'make sure that nothing submitted there is missing')
    .addHelpText('before', examples)
    .action(async (folders: string[], { output, parquet, queue }: MergeOptions) => {
      if (queue !== undefined) await withQueue(queue, (open) => checkComplete(open, folders))
      const { results, files } = await mergeRuns(folders, output, parquet ? { parquet } : {})
      await print(io.stderr, `${summary(results)}\n${where(output, results, files)}\n`)
      done(Exit.done)
    })
}
