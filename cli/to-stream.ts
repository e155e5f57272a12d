import { toJson, toJsonLines } from '../output/index.ts'
import type { Delivery } from './delivery.ts'
import { type Io, print } from './io.ts'
import { summary } from './summary.ts'

/** To standard output: JSON of one report, JSON Lines of several, in the order of the inputs. */
export function toStream(several: boolean, io: Io): Delivery {
  return {
    keep: async () => {},
    async finish({ results }) {
      for (const { dataset } of results)
        if (dataset) await print(io.stdout, several ? toJsonLines([dataset]) : toJson(dataset))
      // On a terminal only: in a pipe the output is all there is to say.
      if (io.stderr.isTTY) await print(io.stderr, `${summary(results)}\n`)
    }
  }
}
