/** The compiled program, in a folder of its own inside the package, where its dependencies and lexicons are found. */
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../pipeline/lexicon.ts'

export interface Built {
  /** What `node` is to run. */
  program: string
  folder: string
  remove(): void
}

export function build(name: string): Built {
  const folder = join(packageRoot, 'node_modules', '.cache', name)
  const tsc = join(packageRoot, 'node_modules', 'typescript', 'bin', 'tsc')
  execFileSync(process.execPath, [tsc, '-p', join(packageRoot, 'tsconfig.build.json'), '--outDir', folder], {
    stdio: 'inherit'
  })
  return {
    program: join(folder, 'cli', 'index.js'),
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true })
  }
}
