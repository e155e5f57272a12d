#!/usr/bin/env node
import { Exit } from './failure.ts'
import { main } from './main.ts'

const interrupt = new AbortController()
// Ctrl-C, and what Slurm, Kubernetes and service managers send before they kill.
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    // A second time: at once.
    if (interrupt.signal.aborted) process.exit(Exit.interrupted)
    interrupt.abort()
  })
// The error reaches whoever wrote (see print); without a listener it would end the process first.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

process.exitCode = await main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: interrupt.signal
})
