/**
 * Subjects: the bodies that a clause opens with and charges (市财政局要…, 由各区负责…), and where the
 * clause goes on behind them.
 */
import { charactersOf, codeAt } from '../../pipeline/characters.ts'
import { assignmentIn } from './assignment.ts'
import { type Bodies, type Body, type BodyKind, isOffice, ownBodies } from './bodies.ts'
import { isFully } from './fully.ts'
import { pastOpeners } from './openers.ts'
import { isHandled } from './topic.ts'
import { closesPhrase, MASK, pureVerbAt } from './verb.ts'
import { headAt } from './verbs.ts'
import { type Stretch, wordSet, wordsOf } from './words.ts'

export interface Subject {
  /** Empty where the clause only tells what somebody does. */
  bodies: Body[]
  role: 'lead' | 'support' | 'responsible'
  /** Where the obligation or the verb behind the bodies begins. */
  end: number
  /** 要, 应, 必须 … stands behind it: surer than a bare verb. */
  obliged: boolean
}

const LONGEST = 60
const LEADS = /^牵头/
/** What charges the body before it. */
export const obliging = wordSet(wordsOf('obliging.tsv', 'word'))

/** The subjects of a sentence's clauses, each with where its clause begins. */
export function subjectsIn(
  text: string,
  clauses: readonly Stretch[],
  bodies: Bodies = ownBodies
): (Subject & { clause: number })[] {
  let led = false
  return clauses.flatMap((clause) => {
    const shared = divided(text, clause, bodies) ?? assigned(text, clause, bodies, led)
    const subject = shared ? null : subjectOf(text, clause, bodies)
    led = shared !== null || (subject !== null && /^(?:牵头|负责)/.test(text.slice(subject.end, clause.end)))
    return (shared ?? (subject ? [subject] : [])).map((one) => ({ ...one, clause: clause.start }))
  })
}

/**
 * 县水务局牵头，财政局、各乡镇配合，…: who leads the work that the next clauses name, and who helps. By itself
 * 各部门配合 is a duty of its own. Null where the clause says something else.
 */
function assigned(text: string, clause: Stretch, bodies: Bodies, led: boolean): Subject[] | null {
  if (!ASSIGNS.test(text.slice(clause.start, clause.end))) return null
  const by = OF_WHAT.exec(text.slice(clause.start, clause.end))?.[0].length ?? 0
  const found = assignmentIn(text, clause.start + by, clause.end, bodies)
  if (
    !found ||
    found.actors.some((actor) => SAYS.test(actor.text)) ||
    !(led || found.actors.some(({ role }) => role !== 'support'))
  )
    return null
  return (['lead', 'responsible', 'support'] as const).flatMap((role) => {
    const charged = found.actors.filter((actor) => actor.role === role)
    return charged.length > 0 ? [{ bodies: charged, role, end: clause.end, obliged: true }] : []
  })
}

/** 保障工作实行省政府负总责、市县抓落实: among whom a work is divided; the verb is the clause's all the same. */
function divided(text: string, clause: Stretch, bodies: Bodies): Subject[] | null {
  const at = text.indexOf(DIVIDES, clause.start)
  if (at < 0 || at >= clause.end || !text.slice(at, clause.end).includes('负总责')) return null
  const found = assignmentIn(text, at + DIVIDES.length, clause.end, bodies)
  return found && [{ bodies: found.actors, role: 'responsible', end: clause.start, obliged: true }]
}

const DIVIDES = '实行'

/** 此项工作由甲牵头: what is assigned. */
const OF_WHAT = /^[^，、由]{0,8}(?:工作|任务|事项|事宜)(?=由)/
/** 某部门一方面要支持甲牵头: no list of bodies, though it ends as one. */
const SAYS = /[要须]|支持|鼓励|引导|建立|推动/
const ASSIGNS = /(?:牵头|主办|负责|配合|协助|协办|参与)$/

/**
 * Subject of a clause; null where it names none or one that is not charged.
 * @param text the reading, its times masked
 */
export function subjectOf(text: string, clause: Stretch, bodies: Bodies = ownBodies): Subject | null {
  const start = subjectStart(text, clause)
  const ends = endsBehind(bodies, text, start, clause.end)
  return (
    asked(text, start, clause.end, bodies) ??
    awaited(text, start, clause.end, bodies, ends) ??
    obliged(text, start, clause.end, bodies, ends) ??
    awaitedWhole(text, start, clause.end, bodies) ??
    agent(text, start, clause.end, bodies) ??
    addressed(text, start, clause.end, bodies, ends)
  )
}

