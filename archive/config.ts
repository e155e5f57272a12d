/** What decides a result besides the report itself. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { SCHEMA_VERSION } from '../pipeline/dataset.ts'
import { sha256 } from '../pipeline/decode/index.ts'
import { type Entry, packageRoot } from '../pipeline/lexicon.ts'
import type { Given } from '../pipeline/tree.ts'
import type { SegmenterName } from '../pipeline/words/index.ts'
import { fingerprint } from './fingerprint.ts'

/** Everything that a thread, or another machine, needs to read a report as this one does. Plain data. */
export interface Config {
  segmenter: SegmenterName
  /** Overrides the encoding that would be detected. */
  encoding: string | null
  /** The user's own lexicon. */
  units: Entry[]
  indicators: Entry[]
  bodies: Entry[]
}

/** This package's version. */
export const version: string = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version

const require = createRequire(import.meta.url)
const packages: Record<SegmenterName, string> = { nodejieba: 'nodejieba', 'node-rs': '@node-rs/jieba' }

export const segmenterVersion = (name: SegmenterName): string =>
  require(`${packages[name]}/package.json`).version

const hash = (value: unknown): string => sha256(JSON.stringify(value)).slice(0, 16)

/** The program and its configuration, as runs name them. */
export interface Identity {
  version: string
  /** Of the code, see `fingerprint`. */
  code: string
  schemaVersion: string
  segmenter: { name: SegmenterName; version: string }
  /** Of the configuration. */
  config: string
}

export function identityOf(config: Config): Identity {
  return {
    version,
    code: fingerprint(),
    schemaVersion: SCHEMA_VERSION,
    segmenter: { name: config.segmenter, version: segmenterVersion(config.segmenter) },
    config: hash(config)
  }
}

/** Hash of what decides a report's result, but its bytes. */
export function settingsHash(identity: Identity, given: Given): string {
  const facts = Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return hash([identity, facts])
}
