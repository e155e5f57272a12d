/** command.mjs ARGUMENTS: a command line of baogao in this process; its time and its peak of memory. */
import { main } from '../../dist/cli/main.js'
import { peak } from '../measure.mjs'

const start = performance.now()
const exit = await main(process.argv.slice(2), {
  stdout: process.stderr,
  stderr: process.stderr,
  env: process.env,
  signal: new AbortController().signal
})
if (exit !== 0) process.exit(exit)
console.log(JSON.stringify({ milliseconds: performance.now() - start, peak: peak() }))
