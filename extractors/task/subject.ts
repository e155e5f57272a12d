/**
 * Subjects: the bodies that a clause opens with and charges (市财政局要…, 由各区负责…), and where the
 * clause goes on behind them.
 */
import { type Body, type BodyKind, bodiesIn } from './bodies.ts'
import { headAt } from './verbs.ts'
import { type Stretch, wordSet, wordsOf } from './words.ts'

export interface Subject {
  bodies: Body[]
  role: 'lead' | 'responsible'
  /** Where the obligation or the verb behind the bodies begins. */
  end: number
  /** 要, 应, 必须 … stands behind it: surer than a bare verb. */
  obliged: boolean
}

const LONGEST = 60
const openers = wordSet(wordsOf('openers.tsv', 'opener').filter((word) => !/^全|^我们/.test(word)))
const obliging = wordSet(wordsOf('obliging.tsv', 'word'))

/** Subject of a clause; null where it names none or one that is not charged. */
export function subjectOf(text: string, clause: Stretch): Subject | null {
  const start = pastOpeners(text, clause)
  const by = /^(?:由|经)/.test(text.slice(start, clause.end)) ? text[start] : ''
  const from = by ? start + 1 : start
  const limit = Math.min(clause.end, from + LONGEST)
  for (let to = from + 2; to <= limit; to++) {
    const word = obliging.at(text, to)
    if (word) {
      const bodies = charged(text, from, to, ['body', 'office', 'generic', 'fund', 'institution'])
      if (bodies && !followsNoun(text, to, word)) {
        return { bodies, role: /^牵头/.test(word) ? 'lead' : 'responsible', end: to, obliged: true }
      }
    }
    if (
      !headAt(text, to, clause.end) &&
      !/^(?:依职责|按职责|结合实际|结合各自|根据职责|对)/.test(text.slice(to, clause.end))
    )
      continue
    const bodies = charged(text, from, to, by ? ['body', 'office', 'generic'] : ['body', 'generic'])
    if (bodies && (by || bodies.every(isAddressed))) {
      return { bodies, role: 'responsible', end: to, obliged: by !== '' }
    }
  }
  return null
}

/** 各有关部门依职责管理…: without 要 only a body that is told by its kind is charged. */
const isAddressed = ({ text, kind }: Body): boolean =>
  /^(?:各|其他|有关|相关|国务院(?:各|有关|相关))/.test(text) ||
  (kind === 'generic' && /^(?:地方|省级|市级|县级|政府机构|市县)/.test(text))

function pastOpeners(text: string, { start, end }: Stretch): number {
  let at = start
  for (let word = openers.at(text, at); word && at + word.length < end; word = openers.at(text, at))
    at += word.length
  return at
}

/** The bodies between two places, the words 也, 都, 均 left out. */
function charged(text: string, from: number, to: number, kinds: BodyKind[]): Body[] | null {
  let end = to
  while (end > from && '也都均还则'.includes(text[end - 1] as string)) end--
  if (end - from < 2) return null
  const bodies = bodiesIn(text, from, end)
  return bodies?.every(({ kind }) => kinds.includes(kind)) ? bodies : null
}

/** 应急, 要求: the obligation is part of a longer word. */
function followsNoun(text: string, at: number, word: string): boolean {
  const rest = text.slice(at + word.length, at + word.length + 1)
  if (word === '要') return /[求素件点义闻道害务职领]/.test(rest)
  if (word === '应') return /[急用对届变诉答邀付收缴]/.test(rest)
  return false
}
