/** Modality: the strongest word that says how far a task binds, outside longer words that hold it. */
import type { Task } from '../../pipeline/dataset.ts'
import { onceWhole, onceWithin } from '../../pipeline/once.ts'
import { depths } from './clauses.ts'
import { headAt } from './verbs.ts'
import { entriesOf, type Stretch, wordSet, wordsOf } from './words.ts'

export type Modality = Task['modality']

export interface ModalWord extends Stretch {
  modality: Modality
}

/** Strongest first. */
const STRENGTH: Modality[] = ['forbid', 'must', 'ensure', 'strive', 'continue', 'encourage', 'plain']

const entries = new Map(
  entriesOf('modality.tsv').map(({ word, modality, where }) => [
    word as string,
    { modality: modality as Modality, where }
  ])
)
const modal = wordSet(entries.keys())
const longer = wordSet(wordsOf('modality-not.tsv', 'word'))
const adverbs = wordSet(wordsOf('adverbs.tsv', 'adverb'))
const nouns = wordSet(wordsOf('modality-noun.tsv', 'after'))
const verbsBefore = wordSet(wordsOf('verbs.tsv', 'verb').filter((verb) => verb.length > 1))

/** All modal words of `[start, end)`, in order; words inside quotation marks are names, not modals. */
export const modalsIn = (text: string, start = 0, end = text.length): readonly ModalWord[] =>
  modalsWithin(text, start, end)

const modalsWithin = onceWithin((text, start, end) => {
  const out: ModalWord[] = []
  for (let at = modal.next(text, start, end); at < end; at = modal.next(text, at, end)) {
    const word = modal.at(text, at)
    const entry = word !== '' && isFree(text, at) ? entries.get(word) : undefined
    if (!entry || at + word.length > end || !stands(text, at, word, entry.where as string)) {
      at++
      continue
    }
    out.push({ start: at, end: at + word.length, modality: entry.modality })
    at += word.length
  }
  return out
})

/** Neither in a bracket or quote nor in a longer word. */
const isFree = (text: string, at: number): boolean => depths(text)[at] === 0 && !spoilt(text)[at]

/** The strongest of them, the first where several are as strong; null where there is none. */
export function strongest(words: readonly ModalWord[]): ModalWord | null {
  return words.reduce<ModalWord | null>(
    (best, word) => (best && rankOf(best) <= rankOf(word) ? best : word),
    null
  )
}

/** Whether it obliges (must, ensure), forbids or is striven for, and does not only say how willingly. */
export const binds = ({ modality }: Pick<ModalWord, 'modality'>): boolean => BINDING.has(modality)

const BINDING: ReadonlySet<Modality> = new Set(['forbid', 'must', 'ensure', 'strive'])

const rankOf = ({ modality }: ModalWord): number => STRENGTH.indexOf(modality)

/** Characters that lie in longer words in which the modal means something else. */
const spoilt = onceWhole((text: string): Uint8Array => {
  const out = new Uint8Array(text.length)
  for (
    let at = longer.next(text, 0, text.length);
    at < text.length;
    at = longer.next(text, at + 1, text.length)
  ) {
    // 重点要求实效 is rare, 只要求 is not: the longer word wins wherever it stands.
    const word = longer.at(text, at)
    if (word) out.fill(1, at, at + word.length)
  }
  return out
})

const AFTER_OUGHT = /^[在于以按对由不把将与向有为从当该如符是至根通结建]/

