/** Which claims of a sentence are targets of its task. */
import type { Claim } from '../../pipeline/dataset.ts'

/**
 * A figure to be reached, and none that only says for whom the task is (对进度滞后20%以上的项目下发督办函). A share of
 * them (对市域内30%以上的乡镇开展督查) is one.
 * @param text the report's
 */
export const isTargetIn = (text: string, { status, kind, approx, span: [start, end] }: Claim): boolean =>
  status === 'target' &&
  !(
    !(
      kind === 'share' && /(?:[内中里对]|全[国省市区县州])$/.test(text.slice(Math.max(0, start - 2), start))
    ) &&
    BOUNDED.has(approx) &&
    WHOM.test(text.slice(Math.max(0, start - FARTHEST), start)) &&
    /^\s*的(?!目标|任务)[^，。；]/.test(text.slice(end, end + 4))
  )

/** How a figure tells some from the others: 2万元以上, 低于60%. */
const BOUNDED: ReadonlySet<Claim['approx']> = new Set(['at-least', 'at-most', 'over', 'under'])
const FARTHEST = 30
/** 对 with what it is about up to the figure; not 面对, 相对, nor what is given to it. */
const WHOM = /(?:^|[^针面应相绝比反])对(?![于象策接])(?:(?!给予|予以)[^，。；：的])*$/
