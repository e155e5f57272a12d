import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../pipeline/lexicon.ts'

/** This package's version. */
export const version: string = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version
