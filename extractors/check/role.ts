/** What a level does in its sentence, by the words around it. */
import { after, type Book, between, type Figure, type Role, sameSentence } from './figure.ts'

/** 比上年的, 较2019年的; not 占比, 比重, 同比. */
const COMPARED = /(?:(?<![占同环对])比(?![重例率])|较)[^、和与比]{0,24}$/
const WITH = /[与同][^、和与]{0,24}$/
const COMPARES =
  /^[）)]?(?:的水平)?(?:实际|名义)?(?:净|再)?(?:增|减|下降|上升|提高|降低|上涨|下跌|回落|翻|多|少|高|低|扩大|缩小)/
const OF = /^的(?:比重|比例)?(?:为|达到|达|是)?$/
const SHARE = /占(?:了|到|其)?[^占]{0,30}$/
const PLAN = /(?:完成|为|达到|相当于|占)[^完成]{0,16}(?:计划|任务|目标|预算|指标)(?:数|额|任务|的)*$/

export function roleOf(book: Book, figure: Figure): Role {
  if (figure.claim.kind !== 'level') return 'subject'
  const next = book.figures[figure.order + 1]
  if (next && sameSentence(figure, next)) {
    if (next.claim.unit?.code === '%' && OF.test(between(book, figure, next))) {
      if (PLAN.test(figure.before)) return 'plan'
      if (SHARE.test(figure.before)) return 'whole'
    }
    // 比上年的3.2万套翻一番: the verb may be the next figure itself
    const words = after(book, figure) + next.claim.quote
    if (COMPARED.test(figure.before) && COMPARES.test(words)) return 'base'
    if (WITH.test(figure.before) && /^相比/.test(words)) return 'base'
  }
  return 'subject'
}