/** 审计机关在审计时，要…; 甲局和乙局，每年要…: bodies and nothing else before the obligation of the next clause. */
function awaitedWhole(text: string, from: number, end: number, known: Bodies): Subject | null {
  if (!/^[，,](?:每[年月]|定期)?(?:要|应|必须|须)/.test(text.slice(end, end + 5))) return null
  const when = / ?在[^，]{2,}(?:时|中|期间|后|前)$/.exec(text.slice(from, end))
  const to = when ? from + when.index : end
  const bodies = to > from ? charged(known, text, from, to, ['body', 'office', 'generic']) : null
  return bodies && { bodies, role: 'responsible', end, obliged: true }
}

/** 各地贯彻落实的情况，要及时报送; 各部门特别是乡镇政府，要…: the obligation opens the next clause. */
function awaited(text: string, from: number, end: number, known: Bodies, ends: number[]): Subject | null {
  if (text[from] !== '各' || !/^[，,](?:要|应|必须|须)/.test(text.slice(end, end + 3))) return null
  let found: Body[] | null = null
  for (const to of ends) {
    const bodies = charged(known, text, from, to, ['body', 'generic'])
    if (bodies?.every(isAddressed)) found = bodies
  }
  return found && { bodies: found, role: 'responsible', end: found.at(-1)!.end, obliged: true }
}

/** 请各区认真落实: asked is charged. */
function asked(text: string, start: number, end: number, known: Bodies): Subject | null {
  if (text[start] !== '请' || text.startsWith('请示', start)) return null
  const ends = endsBehind(known, text, start + 1, end)
  const inner = obliged(text, start + 1, end, known, ends) ?? addressed(text, start + 1, end, known, ends)
  return inner && inner.bodies.length > 0 ? { ...inner, obliged: true } : null
}

/** 市财政局要…, 各区应当…, 我委将落实…. */
function obliged(text: string, from: number, end: number, known: Bodies, ends: number[]): Subject | null {
  for (const to of ends) {
    const word = obliging.at(text, to)
    if (!word || followsNoun(text, to, word)) continue
    // 住建部将全国指标进行了调整: here 将 sets the object before its verb.
    if (word === '将' && !headAt(text, to + 1, end) && !/[对向与会]/.test(text[to + 1] as string)) continue
    const bodies = charged(known, text, from, to, ['body', 'office', 'generic', 'fund', 'institution'])
    // 企业牵头组建联合体 tells who works, not who is charged.
    if (bodies && LEADS.test(word) && bodies.some(({ kind }) => kind === 'institution')) continue
    if (bodies) return { bodies, role: LEADS.test(word) ? 'lead' : 'responsible', end: to, obliged: true }
  }
  return null
}

/** 由地方承担, 经甲部门审核: the agent of the verb; not in a relative clause (由甲盖章的环节). */
function agent(text: string, start: number, end: number, known: Bodies): Subject | null {
  for (let at = start; at < end - 3; at++) {
    if (!AGENT_MARKS[codeAt(text, at)] || !isAgentMark(text, at)) continue
    for (let to = at + 3; to <= Math.min(end, at + LONGEST); to++) {
      const rest = text.slice(to, end)
      if (MEMBERS.test(rest)) continue
      const grounded = GROUNDED.test(rest) || TREATS.test(rest)
      if (!grounded && !headAt(text, to, end) && !obliging.at(text, to)) continue
      const bodies = charged(known, text, at + 1, to, ['body', 'office', 'generic'])
      if (!bodies || (rest.includes('的') && !(grounded && (GROUND.test(rest) || TREATS.test(rest)))))
        continue
      const leads = text.startsWith('牵头', to)
      const others = leads || text.startsWith('负责', to) ? bodies : bodies.filter((body) => !pays(body))
      return { bodies: others, role: leads ? 'lead' : 'responsible', end: to, obliged: others.length > 0 }
    }
  }
  return null
}

/** 缺口由地方财政承担: where the money comes from. */
const pays = ({ text }: Body): boolean => text.endsWith('财政')

