/** Runs the command line in this process, with streams that keep what is written. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { afterEach, beforeEach } from 'vitest'
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

/** A small report with levels, a change, a target and a task. */
export const report = `青川市2023年工作总结和2024年工作要点
一、2023年工作回顾
全市新开工保障房1.2万套，同比增长8.5%。
二、2024年重点任务
一是加快老旧小区改造。力争年内完成改造60个。
`

/** A fresh folder, removed by the second value. */
export function scratch(): [folder: string, remove: () => void] {
  const folder = mkdtempSync(join(tmpdir(), 'baogao-'))
  return [folder, () => rmSync(folder, { recursive: true, force: true })]
}

/** A fresh folder for each test of a file. */
export function scratchEach(use: (folder: string) => void): void {
  let remove: () => void
  beforeEach(() => {
    const [folder, gone] = scratch()
    remove = gone
    use(folder)
  })
  afterEach(() => remove())
}

/** Writes a file, with the folders that it stands in, and gives its path. */
export function putIn(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}
