#!/usr/bin/env node
/**
 * Prints how the program reads the annotated reports, pooled.
 *
 *   npm run score -- GOLD-FOLDER REPORTS-FOLDER SCORE.mjs
 */
import { readGold, score } from './gold.mjs'

process.stdout.write(score(await readGold()))