/** 由甲、乙组成: who belongs to it. */
const MEMBERS = /(?:组成|担任)$/

/** 由甲按照乙制定的标准，…: all of the clause is a ground, and no relative clause. */
const GROUND = /(?:要求|规定|情况|实际|标准|程序|原则|结果|精神|需要)$/

const AGENT_MARKS = charactersOf('由经')

/** 由 and 经 by themselves, not in 理由, 经济, 经纪, 已经. */
const isAgentMark = (text: string, at: number): boolean =>
  (text[at] === '由' && !/[理自缘事来]/.test(text[at - 1] ?? '') && text[at + 1] !== '于') ||
  (text[at] === '经' &&
    !/[纪济营费过验常贸办典历销理受]/.test(text[at + 1] ?? '') &&
    !/[已曾财中途]/.test(text[at - 1] ?? ''))

/**
 * 各有关部门依职责管理…: without 要 a body told by its kind is charged, a named one that is told how. An office that
 * acts (县水利局建立制度) is charged where a task is told, and makes none. Of another it is only told what it does
 * (市水文站更换水尺): nobody is charged, and the verb stands behind it.
 */
function addressed(text: string, from: number, end: number, known: Bodies, ends: number[]): Subject | null {
  if (ends.length === 0 || isHandled(text, { start: from, end })) return null
  let acting: Subject | null = null
  for (const to of ends) {
    const bodies = charged(known, text, from, to, ['body', 'generic', 'institution'])
    if (!bodies) continue
    const head = headAt(text, to, end)
    const rest = text.slice(to, end)
    if (!head && !TOLD_HOW.test(rest)) continue
    if (head && acts(text, from, to, head.verb, end) && !bodies.some(({ kind }) => kind === 'institution')) {
      const done: Subject = {
        bodies: bodies.every(isOffice) ? bodies : [],
        role: 'responsible',
        end: to,
        obliged: false
      }
      // 省财政每年安排资金: 每年 belongs to the verb.
      acting = bodies.some(pays) ? (acting ?? done) : done
    }
    // 企业加大投入 tells what they do; 各子公司…, 国企于3月底前… charges them.
    if (!BY_WHEN.test(rest) && !bodies.some(isAddressed) && bodies.some(({ kind }) => kind === 'institution'))
      continue
    // 国务院督导委员会定期听取汇报: a named body with an adverb behind it is told how to act.
    const told = (body: Body) =>
      isAddressed(body) ||
      body.kind === 'institution' ||
      (body.kind === 'body' && GROUNDED.test(rest)) ||
      ((LOCAL.test(body.text) || body.kind === 'body') && TREATS.test(rest)) ||
      (body.kind === 'body' && (head?.adverbs.length ?? 0) > 0 && head !== null && head.verb.end < end)
    if (bodies.some(pays) && !BY_WHEN.test(rest) && bodies.every(told))
      acting ??= { bodies: [], role: 'responsible', end: to, obliged: false }
    else if (bodies.every(told)) return { bodies, role: 'responsible', end: to, obliged: BY_WHEN.test(rest) }
  }
  return acting
}

/** Whether a verb with an object of its own opens at `to`, and none before it: not 考核|部门改善服务, 部门|达到100家, 系统的名称. */
const acts = (text: string, from: number, to: number, verb: Stretch, end: number): boolean =>
  pureVerbAt(text, verb.start, end).length > 1 &&
  verb.end < end &&
  !/[0-9约近超]/.test(text[verb.end] as string) &&
  !text.startsWith('系统', to) &&
  !/^[以依按据用把将因]|[要应须将可]/.test(text.slice(from, to)) &&
  !/^(?:具备|拥有|符合)/.test(text.slice(verb.start, verb.end)) &&
  !closesPhrase(text, verb.end, end) &&
  headAt(text, from, end) === null

/** How a body is told to act before the verb. */
const TOLD_HOW = new RegExp(
  `^(?:依职责|按|结合|根据|依据|依照|如遇|对|每[0-9]|[于在每](?:每[年月季]|${MASK}))`
)
/** 试点城市政府对进展进行评估: a government that others stand beside, and what it is to treat. */
const LOCAL = /^[^的]*[省市县区州旗镇乡]政府$/
const TREATS = /^对.*(?:进行|开展|实施|予以|给予)/
/** 市民政局根据摸底情况，…: the ground on which a named body acts, its verb behind it. */
const GROUNDED = /^(?:按照|根据|依据|依照|结合|如遇)/
/** 各部门于每年2月底前报送…: a date charges as 要 does. */
const BY_WHEN = new RegExp(`^[于在](?:每[年月季]|${MASK})`)

