/** Which claims of a sentence are targets of its task. */
import type { Claim } from '../../pipeline/dataset.ts'

/**
 * A figure to be reached, and none that only says for whom the task is (对进度滞后20%以上的项目下发督办函). A share of
 * them (对市域内30%以上的乡镇开展督查) is one. Nor one that only says of what size (管径≤600mm), or
 * which of a row they are (对排名后3位的，约谈其负责人).
 * @param text the report's
 */
export const isTargetIn = (
  text: string,
  { status, kind, approx, unit, span: [start, end] }: Claim
): boolean =>
  status === 'target' &&
  !isSize(text, start, end) &&
  !(
    !(
      kind === 'share' && /(?:[内中里对]|全[国省市区县州])$/.test(text.slice(Math.max(0, start - 2), start))
    ) &&
    (BOUNDED.has(approx) || unit?.text === PLACE) &&
    WHOM.test(text.slice(Math.max(0, start - FARTHEST), start)) &&
    (unit?.text === PLACE ? /^\s*的/ : /^\s*的(?!目标|任务)[^，。；]/).test(text.slice(end, end + 4))
  )

/** In a bracket, （管径＜600mm）, （1000mm≤管径）: what size the thing before it is of. */
const isSize = (text: string, start: number, end: number): boolean =>
  /（[^（）]*$/.test(text.slice(Math.max(0, start - FARTHEST), start)) &&
  (COMPARES.test(text[start - 1] ?? '') || COMPARES.test(text[end] ?? ''))
const COMPARES = /[＜<≤＞>≥]/

/** 后3位. */
const PLACE = '位'

/** How a figure tells some from the others: 2万元以上, 低于60%. */
const BOUNDED: ReadonlySet<Claim['approx']> = new Set(['at-least', 'at-most', 'over', 'under'])
const FARTHEST = 30
/** 对 with what it is about up to the figure; not 面对, 相对, nor what is given to it. */
const WHOM = /(?:^|[^针面应相绝比反])对(?![于象策接])(?:(?!给予|予以)[^，。；：的])*$/
