/** Phrases of means, ground, place and person before the verb (通过…, 以…为重点, 在…中, 对…), and what an obligation is about. */
import { depths } from './clauses.ts'
import { closesPhrase, headAt, pureVerbAt, verbAt } from './verbs.ts'
import { entriesOf, wordSet } from './words.ts'

const means = new Map(
  entriesOf('means.tsv').map(({ opener, closers }) => [
    opener as string,
    (closers ?? '').split(' ').filter(Boolean)
  ])
)
const meansSet = wordSet(means.keys())

/** Whether such a phrase opens at `at`; those of one character may be part of a word. */
export const opensMeans = (text: string, at: number): boolean => meansSet.at(text, at).length > 1

/** Where the verb may stand behind what opens the clause; -1 where the clause has none. */
export function behindMeans(text: string, at: number, end: number): number {
  const behind = pastMeans(text, at, end)
  if (behind >= 0) return behind
  for (let to = at + 2; to < end - 2; to++) {
    const word = OBLIGES.find((one) => text.startsWith(one, to))
    if (!word || /[主需重必首纲提摘概扼紧许认不]/.test(text[to - 1] as string)) continue
    if (headAt(text, to + word.length, end)) return to + word.length
    const later = pastMeans(text, to + word.length, end)
    if (later >= 0) return later
  }
  return -1
}

/** 中央财政拟安排…, 有关地方应支持…: behind these words the verb follows whatever stands before. */
const OBLIGES = [
  '必须',
  '应当',
  '应该',
  '力争',
  '确保',
  '计划',
  '及时',
  '定期',
  '抓紧',
  '尽快',
  '严格',
  '切实',
  '要',
  '应',
  '拟',
  '须',
  '可',
  '将'
]

/** Where the verb may stand behind a phrase of means or place; -1 where the clause is only that. */
function pastMeans(text: string, at: number, end: number): number {
  const opener = meansSet.at(text, at)
  if (!opener) return -1
  const depth = depths(text)
  const closers = means.get(opener) as string[]
  // 为确保…, 通过完善…: the verb belongs to the phrase.
  if (PURPOSE.test(opener) && headAt(text, at + opener.length, end)) return -1
  let from = at + opener.length
  if (closers.length > 0) {
    const ends = closers.flatMap((word) => {
      const found = text.indexOf(word, from + 1)
      return found > 0 && found + word.length <= end ? [found + word.length] : []
    })
    for (const to of ends.sort((a, b) => a - b)) if (headAt(text, to, end)) return to
    if (opener === '除') return -1
  }
  const relative = text.lastIndexOf('的', end - 1)
  const candidates: number[] = []
  for (from = at + opener.length + 1; from < end - 1; from++) {
    if (
      depth[from] === 0 &&
      (mayAct(text, from, end) || (opener === '以' && text[from] === '促') || headAtAdverb(text, from, end))
    )
      candidates.push(from)
  }
  return (
    candidates.find((one) => one > relative) ?? candidates[0] ?? lastVerb(text, at + opener.length + 1, end)
  )
}

/** 向省政府报告, 与规划衔接: a verb that closes the clause; -1 where none does. */
function lastVerb(text: string, from: number, end: number): number {
  for (let at = Math.max(from, end - 4); at <= end - 2; at++) {
    if (verbAt(text, at, end).length === end - at) return at
  }
  return -1
}

const PURPOSE = /^(?:为|为了|通过|经过)$/

/** An adverb that opens a head in mid-clause: 对困难家庭及时纳入…. */
function headAtAdverb(text: string, at: number, end: number): boolean {
  return (
    /^(?:积极|进一步|全面|及时|严格|切实|大力|加快|逐步|优先|依法|统一|不断|深入|认真|主动|继续)/.test(
      text.slice(at, end)
    ) && headAt(text, at, end) !== null
  )
}

function mayAct(text: string, at: number, end: number): boolean {
  const verb = pureVerbAt(text, at, end)
  return verb !== '' && at + verb.length < end && !closesPhrase(text, at + verb.length)
}
