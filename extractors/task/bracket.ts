/**
 * Where an assignment stands in a sentence: the bracket at its end, behind or before its 。,
 * or the whole of a line (责任单位：甲、乙).
 */
import { charactersOf } from '../../pipeline/characters.ts'
import { type Assignment, assignmentIn, saysFirstLeads } from './assignment.ts'
import { type Bodies, ownBodies } from './bodies.ts'
import { wordsOf } from './words.ts'

/** A sentence parted into what is to be done and who is charged with it. */
export interface Parted {
  /** End of the sentence's own words, without mark and bracket. */
  end: number
  assignment: Assignment | null
  /** Nothing but an assignment. */
  alone: boolean
  /** Inside of a bracket that closes the sentence, whatever it says: for 6月底前完成. */
  bracket: { start: number; end: number } | null
}

const labels = wordsOf('assignment.tsv', 'words').filter((word) => /单位$|部门$|主体$/.test(word))

/** Parts a sentence's reading at the bracket that closes it. */
export function partAssignment(text: string, bodies: Bodies = ownBodies): Parted {
  const line = labelledLine(text, bodies)
  if (line) return line
  const last = withoutMarks(text, text.length)
  const open = CLOSES.test(text[last - 1] ?? '') ? opening(text, last - 1) : -1
  if (open < 0) return { end: last, assignment: null, alone: false, bracket: null }
  const bracket = { start: open + 1, end: withoutMarks(text, last - 1) }
  const assignment =
    assignmentIn(text, bracket.start, bracket.end, bodies) ??
    (/[。；]/.test(text[open - 1] ?? '。') ? listIn(text, bracket.start, bracket.end, bodies) : null)
  if (!assignment) return { end: last, assignment: null, alone: false, bracket }
  const end = withoutMarks(text, open)
  return { end, assignment, alone: end === 0, bracket }
}

const CLOSES = /[）)〕】］\]]/

/** 。（甲、乙，各区）: bodies and nothing else behind a sentence are those charged with it. */
function listIn(text: string, start: number, end: number, bodies: Bodies): Assignment | null {
  const listed = bodies.within(text, start, end)
  if (!listed || listed.length < 2) return null
  const actors = listed.map((body) => ({ ...body, role: 'responsible' as const }))
  return { start, end, actors, partners: [], firstLeads: false }
}

/** 责任领导：…, 联系人：…: who answers for it in person. */
const PERSON = /^(?:(?:责任|牵头|分管|包保|联系|包联|配合|协助)领导|(?:责任|联系|负责|包联)人)[：:]/
const DUE = /^(?:完成时限|完成时间|办结时限|时限要求|整改时限|时间要求|时间节点)[：:]/

/** What such a line can begin with: a bracket, a label. */
const LABELS = charactersOf([...'（(【[〔完办时整责牵分包联配协负', ...labels])

/** 责任单位：甲、乙 or 完成时限：9月底 on a line of its own. */
function labelledLine(text: string, bodies: Bodies): Parted | null {
  if (!LABELS[text.charCodeAt(0)]) return null
  const from = /^[（(【[〔]/.test(text) ? 1 : 0
  const words = text.slice(from)
  const due = DUE.test(words) || PERSON.test(words)
  if (!due && !labels.some((label) => words.startsWith(label) && /[：:]/.test(words[label.length] ?? '')))
    return null
  let end = withoutMarks(text, text.length)
  if (from === 1 && /[）)】\]〕]/.test(text[end - 1] ?? '')) end--
  // 责任单位：甲、乙（列第一位的为牵头单位）
  const open = /[）)]/.test(text[end - 1] ?? '') ? opening(text, end - 1) : -1
  const said = open > from && saysFirstLeads(text.slice(open, end))
  const read = assignmentIn(text, from, said ? open : end, bodies)
  const assignment = read && said ? { ...read, firstLeads: true } : read
  return assignment || due ? { end: 0, assignment, alone: true, bracket: { start: from, end } } : null
}

function withoutMarks(text: string, end: number): number {
  let to = end
  while (to > 0 && '。；！？;!? '.includes(text[to - 1] as string)) to--
  return to
}

/** Index of the bracket that the one at `close` closes; -1 where there is none. */
function opening(text: string, close: number): number {
  const kind = '〕】］]'.indexOf(text[close] as string)
  if (kind >= 0) return text.lastIndexOf('〔【［['[kind] as string, close)
  let depth = 0
  for (let at = close; at >= 0; at--) {
    const char = text[at] as string
    if (char === '）' || char === ')') depth++
    else if ((char === '（' || char === '(') && --depth === 0) return at
  }
  return -1
}
