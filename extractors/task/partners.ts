/** Partners: bodies that something is done with (会同甲、乙…, 配合甲…, 与甲联合…, 加强与甲联动). */
import { charactersOf, codeAt } from '../../pipeline/characters.ts'
import { type Bodies, type Body, ownBodies } from './bodies.ts'
import { headAt } from './verbs.ts'
import { type Stretch, wordSet } from './words.ts'

const LONGEST = 40

/** Partners that a clause names; empty where it names none. */
export function partnersIn(text: string, clause: Stretch, bodies: Bodies = ownBodies): Body[] {
  for (let at = clause.start; at < clause.end - 3; at++) {
    if (!OPENS[codeAt(text, at)]) continue
    const found =
      joined(text, at, clause, bodies) ??
      together(text, at, clause, bodies) ??
      beside(text, at, clause, bodies) ??
      led(text, at, clause, bodies)
    if (found) return found
  }
  return []
}

/** What the phrases below begin with. */
const OPENS = charactersOf('会联配商与同和支')
const JOINS = wordSet(['会同', '联合', '配合', '商'])

/** 商务局, 商业银行, 联合国: names that begin as a word that joins. */
const NAMED = /^(?:商[务业贸会品圈户场标家洛丘]|联合(?:国|利华|收割|社))/

/** 会同甲研究…, 配合甲推行…, 联合甲开展…: the verb follows the bodies. */
function joined(text: string, at: number, { start, end }: Stretch, known: Bodies): Body[] | null {
  const word = JOINS.at(text, at)
  if (!word || (word !== '会同' && !opens(text, at, start))) return null
  if (NAMED.test(text.slice(at, at + 4))) return null
  const from = at + word.length
  for (let to = from + 2; to <= Math.min(end, from + LONGEST); to++) {
    if (
      to < end &&
      !headAt(text, to, end) &&
      !/^(?:按|对|就|在|于|每|共同|一起|做好|[0-9]{1,4}[月年])/.test(text.slice(to, end))
    )
      continue
    const bodies = known.within(text, from, to)
    if (bodies) return bodies
  }
  return null
}

/** What says that it is done together. */
const TOGETHER = wordSet(['联合', '联动', '合作', '协作', '共同', '携手', '协同', '一起', '一道'])

/** 与甲、乙联合…: what follows must say that both do it, 与甲的合作关系 is a thing. */
function together(text: string, at: number, { start, end }: Stretch, known: Bodies): Body[] | null {
  if (!'与同和'.includes(text[at] as string)) return null
  for (let to = at + 3; to <= Math.min(end, at + LONGEST); to++) {
    if (!TOGETHER.at(text, to) || /^..(?:的|机制|体系|平台|关系)/.test(text.slice(to, end))) continue
    const bodies = known.within(text, at + 1, to)
    // 甲和乙联合 names two who act; 和乙联合 at the head names one to act with.
    if (bodies && (opens(text, at, start) || (text[at] === '与' && DEEPENS.test(text.slice(start, at)))))
      return bodies
  }
  return null
}

/** 加强与甲联动, 深化与乙合作; in 专家以多种形式与企业合作 others act. */
const DEEPENS = /(?:加强|深化|拓展|强化|推进|密切|扩大|开展|推动|深入)$/

/** 与海关部门持续拓展…: a clause that opens with whom its verb is done with. */
function beside(text: string, at: number, { start, end }: Stretch, known: Bodies): Body[] | null {
  if (text[at] !== '与' || !opens(text, at, start)) return null
  for (let to = at + 3; to <= Math.min(end - 2, at + LONGEST); to++) {
    const head = headAt(text, to, end)
    const bodies = head && head.verb.end < end ? known.within(text, at + 1, to) : null
    if (bodies) return bodies
  }
  return null
}

/** 支持甲牵头: the one who leads is worked with; an enterprise that leads a project is none. */
function led(text: string, at: number, { end }: Stretch, known: Bodies): Body[] | null {
  if (!text.startsWith('支持', at)) return null
  const to = text.indexOf('牵头', at)
  if (to < 0 || to >= end) return null
  const bodies = known.within(text, at + 2, to)
  return bodies?.every(({ kind }) => kind === 'body' || kind === 'office') ? bodies : null
}

/** Head of a clause, or behind an adverb or an obligation. */
const opens = (text: string, at: number, start: number): boolean =>
  at === start ||
  /(?:积极|主动|密切|全力|要|可|应|并|共同|切实|认真)$/.test(text.slice(Math.max(0, at - 2), at))
