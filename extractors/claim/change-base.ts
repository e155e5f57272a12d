/** What a change is measured against, as the dataset tells it. */
import type { ClaimStatus, Time, Words } from '../../pipeline/dataset.ts'
import { type Base, comparedIn } from './base.ts'
import type { Baseline } from './baseline.ts'
import { baselineDays } from './baseline-days.ts'
import type { Clause } from './clause.ts'
import { asTime, type Period, wholeYear, yearsIn } from './days.ts'
import type { Draft } from './draft.ts'
import { type Reader, said } from './reader.ts'

/**
 * 由2005年的1.83吨下降到1.46吨，降低|20%；用水量降低|30%: a change without a base of its own is measured from where
 * its pair begins, and so is what the same sentence aims at behind its ；. An aim by a later year that begins
 * nowhere has the year before its plan for a base, or none that is known.
 */
export function fromPair(
  { paragraph, index, node, text, chained, tree }: Reader,
  clause: Clause,
  baseline: Baseline | null,
  status: ClaimStatus,
  days: Period
): Time | null {
  if (baseline || /年均|年递增|年平均/.test(text.slice(...clause.left))) return null
  const aims = status === 'target' && days.from === null && days.to !== null
  const from = paragraph.findLast(
    ({ base, sentence, claim }) =>
      base === 'from' &&
      claim.period?.text &&
      (sentence === index || (aims && chained && sentence === index - 1))
  )
  const pair = from && paragraph[paragraph.indexOf(from) + 1]
  const same = pair && (paragraph.at(-1) === pair || aims) && pair.period.to === days.to
  if (same && from.claim.period?.to && from.claim.period.to < days.to!)
    return { ...from.claim.period, inferred: false }
  const passage = node.data.passage?.period
  // 2020年底前再精简10%, in a document of 2020
  const { planYear, publishedOn } = tree.data.facts ?? {}
  if (days.to?.startsWith(String(planYear ?? publishedOn?.slice(0, 4)))) return null
  if (!aims || (passage?.from && passage.to === days.to && yearsIn(passage) === 1)) return null
  const plan = passage?.from && yearsIn(passage) > 1 ? Number(passage.from.slice(0, 4)) - 1 : null
  return asTime(null, null, plan === null ? { from: null, to: null } : wholeYear(plan), true)
}

/**
 * @param repeated the value before, whose baseline holds for this one too
 * @param twin the value before in the clause; where it is the base of the change (比2010年的X下降Y), its time
 */
export function baselineTime(
  reader: Reader,
  baseline: Baseline | null,
  period: Period,
  repeated: Draft | null,
  twin: Draft | null,
  base: Base
): Time {
  if (repeated?.claim.baseline) return repeated.claim.baseline
  // 比|全省|的36%低|18.7个百分点
  const beside = twin?.base === 'beside' && !base ? twin : null
  const set = beside ? setBefore(reader, beside) : null
  if (set) return asTime(set.text, set.span, { from: null, to: null }, false)
  const place = beside?.claim.scope
  if (place) return asTime(place.text, place.span, { from: null, to: null }, false)
  if (!baseline && twin?.base && twin.base !== 'whole' && !base && twin.claim.period)
    return { ...twin.claim.period, inferred: false }
  const words = baseline?.words ? said(reader, baseline.words) : null
  return asTime(words?.text ?? null, words?.span ?? null, baselineDays(baseline, period), !words)
}

/** 比|计划目标3000亿元|超过1000亿元: what was set, with its amount, unless a bracket holds that: 比|计划|（1万亩）多. */
function setBefore(reader: Reader, { clause, quantity }: Draft): Words | null {
  const found = comparedIn(reader.text, clause, quantity, undefined)
  const open = quantity.start - 1
  const end = /[（(]/.test(reader.text[open] ?? '') ? open : quantity.end
  return found?.set ? said(reader, [found.at + 1, end]) : null
}
