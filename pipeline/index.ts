/**
 * The pipeline: bytes of one report in, its dataset out. This file is the table of contents of
 * the program: the stages stand in the order in which a report flows through them.
 */
import { type Processor, unified } from 'unified'
import { VFile } from 'vfile'
import check from '../extractors/check/index.ts'
import claim from '../extractors/claim/index.ts'
import mention from '../extractors/mention/index.ts'
import quantity from '../extractors/quantity/index.ts'
import table from '../extractors/table/index.ts'
import task from '../extractors/task/index.ts'
import time from '../extractors/time/index.ts'
import { createUnits } from '../extractors/unit/index.ts'
import compile from './compile.ts'
import type { Dataset, Diagnostic } from './dataset.ts'
import { decode, ReportError, reportId } from './decode/index.ts'
import facts from './facts/index.ts'
import type { Entry } from './lexicon.ts'
import outline, { parts } from './outline/index.ts'
import passages from './outline/passage-stage.ts'
import parser from './parse/plugin.ts'
import type { Given, Report, Source } from './tree.ts'
import type { Segmenter, SegmenterName } from './words/index.ts'
import { lazySegmenter } from './words/lazy.ts'

export * from './dataset.ts'
export { ReportError, type ReportErrorCode } from './decode/index.ts'
export type { Given, Report, Source } from './tree.ts'
export type { Segmenter, SegmenterName } from './words/index.ts'

export interface PipelineOptions {
  /** Cuts words where a rule asks for them; the default one is loaded when first asked. */
  segmenter?: Segmenter | SegmenterName
  /** The user's own units, indicators and bodies, as lexicon entries. */
  units?: Entry[]
  indicators?: Entry[]
  bodies?: Entry[]
}

/** The stages, as a unified processor: `createProcessor().use(…)` adds to them. */
export function createProcessor(options: PipelineOptions = {}): Processor {
  const units = createUnits(options.units)
  const stages: [plugin: unknown, options?: unknown][] = [
    [parser], //             text → report, blocks, sentences
    [outline], //            markers and headings → nested sections
    [facts], //              title, issuer, place, date, kind, years
    [parts], //              which sections look back, which ahead
    [passages], //           and which passages inside them
    [time], //               when
    [quantity, { units }], // how much of what unit
    [claim, { indicators: options.indicators }], //              what is measured, against what
    [table, { units, indicators: options.indicators }], //   the same of each cell of a table
    [check], //              which figures agree with each other
    [task, { bodies: options.bodies, segmenter: lazySegmenter(options.segmenter) }], //              who must do what by when
    [mention], //            every other numeral
    [compile] //             tree → dataset
  ]
  const processor = unified()
  for (const [plugin, settings] of stages)
    processor.use(plugin as never, ...(settings === undefined ? [] : [settings as never]))
  return processor as unknown as Processor
}

/** What identifies an input. */
export interface Input {
  /** Relative to the argument that named it, with /. */
  path: string
  mediaType?: string
  /** Overrides the one that would be detected. */
  encoding?: string
}

export interface Result {
  dataset: Dataset
  /** Names of the rules that made a record, by its id. */
  rules: Map<string, string[]>
}

export interface Pipeline {
  /**
   * One report's dataset.
   * @throws ReportError where the bytes hold no report: empty, binary, of unknown encoding, without a sentence.
   */
  run(bytes: Uint8Array, input: Input, given?: Given): Result
  /**
   * The dataset of a report whose text has been read already, of any format.
   * @throws ReportError where the text holds no sentence.
   */
  runText(text: string, source: TextSource, given?: Given): Result
}

/** Where a text came from; its `id` follows from the text. */
export interface TextSource extends Omit<Source, 'id'> {
  /** What the reader had to say of it. */
  diagnostics?: Diagnostic[]
}

/** A pipeline that reads any number of reports; lexicons are read once. */
export function createPipeline(options: PipelineOptions = {}): Pipeline {
  const processor = createProcessor(options).freeze()
  const runText: Pipeline['runText'] = (text, { diagnostics = [], ...from }, given = {}) => {
    const source: Source = { id: reportId(text), ...from }
    const file = new VFile({ value: text, path: source.path, data: { source, given } })
    for (const { code, message, span } of diagnostics)
      file.info(message, { ruleId: code, source: 'baogao', ...(span ? { place: placeOf(span) } : {}) })
    const tree = processor.runSync(processor.parse(file), file) as Report
    if (!tree.children.some((block) => block.children.length > 0 && block.role !== 'furniture'))
      throw new ReportError('no-sentence', 'no sentence of a report was found in it')
    const dataset = processor.stringify(tree, file) as unknown as Dataset
    return { dataset, rules: tree.data.rules ?? new Map() }
  }
  return {
    runText,
    run(bytes, { path, mediaType = 'text/plain', encoding: asked }, given) {
      const { text, encoding, sha256, diagnostics } = decode(bytes, { encoding: asked })
      return runText(text, { path, mediaType, encoding, sha256, diagnostics }, given)
    }
  }
}

const placeOf = ([start, end]: [number, number]) => ({
  start: { line: 1, column: 1, offset: start },
  end: { line: 1, column: 1, offset: end }
})
