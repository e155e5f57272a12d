/** Whether a sentence is a task: what it obliges, opens with or permits, against what marks judgements and addresses. */
import type { ActionWords } from './actions.ts'
import { clausesOf } from './clauses.ts'
import { binds, type ModalWord } from './modality.ts'
import { pureVerbAt } from './verb.ts'
import { headAt } from './verbs.ts'
import { entriesOf, type Stretch, type WordSet, wordSet, wordsOf, wordsWhere } from './words.ts'

export interface Evidence {
  /** The sentence's reading, where its own words begin and end. */
  text: string
  start: number
  end: number
  actions: ActionWords[]
  modals: readonly ModalWord[]
  /** A body is its subject. */
  charged: boolean
  /** An assignment closes it or its item. */
  assigned: boolean
  /** A figure in it is to be reached in the planned year, or later. */
  targeted: boolean
  /** It says by when. */
  due: boolean
  /** It opens with a time that is over (2023年，…, in a scheme for 2024). */
  past: boolean
  /** It goes on behind a ；with what the sentence before only describes (当前，甲放缓；乙趋紧。). */
  continues: boolean
  /** It stands in an item of the plan, not in the paragraphs before the first item. */
  inItem: boolean
  /** It stands before the first section: only what binds is a task there. */
  outside: boolean
}

/** Words that mark a sentence as no task, by where they stand in it. */
function nonTasks(unlessMust: boolean): { start: WordSet; end: WordSet; inside: WordSet } {
  const listed = entriesOf('nontasks.tsv').filter(({ unless }) => (unless === 'must') === unlessMust)
  const standing = (place: string) =>
    wordSet(listed.flatMap(({ words, at }) => (at === place ? [words as string] : [])))
  return { start: standing('start'), end: standing('end'), inside: standing('any') }
}
/** A pattern for any of the words of a part of narrative-words.tsv. */
const anyOf = (part: string): string =>
  `(?:${wordsWhere('narrative-words.tsv', 'word', 'part', part).join('|')})`
const marks = nonTasks(false)
/** These do not where an obligation stands beside them. */
const marksUnlessMust = nonTasks(true)
const verbsBefore = wordSet(wordsOf('verbs.tsv', 'verb').filter((verb) => verb.length > 1))

/** The rule by which a sentence is a task, where tasks may stand; null where it is none. */
export function verdictOf(evidence: Evidence): string | null {
  const { text, start, end, actions, modals, charged, assigned, targeted, due, inItem, outside } = evidence
  const binding = modals.some(binds)
  if (evidence.past && !binding) return null
  if (assigned && (binding || actions.length > 0 || permits(text, end))) return 'assigned'
  if (isMarked(text.slice(start, end), binding) || isLabel(text.slice(start, end))) return null
  if (SINCE.test(text.slice(start, end)) && !modals.some((word) => binds(word) && word.modality !== 'forbid'))
    return null
  if (charged) return 'charged-body'
  const judged = judgedUntil(text, end)
  const bound = modals.find((word) => binds(word) && word.start >= judged)
  const done = isNarrative(text, end)
  if (bound && !done) return `modal-${bound.modality}`
  if (done) return null
  if (outside && due && actions.some((action) => action.start >= judged)) return 'due'
  if (outside || evidence.continues) return null
  const first = actions.find((action) => action.start >= judged)
  if (first) return first.how === 'first' && opens(text, first, start) ? 'verb-first' : 'verb-in-clause'
  if (modals.some((word) => word.start >= judged && opens(text, word, start))) return 'modal-soft'
  if (INTENDS.test(text.slice(judged, end))) return 'intends'
  if (permits(text, end)) return 'permission'
  if (targeted && !judged) return 'target-stated'
  if (due && inItem && !judged) return 'due-state'
  return assigned ? 'assigned-weak' : null
}

/** 党的十八大以来，…: what has been done since, though something be forbidden in it. */
const SINCE = /^[^，。]{2,14}以来，/

/** 试点范围。 the head of what follows; but 明确目标。 */
const isLabel = (words: string): boolean =>
  words.length <= 6 &&
  /^..(?:总体)?(?:目标|范围|内容|对象|原则|期限)$/.test(words) &&
  !pureVerbAt(words, 0, words.length)

const lists = wordSet(wordsWhere('nontasks.tsv', 'words', 'at', 'list'))

/** What a sentence is the first of: words that set the scene, cases or conditions. */
export type Scene = 'scene' | 'conditions'

/** Whether a sentence only sets the scene, or opens a list of conditions, so that what follows it behind a ； is no task either. */
export function sceneOf(text: string): Scene | null {
  if (marksUnlessMust.start.at(text, 0) !== '') return 'scene'
  return opensList(text) ? 'conditions' : null
}

/** 申报企业应具备以下条件：…, 有下列情形之一的，不予受理：; not 支持下列情形：建设园区, 对符合下列条件的企业给予支持. */
function opensList(text: string): boolean {
  for (
    let at = lists.next(text, 0, text.length);
    at < text.length;
    at = lists.next(text, at + 1, text.length)
  ) {
    const word = lists.at(text, at)
    const behind = text.slice(at + word.length)
    if (word && (/[：:]$/.test(behind) || (/^[：:]/.test(behind) && HAS.test(text.slice(0, at))))) return true
  }
  return false
}

const HAS = /(?:具备|具有|符合|满足|属于|有)$/

const isMarked = (text: string, binding: boolean): boolean =>
  isMarkedBy(marks, text) || (!binding && isMarkedBy(marksUnlessMust, text))

const isMarkedBy = ({ start, end, inside }: ReturnType<typeof nonTasks>, text: string): boolean =>
  start.at(text, 0) !== '' || end.before(text, text.length) !== '' || holds(inside, text)

