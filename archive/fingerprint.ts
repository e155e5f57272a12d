/** The program by its content: another line of code or entry of a lexicon may give another result. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../pipeline/decode/index.ts'
import { packageRoot } from '../pipeline/lexicon.ts'

/** Where the code stands that runs: the compiled folder, or the package itself. */
const codeRoot = dirname(dirname(fileURLToPath(import.meta.url)))

const parts = ['pipeline', 'extractors']
const isCode = (name: string) => extname(name) === extname(import.meta.url)
const isLexicon = (name: string) => /\.(?:tsv|json)$/.test(name)

function hashed(root: string, belongs: (name: string) => boolean): string[] {
  return parts.flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
      .filter(belongs)
      .sort()
      .map((name) => {
        const hash = sha256(readFileSync(join(root, part, name)))
        return `${part}/${name.replaceAll('\\', '/')} ${hash}`
      })
  )
}

/** 16 hex digits: the same on all machines that run the same build. */
export function fingerprint(): string {
  const lines = [...hashed(codeRoot, isCode), ...hashed(packageRoot, isLexicon)]
  return sha256(lines.join('\n')).slice(0, 16)
}
