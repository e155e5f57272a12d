/**
 * Arithmetic across claims: what the report's figures make of each other, and what does not hold.
 * Each rule finds figures that belong together and reckons; a check that fails marks its claims.
 */
import type { Check } from '../../pipeline/dataset.ts'
import type { Report } from '../../pipeline/tree.ts'
import { openBook } from './book.ts'
import { isReckoned, type Rule, toCheck } from './finding.ts'
import { changeLevels } from './rules/change-levels.ts'
import { changePair } from './rules/change-pair.ts'
import { magnitude } from './rules/magnitude.ts'
import { partsNamed } from './rules/parts-named.ts'
import { partsTotal } from './rules/parts-total.ts'
import { progressPlan } from './rules/progress-plan.ts'
import { rateLevels } from './rules/rate-levels.ts'
import { ratioTotal } from './rules/ratio-total.ts'
import { sameIndicator } from './rules/same-indicator.ts'
import { shareLevels } from './rules/share-levels.ts'
import { structureLevels } from './rules/structure-levels.ts'
import { yearlyGrowth } from './rules/yearly-growth.ts'

/** In the order in which their checks are listed; of two with one id the first stands. */
const RULES: Rule[] = [
  changeLevels, //   14847元 → 13173元, 下降11.3%
  yearlyGrowth, //   年均增长23.5%
  changePair, //     减少220万美元，下降31.4%
  shareLevels, //    占总量4.6万套的84.8%
  rateLevels, //     已支付, 结算额, 支付率
  structureLevels, //三次产业结构 beside the three industries
  partsNamed, //     城镇, 乡村 → 合计
  partsTotal, //     其中：A、B、C
  ratioTotal, //     11.7:24.8:63.5
  progressPlan, //   完成预算37亿元的76.8%
  sameIndicator, //  the same thing twice
  magnitude //       4033.2平方米 beside 1.8亿平方米
]

/** The stage: `report.data.checks`, from `report.data.claims` and the words between them. */
export default function check() {
  return (tree: Report): void => {
    const book = openBook(tree)
    const checks = new Map<string, Check>()
    for (const { rule, find } of RULES)
      for (const finding of find(book)) {
        if (!isReckoned(finding)) continue
        const one = toCheck(rule, finding)
        if (!checks.has(one.id)) checks.set(one.id, one)
      }
    tree.data.checks = [...checks.values()]
    const failed = new Set(tree.data.checks.flatMap(({ holds, claims }) => (holds ? [] : claims)))
    tree.data.claims = (tree.data.claims ?? []).map((claim) =>
      failed.has(claim.id) ? { ...claim, flags: [...claim.flags, 'check-failed'] } : claim
    )
  }
}