/** Whether any of the words stands in a text. */
function holds(words: WordSet, text: string): boolean {
  for (
    let at = words.next(text, 0, text.length);
    at < text.length;
    at = words.next(text, at + 1, text.length)
  )
    if (words.at(text, at)) return true
  return false
}

/** Judgements: a clause whose verb is 是, 关系到 …; what stands before its end is no task. */
function judgedUntil(text: string, end: number): number {
  return (
    clausesOf(text, 0, end).findLast((clause) => isJudgement(text, clause) || isTold(text, clause))?.end ?? 0
  )
}

const QUOTED = /[“「《（]/
const COPULA = /(?<![特尤就不而但总凡于正可只要别其或先既若一二三四五六七八九十国求])是(?!否|非|以)/
/** 重点是推进… names what is to be done. */
const NAMES_WORK = /^(?:今年|当前)?(?:[，,])?(?:重点|关键|核心|主要|首先|重中之重)(?:就)?是/
/** 做好今年工作意义重大, 主要是由于…: what something means, or why it is so. */
const WEIGHS =
  /具有[^，]*(?:意义|作用)$|(?:意义|作用|影响)(?:十分|非常|尤为|极其)?(?:重大|深远|重要)$|是(?:由于|因为|考虑|综合考虑)/
/** What will be so, what something takes: 定能实现…, 需要我们…, 才能…; but 人才能力, 稳定能源. */
const FORETELLS =
  /一定(?:会|能(?!源))|必将|必定|(?<![稳制确固限决])定能(?![源耗级力量效])|(?<!人)才能(?![力级效量])|方能|方可有|需要(?:我们|各级|全社会)/
function isJudgement(text: string, { start, end }: Stretch): boolean {
  const written = text.slice(start, end)
  const words = QUOTED.test(written) ? written.replace(/[“「《（][^”」》）]*[”」》）]/g, '') : written
  if (FORETELLS.test(words) || WEIGHS.test(words)) return true
  // 全面免除学费，这是一件大事: a remark on what stands before it, which stays what it is.
  if (start > 0 && words.startsWith('这')) return false
  return (
    (words.includes('是') && COPULA.test(words) && !NAMES_WORK.test(words)) ||
    /^(?:关系|事关|涉及|承担着|意味着)/.test(words) ||
    // 要按照有利于减负的原则确定: 有利于 only says of what kind.
    /^有利于(?!.*的(?:原则|要求|方向|思路))/.test(words)
  )
}

/** 拟安排…, 计划投资…: what is meant to be done, behind what it is about. */
const INTENDS = new RegExp(`(?:拟|计划)${anyOf('intended')}`)

const BEARS = new RegExp(`^[^，]{2,12}${anyOf('borne')}着`)
const WEIGHTY = new RegExp(`${anyOf('weighed')}[^，。]{0,6}${anyOf('heavy')}$`)
const LASTS = new RegExp(anyOf('lasts'))
/** 仍未开工, 具备良好条件; what is not done yet said of something (仍未开工的项目，要清退; 对尚未开工项目，要排查) is told of it. */
const STANDS =
  /(?<![对将把])(?:仍未|尚未)(?![^，。]{0,12}的)|具备(?:不少|许多|诸多|良好|较好)[^，。]*条件|^从[^，]{2,20}看，/
/** 据2020年普查，…: what was found. */
const FOUND = new RegExp(`^(?:根?据)[^，]{2,14}${anyOf('survey')}，`)
/** 省财政第一批下达我县补贴资金900万元: what was given from above, not 完成国家下达我省目标. */
const GIVEN = /^[^，]*下达我[省市县区州][^，的]{0,8}(?:资金|补助|补贴)/
const DONE = new RegExp(
  `${anyOf('told')}了|已经?[^，。的]{0,12}${anyOf('reached')}(?!${anyOf('things')}|[^，。]{0,14}的)|^(?!.*(?:确保|力争|努力|推动|促进|实现|要)).*有所${anyOf('improved')}`
)

/** Something that has happened, or is so: a verb with 了, 已, 有所; a weight, a finding. */
const isNarrative = (text: string, end: number): boolean => {
  const words = text.slice(0, end)
  return [BEARS, WEIGHTY, LASTS, STANDS, FOUND, GIVEN, DONE].some((one) => one.test(words))
}

/** 兼顾了需要和可能, 作出了部署: 了 behind a verb tells what has been done. */
function isTold(text: string, { start, end }: Stretch): boolean {
  for (let at = start; at < end; at++) {
    if (text[at] === '了' && verbsBefore.before(text, at) && !/[解结望断]/.test(text[at + 1] ?? ''))
      return true
  }
  return false
}

/** Verb first: the action opens the sentence or a clause that no subject opens. */
const opens = (text: string, words: Stretch, start: number): boolean =>
  words.start === start || /[，,；;：:]/.test(text[words.start - 1] ?? '，')

/** 可自主…, 允许…, 不受…限制, 由…列支, 给予…: what is permitted or settled. */
function permits(text: string, end: number): boolean {
  const words = text.slice(0, end)
  if (/可以|允许|不再|不受|予以|给予|享受|列支|承担$|(?:标准|金额|范围|期限)(?:为|按|由)/.test(words))
    return true
  if (/可(?:继续|暂不|不)(?!以)/.test(words)) return true
  for (let at = words.indexOf('可'); at >= 0; at = words.indexOf('可', at + 1)) {
    if (/[许认不宁尚]/.test(words[at - 1] ?? '') || /[持靠行比观控喜及能见知信]/.test(words[at + 1] ?? ''))
      continue
    if (/^[按向在由对从根参凭]/.test(words.slice(at + 1)) || headAt(words, at + 1, end)) return true
  }
  return false
}
