/** A result beside its plan and the share of it that was reached: 28.4亿元，完成预算37亿元的76.8%. */
import { type Book, backwards, type Figure, sameSentence } from '../figure.ts'
import { type Finding, holdsOf, plain, printed, type Rule } from '../finding.ts'
import { comparable, isPercent, ratio } from '../measure.ts'
import { indicatorOf, sharedEnd } from '../names.ts'

export const progressPlan: Rule = {
  rule: 'progress-plan',
  find: (book) =>
    book.figures.flatMap((progress) =>
      isPercent(progress) && progress.exact ? (beside(book, progress) ?? apart(book, progress)) : []
    )
}

const isResult = ({ claim, role, exact }: Figure): boolean =>
  claim.kind === 'level' && role === 'subject' && exact

/** 完成预算37亿元的76.8%: the plan stands right before it. */
function beside(book: Book, progress: Figure): Finding[] | null {
  const plan = book.figures[progress.order - 1]
  if (plan?.role !== 'plan' || !sameSentence(plan, progress)) return null
  // 公路436公里，其中县道82公里、乡道354公里，完成目标380公里的|115%: what it says it speaks of.
  const told = progress.claim.about ? book.byId.get(progress.claim.about) : undefined
  if (told && isResult(told) && comparable(told, plan)) return [reckon(told, plan, progress)]
  for (const result of backwards(book, plan))
    if (isResult(result) && comparable(result, plan)) return [reckon(result, plan, progress)]
  return []
}

/** The plan stands further up in the paragraph: it counts only where it comes out. */
function apart(book: Book, progress: Figure): Finding[] {
  const result = progress.claim.about ? book.byId.get(progress.claim.about) : undefined
  if (progress.claim.kind !== 'progress' || !result || !isResult(result)) return []
  for (const plan of backwards(book, result, (a, b) => a.paragraph === b.paragraph)) {
    if (!comparable(plan, result) || !isPlan(plan, result)) continue
    const finding = reckon(result, plan, progress)
    if (holdsOf(finding)) return [finding]
  }
  return []
}

const PLANNED = /计划|任务|目标|预算|指标|下达/
const REACHED = /完成|实现|达到|已|收到|比上年|占/

/** Called a plan, or of the result's name and not itself said to be reached (涉及投资1600亿元). */
function isPlan(plan: Figure, result: Figure): boolean {
  if (plan.claim.kind !== 'level' || plan.role !== 'subject' || !plan.exact) return false
  if (REACHED.test(plan.before)) return false
  const planned = plan.claim.status === 'target' || PLANNED.test(plan.before + indicatorOf(plan))
  return planned || sharedEnd(plan.name, result.name) >= 2
}

function reckon(result: Figure, plan: Figure, progress: Figure): Finding {
  const { value, slack } = ratio(result, plan)
  return {
    operands: [plan, result, progress].sort((a, b) => a.order - b.order),
    expected: value,
    found: progress.value,
    tolerance: slack + progress.slack,
    message: () =>
      `${printed(result)} of ${printed(plan)} is ${plain(value)}%; the report says ${printed(progress)}`
  }
}
