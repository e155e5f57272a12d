import type { Command } from 'commander'
import { z } from 'zod'
import { Dataset } from '../pipeline/dataset.ts'
import { type Done, Exit } from './failure.ts'
import { type Io, print } from './io.ts'

/** `baogao schema`: the contract as JSON Schema (draft 2020-12), on standard output. */
export function addSchema(program: Command, io: Io, done: Done): void {
  program
    .command('schema')
    .description('print the JSON Schema of a dataset')
    .addHelpText('before', 'Examples:\n  baogao schema > dataset.schema.json\n')
    .action(async () => {
      await print(io.stdout, `${JSON.stringify(z.toJSONSchema(Dataset), null, 2)}\n`)
      done(Exit.done)
    })
}
