/** Runs the command line in this process, with streams that keep what is written. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { Io, Stream } from '../cli/io.ts'
import { main } from '../cli/main.ts'

/** As much of a terminal as progress needs. */
class Kept extends Writable {
  text = ''
  columns = 100
  cursorTo = () => true
  clearLine = () => true
  moveCursor = () => true
  isTTY: boolean
  constructor(isTTY: boolean) {
    super({ decodeStrings: false })
    this.isTTY = isTTY
  }
  override _write(chunk: string | Uint8Array, _: string, done: () => void) {
    this.text += chunk.toString()
    done()
  }
}

export interface Ran {
  exit: number
  stdout: string
  stderr: string
  /** Lines of stderr that complain. */
  complaints: string[]
}

export interface World {
  isTTY?: boolean
  env?: Io['env']
  signal?: AbortSignal
  stdout?: Stream
}

/** One command line. */
export async function baogao(args: string[], world: World = {}): Promise<Ran> {
  const [stdout, stderr] = [new Kept(world.isTTY ?? false), new Kept(world.isTTY ?? false)]
  const exit = await main(args, {
    stdout: world.stdout ?? stdout,
    stderr,
    env: world.env ?? {},
    signal: world.signal ?? new AbortController().signal
  })
  const complaints = stderr.text.split('\n').filter((line) => line.startsWith('baogao: '))
  return { exit, stdout: stdout.text, stderr: stderr.text, complaints }
}

/** A fresh folder, removed by the second value. */
export function scratch(): [folder: string, remove: () => void] {
  const folder = mkdtempSync(join(tmpdir(), 'baogao-'))
  return [folder, () => rmSync(folder, { recursive: true, force: true })]
}
