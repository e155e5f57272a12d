/** Runs the whole pipeline over a small report. */
import { createPipeline, type Dataset } from '../pipeline/index.ts'

const pipeline = createPipeline()

/** Dataset of a report's text. */
export const datasetOf = (text: string): Dataset =>
  pipeline.run(new TextEncoder().encode(text), { path: 'report.txt' }).dataset

/** A work report for 2026 whose plan holds the given lines. */
export const workReport = (...plan: string[]): string =>
  [
    '青禾市政府工作报告',
    '——2026年1月15日在青禾市第八届人民代表大会第五次会议上',
    '各位代表：',
    '一、2025年工作回顾',
    '一年来，全市经济稳中有进。',
    '二、2026年工作安排',
    ...plan
  ].join('\n')