function stands(text: string, at: number, word: string, where: string): boolean {
  const next = text.slice(at + word.length, at + word.length + 4)
  if (word === '努力' && /[年同身己的方断懈]$/.test(text.slice(0, at))) return false
  // 使其不能恢复: what comes of it.
  if (word === '不能' && /使(?!用)[^，。；]{0,6}$/.test(text.slice(Math.max(0, at - 8), at))) return false
  // 报告强调要…: what somebody else said.
  if (word === '要' && /(?:强调|指出|提出|要求|认为|明确)$/.test(text.slice(0, at))) return false
  // 应寺, 应城 are names: an obligation is followed by what is to be done.
  if (word === '应')
    return AFTER_OUGHT.test(next) || adverbs.at(next, 0) !== '' || headAt(text, at + 1, text.length) !== null
  // 在确保安全前提下, 为确保进度: a circumstance, a purpose.
  if (/^(?:确保|保证)$/.test(word) && (/[为以来]$/.test(text.slice(0, at)) || opensCircumstance(text, at)))
    return false
  if (PREVENTS.test(word) && (namesThing(text, at) || EXCEPTS.test(text.slice(clauseStart(text, at)))))
    return false
  if (where !== 'verb') return true
  const noun = nouns.at(next, 0)
  if (noun && /^(?:[，。；、和与及等的）]|$)/.test(text.slice(at + word.length + noun.length))) return false
  // 给予适当支持, 坚持…的基础上: a noun, a phrase of circumstance.
  if (/(?:给予|予以|提供|得到)[^，、]{0,4}$/.test(text.slice(0, at))) return false
  if (opensCircumstance(text, at)) return false
  if (ENCOURAGES.test(word) && MEASURE.test(text.slice(at, at + 40)) && namesThing(text, at)) return false
  if (ENCOURAGES.test(word) && isForRule(text, at)) return false
  return opensVerb(text, at)
}

/** 健全鼓励企业创新的制度安排, 出台支持农户的政策. */
const MEASURE =
  /^..[^，。；、]{2,20}的[^，。；、的]{0,4}(?:机制|体系|制度|政策|措施|安排|办法)(?:[，。；、]|$)/
/** 落实鼓励支持创业各项政策, 制定支持企业实施方案: what the measure is for, right behind the verb that it is the object of. */
function isForRule(text: string, at: number): boolean {
  const verb = verbsBefore.before(text, ENCOURAGES.test(text.slice(at - 2, at)) ? at - 2 : at)
  return RULES.test(verb) && RULED.test(text.slice(at + 2))
}

const RULES = /(?:制定|出台|落实|完善|健全|修订|执行|兑现)$/
const RULED = /^[^，。；]{3,40}?(?:机制|体系|制度|政策|措施|方案|办法|细则|意见)(?:[，。；]|$)/
const ENCOURAGES = /^(?:鼓励|支持|引导)$/
const PREVENTS = /^(?:防止|禁止|杜绝|避免)$/
/** 除禁止进境的外: what is left out. */
const EXCEPTS = /^除[^，。；]*外(?:[，。；]|$)/
/** 健全防止返贫机制, 牢固的防止返贫防线, 鼓励和禁止事项: a name that is made of the word, and its verb before it. */
function namesThing(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 1), at)
  if (!/[的和与]/.test(before) && !verbsBefore.before(text, at) && !adverbs.before(text, at)) return false
  if (!NAMED.test(text.slice(at, at + 40))) return false
  if (/[的和与]/.test(before)) return true
  const start = clauseStart(text, at)
  const head = headAt(text, start, text.length)
  return head !== null && head.verb.start < at
}

/** What such a name ends in, at the end of its clause. */
const NAMED =
  /^[^，。；、]{0,16}?(?:机制|监测|体系|制度|底线|防线|政策|力度|清单|事项|目录|帮扶|对象|责任|行动|措施|安排|办法|条件)(?:[，。；、和与及]|$)/

function clauseStart(text: string, at: number): number {
  let start = at
  while (start > 0 && !/[，。；：、,;:]/.test(text[start - 1] as string)) start--
  return start
}

/** Whether the clause goes on to 前提下 or 基础上. */
const opensCircumstance = (text: string, at: number): boolean =>
  /^[^，。；]*(?:基础上|前提下|的同时)(?:[，。；]|$)/.test(text.slice(at))

/** Whether a verb may stand at `at`: at the head of a clause, behind an adverb, a verb, an obligation or 、和并. */
function opensVerb(text: string, at: number): boolean {
  if (at === 0 || /[，,；;：:。！？（]/.test(text[at - 1] as string)) return true
  if (adverbs.before(text, at)) return true
  // 在公共建筑中鼓励采用…: behind the place.
  if (/(?:^|[，；])在[^，；]{2,16}[中上内里]$/.test(text.slice(0, at))) return true
  if (/[并且要应须可将]/.test(text[at - 1] as string)) return true
  const joint = /[、和与]/.test(text[at - 1] as string) ? at - 1 : at
  const before = verbsBefore.before(text, joint)
  if (!before) return false
  const from = joint - before.length
  return from === 0 || /[，,；;：:。、]/.test(text[from - 1] as string) || adverbs.before(text, from) !== ''
}