const isAddressed = ({ text, kind }: Body): boolean =>
  /^(?:各|其他|有关|相关|国务院(?:各|有关|相关))/.test(text) ||
  (kind === 'generic' &&
    /^(?:地方|试点|省级|市级|县级|政府机构|市县)|(?:行政|主管)部门$|人民政府$/.test(text))

/** Where a subject may begin; 全市 and 我们 belong to it. */
function subjectStart(text: string, { start, end }: Stretch): number {
  let at = start
  while (text[at] === MASK) at++
  at += SHARE.exec(text.slice(at, end))?.[0].length ?? 0
  return pastOpeners(text, at, end, (word) => !/^全|^我们|财政$/.test(word))
}

/** 80%以上的监测机构: how many of them. */
const SHARE = /^[0-9.]+%(?:以上|左右)?的/

/** 积极支持甲…, 督促乙…: what is done to a body, which then is no subject; 建设部门 begins with a noun. */
function governs(known: Bodies, text: string, from: number, end: number): boolean {
  const head = headAt(text, from, end)
  if (!head || known.of(text.slice(from, end))?.kind === 'office') return false
  // 重点排污单位, 具备条件的街道: which of them.
  if (/^重点[^，、]{2,8}(?:单位|部门)$|^(?:具备|符合)条件的/.test(text.slice(from, end))) return false
  const { start, end: to } = head.verb
  return (
    head.adverbs.length > 0 ||
    to - start > 2 ||
    pureVerbAt(text, start, end) !== '' ||
    ADDRESSES.test(text.slice(start, to))
  )
}

/** Verbs that are nouns too, but before a body are not. */
const ADDRESSES = /^(?:支持|引导|指导|组织|扶持|统筹)$/

/** Places up to `end` where a list of bodies that begins at `from` may end. */
function endsBehind(known: Bodies, text: string, from: number, end: number): number[] {
  const ends: number[] = []
  const last = Math.min(end, from + LONGEST)
  for (let to = from + 1; to <= last && !known.breaks(text, to - 1); to++)
    if (to > from + 1 && known.mayEnd(text, withoutAlso(text, from, to))) ends.push(to)
  return ends
}

/** 各区也要…, 各部门都应…, 各局每年要…: where the bodies end before these words. */
function withoutAlso(text: string, from: number, to: number): number {
  const often = OFTEN_LAST[codeAt(text, to - 1)] ? OFTEN.exec(text.slice(from, to)) : null
  let end = to - (often?.[0].length ?? 0)
  while (end > from && ALSO[codeAt(text, end - 1)]) end--
  return end
}

const ALSO = charactersOf('也都均还则')
const OFTEN = /每(?:年|月|季度|半年)$|定期$/
const OFTEN_LAST = charactersOf('年月度期')

/** The bodies between two places, the words 也, 都, 均 left out. */
function charged(known: Bodies, text: string, from: number, to: number, kinds: BodyKind[]): Body[] | null {
  const end = withoutAlso(text, from, to)
  if (end - from < 2) return null
  const bodies = known.within(text, from, end)
  if (!bodies?.every(({ kind }) => kinds.includes(kind))) return null
  return NO_SUBJECT.test(text.slice(from, end)) || governs(known, text, from, end) ? null : bodies
}

/** A phrase about a body, or a ground: the body is no subject. */
const NO_SUBJECT = /^(?:[对向为在从与给]|结合|根据|按照|依据|围绕|通过|利用|依托)/

/** 应急, 要求: the obligation is part of a longer word. */
function followsNoun(text: string, at: number, word: string): boolean {
  const rest = text.slice(at + word.length, at + word.length + 1)
  if (word === '负责') return '人任'.includes(rest || ' ')
  if (word === '要') return /[求素件点义闻道害务职领]/.test(rest)
  if (word === '应') return /[急用对届变诉答邀付收缴]/.test(rest) || isFully(text, at)
  return false
}
