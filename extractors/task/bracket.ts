/**
 * Where an assignment stands in a sentence: the bracket at its end, behind or before its 。,
 * or the whole of a line (责任单位：甲、乙).
 */
import { charactersOf, codeAt } from '../../pipeline/characters.ts'
import { saysWhen, saysWho } from '../../pipeline/heads.ts'
import { type Assignment, assignmentIn, type Role, saysFirstLeads } from './assignment.ts'
import { type Bodies, ownBodies } from './bodies.ts'
import { entriesOf, wordsOf } from './words.ts'

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

/** Labels of a line that charges no body: when it is due, who answers for it in person. */
const alone = entriesOf('assignment.tsv').flatMap(({ words, at }) =>
  at === 'alone' ? [words as string] : []
)

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

/**
 * A cell behind its head: as a line, or, where the head is no label of its own, by what the cell says (责任分工：
 * 甲牵头，乙配合); a list of bodies and nothing else is charged as the head says (市级牵头单位：甲).
 */
export function partCell(text: string, bodies: Bodies): Parted {
  const line = partAssignment(text, bodies)
  const from = text.indexOf('：') + 1
  if (line.alone || from === 0) return line
  const head = text.slice(0, from - 1)
  const end = withoutMarks(text, text.length)
  const bracket = { start: from, end }
  if (saysWhen(head)) return { end: 0, assignment: null, alone: true, bracket }
  const assignment =
    assignmentIn(text, from, end, bodies) ??
    (saysWho(head) ? listIn(text, from, end, bodies, 1, roleOf(head)) : null)
  return assignment ? { end: 0, assignment, alone: true, bracket } : line
}

const roleOf = (head: string): Role =>
  /责任|负责/.test(head)
    ? 'responsible'
    : /牵头|主办/.test(head)
      ? 'lead'
      : /配合|协办|参与/.test(head)
        ? 'support'
        : 'responsible'

const CLOSES = /[）)〕】］\]]/

/** 。（甲、乙，各区）: bodies and nothing else behind a sentence are those charged with it. */
function listIn(
  text: string,
  start: number,
  end: number,
  bodies: Bodies,
  fewest = 2,
  role: Role = 'responsible'
): Assignment | null {
  const listed = bodies.within(text, start, end)
  if (!listed || listed.length < fewest) return null
  const actors = listed.map((body) => ({ ...body, role }))
  return { start, end, actors, partners: [], firstLeads: false }
}

/** Whether one of some labels opens a line. */
const opensWith = (words: string, some: string[]): boolean =>
  some.some((label) => words.startsWith(label) && /[：:]/.test(words[label.length] ?? ''))

/** What such a line can begin with: a bracket, a label. */
const LABELS = charactersOf([...'（(【[〔', ...labels, ...alone])

/** 责任单位：甲、乙 or 完成时限：9月底 on a line of its own. */
function labelledLine(text: string, bodies: Bodies): Parted | null {
  if (!LABELS[codeAt(text, 0)]) return null
  const from = /^[（(【[〔]/.test(text) ? 1 : 0
  const words = text.slice(from)
  const lone = opensWith(words, alone)
  if (!lone && !opensWith(words, labels)) return null
  let end = withoutMarks(text, text.length)
  if (from === 1 && /[）)】\]〕]/.test(text[end - 1] ?? '')) end--
  // 责任单位：甲、乙（列第一位的为牵头单位）
  const open = /[）)]/.test(text[end - 1] ?? '') ? opening(text, end - 1) : -1
  const said = open > from && saysFirstLeads(text.slice(open, end))
  const read = assignmentIn(text, from, said ? open : end, bodies)
  const assignment = read && said ? { ...read, firstLeads: true } : read
  return assignment || lone ? { end: 0, assignment, alone: true, bracket: { start: from, end } } : null
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
