/**
 * speed.mjs ROUNDS: the whole pipeline, decoded text to serialized JSON with validation, against
 * nodejieba tagging the same texts and Recognizers-Text looking for numbers, units, percentages
 * and dates in them; all on one thread, dictionaries loaded before, in processor time, so that
 * what else the machine does counts little.
 */
import { createRequire } from 'node:module'
import { printJson } from '../../dist/output/index.js'
import { createPipeline } from '../../dist/pipeline/index.js'
import { report, texts } from '../corpus.mjs'
import { inTurn, processor, ratio } from '../measure.mjs'

const require = createRequire(import.meta.url)
const rounds = Number(process.argv[2])
const corpus = texts.map((_, n) => report(n))
const repeats = 10

const pipeline = createPipeline({ segmenter: 'nodejieba' })
const source = { path: 'report.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: '0'.repeat(64) }
let written = 0
const ours = () => {
  for (let i = 0; i < repeats; i++)
    for (const text of corpus) written += printJson(pipeline.runText(text, source).dataset).length
}

const jieba = require('nodejieba')
jieba.load()
let words = 0
const tagging = () => {
  for (let i = 0; i < repeats; i++) for (const text of corpus) words += jieba.tag(text).length
}

const suite = require('@microsoft/recognizers-text-suite')
const models = [
  suite.recognizeNumber,
  suite.recognizePercentage,
  suite.recognizeCurrency,
  suite.recognizeDimension,
  suite.recognizeDateTime
]
let found = 0
// A line at a time, which is kinder to it: its cost grows with the square of what it is given.
const lines = corpus.flatMap((text) => text.split('\n').filter((line) => line.trim() !== ''))
const recognizing = () => {
  for (const line of lines)
    for (const recognize of models) found += recognize(line, suite.Culture.Chinese).length
}

const near = await inTurn({ ours, tagging }, rounds, processor)
const far = await inTurn({ ours, recognizing }, Math.max(1, Math.ceil(rounds / 4)), processor)
const characters = corpus.reduce((sum, { length }) => sum + length, 0)
const best = (times) => Math.min(...times)
console.log(
  JSON.stringify({
    characters: characters * repeats,
    pipeline: best(near.ours),
    tagging: best(near.tagging),
    recognizers: best(far.recognizing) * repeats,
    againstTagging: ratio(near.tagging, near.ours),
    againstRecognizers: ratio(far.recognizing, far.ours) * repeats,
    found: { written, words, found }
  })
)
