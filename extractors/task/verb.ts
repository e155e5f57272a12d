/** Single verbs and adverbs, found at a place of a reading. */
import { charactersOf, codeAt } from '../../pipeline/characters.ts'
import { entriesOf, type Stretch, type WordSet, wordSet, wordsOf } from './words.ts'

const rows = entriesOf('verbs.tsv')
const all = wordSet(rows.map(({ verb }) => verb as string))
const pure = wordSet(
  rows.filter(({ noun, verb }) => !noun && (verb as string).length > 1).map(({ verb }) => verb as string)
)
export const adverbs = wordSet(wordsOf('adverbs.tsv', 'adverb'))
const modals = new Set(
  entriesOf('adverbs.tsv').flatMap(({ adverb, kind }) => (kind === 'modal' ? [adverb as string] : []))
)
export const compounds = wordSet(wordsOf('verbs-not.tsv', 'word'))
/** Stands for each character of a time in a masked reading: verbs are looked for behind it. */
export const MASK = '␣'

/** Words that begin with 好 and are none of a verb: 办好事, 建设好房子. */
const good = new Map(entriesOf('good.tsv').map(({ word, not }) => [word as string, not ?? '']))
const goodSet = wordSet(good.keys())

/** Whether 好 at a place completes the verb before it: 呵护好家园, 解决好事关民生的问题, but not 建设好房子. */
export function completes(text: string, at: number): boolean {
  if (text[at] !== '好') return false
  const word = goodSet.at(text, at)
  return word === '' || good.get(word) === text[at + word.length]
}

/** 推进好 is a verb, but not in 推进好房子. */
const withoutGood = (text: string, at: number, verb: string): string =>
  verb.length > 2 &&
  verb.endsWith('好') &&
  text[at + verb.length] !== '的' &&
  !completes(text, at + verb.length - 1)
    ? verb.slice(0, -1)
    : verb

/** Longest verb at `at`; '' where a longer word that is no verb stands there (建筑, 保险, 养老). */
export const verbAt = (text: string, at: number, end: number): string => longestOf(all, text, at, end)

function longestOf(verbs: WordSet, text: string, at: number, end: number): string {
  const found = verbs.at(text, at)
  if (!found || compounds.at(text, at)) return ''
  const verb = withoutGood(text, at, found)
  return at + verb.length <= end && !isName(text, at + verb.length, verb) ? verb : ''
}

/** 加工率, 服务类, 收购量, 增加值, 引导力, 投资者, 采购额, 参与权, 减量化: what makes a name of a verb, but before these (适应性能, 下放权限, 建设化工园区). */
const NAMES: Record<string, string> = {
  率: '',
  者: '',
  型: '',
  额: '',
  式: '',
  性: '能价别',
  权: '限益力责威重属证利能',
  化: '工石肥学债解妆纤险整零积粪废州隆为',
  类: '型似别',
  力: '度量争求促推气所',
  量: '化质力级大多少子身入体',
  值: '守班得勤夜乘'
}
const names = charactersOf(Object.keys(NAMES).join(''))
const isName = (text: string, end: number, verb: string): boolean =>
  verb.length > 1 &&
  names[codeAt(text, end)] === 1 &&
  !NAMES[text[end] as string]?.includes(text[end + 1] ?? ' ')

/** Longest verb at `at` that is hardly ever a noun. */
export const pureVerbAt = (text: string, at: number, end: number): string => longestOf(pure, text, at, end)

/** Whether a word is a verb of the lexicon. */
export const isVerb = (word: string): boolean => all.has(word)

/** Whether the lexicons know a word as verb or adverb: where they passed it over, it is none there. */
export const isKnown = (word: string): boolean => all.has(word) || adverbs.has(word)

/** Whether an adverb or a verb that is hardly ever a noun stands anywhere in a stretch. */
export function holdsVerb(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (adverbs.at(text, at).length > 1 || pureVerbAt(text, at, end)) return true
  }
  return false
}

/** The adverbs that say how; 要 and 将 say that, and are the modality's. */
export const toldOf = (text: string, words: readonly Stretch[]): string[] =>
  words.map(({ start, end }) => text.slice(start, end)).filter((word) => !modals.has(word))

const TAIL_NOUNS = wordSet(
  '工作 措施 情况 政策 方案 步伐 进度 力度 机制 体系 制度 能力 水平 质量 速度 力量 方式 和 与 及 、 的'.split(
    ' '
  )
)
/** Whether what stands at `at` is a noun that only closes a phrase (加强协调工作, 宣传力度). */
export function closesPhrase(text: string, at: number, end = text.length): boolean {
  const noun = TAIL_NOUNS.at(text, at)
  // 工作中的问题, 工作组: no noun that closes.
  if (noun === '工作' && '中者组站队室'.includes(text[at + 2] ?? ' ')) return false
  return noun !== '' && at + noun.length <= end
}
