/**
 * Bodies: who can be charged with something. Known ones from the lexicon and the user's own, others
 * by how their names end; a list of them cut at 、，及和 where both sides are bodies.
 */
import { type Characters, charactersOf, codeAt } from '../../pipeline/characters.ts'
import type { Entry } from '../../pipeline/lexicon.ts'
import { onceWithin } from '../../pipeline/once.ts'
import { isClosing, isOpening } from './clauses.ts'
import { MASK, pureVerbAt } from './verb.ts'
import { entriesOf, type Stretch, type WordSet, wordSet } from './words.ts'

/** `fund` acts only where an obligation follows it (…基金应优先…), never as a payer (由…基金列支). */
export type BodyKind = 'body' | 'office' | 'generic' | 'institution' | 'fund'

export interface Body extends Stretch {
  text: string
  name: string
  kind: BodyKind
}

const endings = new Map(
  entriesOf('body-endings.tsv').map(({ ending, kind, not }) => [
    ending as string,
    { kind: kind as BodyKind, not: (not ?? '').split(' ').filter(Boolean) }
  ])
)
const endingSet = wordSet(endings.keys())
const offices = wordSet(
  entriesOf('body-endings.tsv').flatMap(({ ending, acts }) => (acts ? [ending as string] : []))
)

/** Whether a body is an office of its government (县水利局), and no undertaking or place (水文中心, 集团). */
export const isOffice = ({ text, kind }: Body): boolean =>
  kind === 'body' && offices.before(text, text.length) !== ''

/** What the words of a list name. */
interface Named {
  name: string
  kind: BodyKind
}

/** Finds bodies: those that one lexicon knows, and those whose names have the shape of one. */
export interface Bodies {
  /** Kind and full name of what the words name; null where they name no body. */
  of(text: string): Named | null
  /**
   * The bodies that `[start, end)` lists, in order; null where any part of it is none. A 和 inside
   * a name (国家发展和改革委员会) and a shared head (发展改革、统计部门) hold their parts together.
   */
  within(text: string, start: number, end: number): Body[] | null
  /**
   * The same where a label says that these are bodies (责任单位：大气科、各区分局): a division, which
   * elsewhere its name does not tell from other things (学科, 售票处), counts there too.
   */
  labelled(text: string, start: number, end: number): Body[] | null
  /** Whether such a list may end there, by its last character: asked before `within`, it spares most of them. */
  mayEnd(text: string, end: number): boolean
  /** Whether no list holds the character at `at`: what begins before it ends there at the latest. */
  breaks(text: string, at: number): boolean
}

interface Lexicon {
  known: Map<string, Named>
  /** The same as words: most of what is asked begins like none of them, and is not looked up whole. */
  names: WordSet
  /** What every level has (财政局). */
  offices: WordSet
  /** What a list of bodies can end with. */
  last: Characters
  /** What no list of bodies holds. */
  never: Characters
}

/** What no body's name holds: the grammar of a clause, figures, marks. */
const STRANGE = `的了着过把将让使被。：？！%0123456789《》“”${MASK}`
const own = entriesOf('bodies.tsv')
/** What the issuer calls itself behind 我 and 本. */
const OURS = [...'委局办厅部院署会行关校', '中心', '公司', '集团', '县委', '区委']
/** 、，及和与以及 between the members of a list; 等 before the kind that sums them up. */
const SEPARATORS = ['以及', '、', '，', ',', '；', '及', '和', '与', '等']
const separators = wordSet(SEPARATORS)

/**
 * Bodies by the lexicon of this folder and `more` entries with the same columns, which win over it:
 * `text` as reports write it, `name` in full (`text` where it is left out), `kind` (`body` likewise).
 * @throws Error naming the entry that has no `text` or is of no such kind.
 */
export function createBodies(more: Entry[] = []): Bodies {
  const known = new Map([...own, ...more].map(namedBy))
  const names = [...known.keys()]
  const lexicon: Lexicon = {
    known,
    names: wordSet(names),
    offices: wordSet(names.filter((text) => known.get(text)!.kind === 'office')),
    last: charactersOf(
      [...names, ...endings.keys(), ...OURS, ...SEPARATORS, '）'].map((word) => word.slice(-1))
    ),
    never: charactersOf([...STRANGE].filter((character) => !names.some((name) => name.includes(character))))
  }
  return {
    of: (text) => bodyOf(lexicon, text),
    labelled: (text, start, end) => labelledIn(lexicon, text, start, end),
    mayEnd: (text, end) => mayEnd(lexicon, text, end),
    breaks: (text, at) =>
      lexicon.never[codeAt(text, at)] === 1 &&
      !CHARGED_WITH.test(text.slice(at, at + 3)) &&
      !ABLE_BEFORE.test(text.slice(Math.max(0, at - 4), at + 1)),
    within: onceWithin((text, start, end) => bodiesIn(lexicon, text, start, end))
  }
}

const KINDS: ReadonlySet<string> = new Set<BodyKind>(['body', 'office', 'generic', 'institution', 'fund'])

function namedBy({ text, name, kind }: Entry): [string, Named] {
  if (!text) throw new Error(`a body without text: ${JSON.stringify({ text, name, kind })}`)
  if (kind && !KINDS.has(kind)) throw new Error(`${text}: kind ${kind} is none of ${[...KINDS].join(', ')}`)
  return [text, { name: name || text, kind: (kind || 'body') as BodyKind }]
}

/** By the lexicon of this folder alone. */
export const ownBodies: Bodies = createBodies()

const LONGEST = 30
/** Levels and places that stand before an office: 市财政局, 区发展改革委, 四川省教育厅. */
const LEVEL =
  /^(?:国家|全国|中央|地方|各|省|市|区|县|州|盟|旗|镇|自治区|自治州|兵团|省级|市级|区级|县级|市区|区县|市县|[\u4e00-\u9fff]{1,6}(?:省|市|区|县|州|盟|旗|新区))$/
/** The same, what parts the members of a list or names one again, a relative clause. */
const FOREIGN = new RegExp(
  `[${STRANGE}，；（）]|(?<!自)由|(?<=[^方导动志面定趋走])向|(?<!所)在|(?<![相应反绝])对|工作$|工作中|按|会同(?!县)|报送|问题|建设好|情况|实现|实行|以下|均需`
)

/** 其他负有监管职责的部门: told by what it is there for. */
const CHARGED_WITH = /^的(?:部门|单位|机构)/
/** 具备条件的街道: those of a kind that can. */
const ABLE = /^(?:具备|有|符合)条件的/
const ABLE_BEFORE = /(?:具备|有|符合)条件的$/
const DUTY =
  /^(?:其他|其它|各|有关|相关)?(?:依法)?(?:负有|承担|具有|负责)[^，、的]{2,14}(?:职责|责任|任务|职能)的(?:部门|单位|机构)$/
/** 各省、市、县级人民政府: levels that share their last word. */
const LEVELS =
  /^各?[省市县区州](?:级)?(?:[、和及][省市县区乡镇]级?){1,3}(?:[两三各]级)?(?:人民)?(?:政府|[^、，]{0,10}(?:部门|机构))$/

/** 市交通委（市道运局）: a body, and in the bracket another name or part of it. */
const ALIAS = /^([^（）]{2,20})（([^（）、，]{2,20})）$/

function bodyOf(lexicon: Lexicon, written: string): Named | null {
  const { known, offices, names } = lexicon
  const text = withoutLevels(written)
  const [, first, second] = (text.endsWith('）') && ALIAS.exec(text)) || []
  if (first && second) return bodyOf(lexicon, second) && bodyOf(lexicon, first)
  const listed = (words: string) => (names.at(words, 0) === words ? known.get(words) : undefined)
  const entry = listed(written) ?? (text === written ? undefined : listed(text))
  if (!entry && (text.length < 2 || text.length > LONGEST)) return null
  if (entry) return entry
  if (text.includes('的')) {
    const told = ABLE.test(text) ? bodyOf(lexicon, text.replace(ABLE, '')) : null
    return told || DUTY.test(text) ? { name: written, kind: told?.kind ?? 'generic' } : null
  }
  const office = offices.before(text, text.length)
  if (office) {
    const level = text.slice(0, -office.length)
    if (LEVEL.test(level) && !FOREIGN.test(level))
      return { name: said(written, office, level) + known.get(office)!.name, kind: 'body' }
  }
  // 各高校, 各级各类学校, 有关学校
  const each = /^(?:各(?:级各类|级|类|有关|相关)?|有关|相关)/.exec(text)?.[0] ?? ''
  if (each && known.get(text.slice(each.length))?.kind === 'institution')
    return { name: written, kind: 'institution' }
  const shaped = byEnding(text)
  return shaped && { ...shaped, name: written }
}

/** 各县（市、区）财政局 keeps its bracket. */
const said = (written: string, office: string, level: string): string =>
  written.endsWith(office) ? written.slice(0, -office.length) : level

/** 各省（区、市）政府, 各责任（配合）单位: the bracket only says what else is meant. */
const withoutLevels = (text: string): string =>
  text.includes('（')
    ? text.replace(
        /（(?:[省市区县州盟旗乡镇地州场自治直辖街道、]{1,12}|单位|部门|园区|开发区|配合|协作|协办|牵头|主办|参与)）/g,
        ''
      )
    : text

function byEnding(text: string): Named | null {
  if (/^[我本]/.test(text) && OURS.includes(text.slice(1))) return { name: text, kind: 'body' }
  const ending = endingSet.before(text, text.length)
  const found = ending === '' ? undefined : endings.get(ending)
  if (!found || text.length <= ending.length) return null
  if (found.not.some((word) => text.endsWith(word))) return null
  if (FOREIGN.test(text) || (pureVerbAt(text, 0, text.length) && !/(?:办|办公室|小组|中心|专班)$/.test(text)))
    return null
  return { name: text, kind: found.kind }
}

const mayEnd = ({ last }: Lexicon, text: string, end: number): boolean => last[codeAt(text, end - 1)] === 1

function bodiesIn(lexicon: Lexicon, text: string, start: number, end: number): Body[] | null {
  if (!mayEnd(lexicon, text, end)) return null
  const parts = cut(text, start, end)
  const out: Body[] = []
  for (let first = 0; first < parts.length; ) {
    const found = longestFrom(lexicon, text, parts, first)
    if (!found) return null
    out.push(found.body)
    first = found.next
  }
  return out.length > 0 ? out : null
}

/**
 * The bodies of a labelled list. Where a member is a division, which elsewhere would be no body (组干科、机关党委),
 * each stands by itself. Null where a member is neither.
 */
function labelledIn(lexicon: Lexicon, text: string, start: number, end: number): Body[] | null {
  const members = cut(text, start, end).map((part) => {
    const known = bodiesIn(lexicon, text, part.start, part.end)
    return { known, bodies: known ?? divisionAt(text, part) }
  })
  const named = members.length > 0 && members.every(({ bodies }) => bodies !== null)
  const each = named ? members.flatMap(({ bodies }) => bodies ?? []) : null
  if (each && members.some(({ known }) => known === null)) return each
  return bodiesIn(lexicon, text, start, end) ?? each
}

const LONGEST_DIVISION = 12
const DIVISION = /..(?:科|处|室|股|所|站|组|部|中队|大队|支队|分局|窗口)$|^[^，。；：]科$/

/** A division of the body that speaks, or of those below it; null where the words have not the shape of one. */
function divisionAt(text: string, { start, end }: Stretch): Body[] | null {
  const words = text.slice(start, end)
  const shaped =
    end - start <= LONGEST_DIVISION && DIVISION.test(words) && !FOREIGN.test(withoutLevels(words))
  return shaped ? [{ text: words, name: words, kind: 'body', start, end }] : null
}

/** Stretches between separators that stand outside brackets. */
function cut(text: string, start: number, end: number): Stretch[] {
  const parts: Stretch[] = []
  let from = start
  // Of the stretch alone, as it may begin inside a bracket.
  let depth = 0
  for (let at = start; at < end; ) {
    const code = codeAt(text, at)
    if (isClosing(code)) depth = Math.max(0, depth - 1)
    else if (isOpening(code)) depth++
    const separator = depth === 0 ? separators.at(text, at) : ''
    if (separator === '' || !isSeparator(text, at, separator)) {
      at++
      continue
    }
    if (at > from) parts.push({ start: from, end: at })
    at += separator.length
    from = at
  }
  if (end > from) parts.push({ start: from, end })
  return parts
}

/** 普及, 涉及, 中等, 高等 hold no separator. */
function isSeparator(text: string, at: number, separator: string): boolean {
  const previous = text[at - 1] ?? ''
  if (separator === '及') return !'普涉以危顾波'.includes(previous)
  if (separator === '等') return !'中高初平同'.includes(previous)
  return true
}

/** How many may share their last word: 建设、国土、水利、农业、林业、海洋等有关部门 are seven parts. */
const MOST_SHARED = 9

/** The shortest run of parts from `first` that names a body, a longer one if that is in the lexicon. */
function longestFrom(
  lexicon: Lexicon,
  text: string,
  parts: Stretch[],
  first: number
): { body: Body; next: number } | null {
  const start = (parts[first] as Stretch).start
  let best: { body: Body; next: number } | null = null
  for (let last = first; last < Math.min(parts.length, first + MOST_SHARED); last++) {
    const end = (parts[last] as Stretch).end
    const words = text.slice(start, end)
    const found = bodyOf(lexicon, words)
    if (!found) continue
    const listed = lexicon.known.has(words)
    if (best && !listed && !isShared(text, parts, best.next, last) && !LEVELS.test(words)) continue
    if (!best && !listed && last > first && !mayShare(found.kind, words)) continue
    best = { body: { text: words, start, end, ...found }, next: last + 1 }
    if (!listed && last > first && !(best && isShared(text, parts, best.next, last + 1))) break
  }
  return best
}

/** 发展改革、统计部门 share their last word; 发展和改革局 is one name; 甲、财政局 is neither. */
const mayShare = (kind: BodyKind, words: string): boolean => kind === 'generic' || !/[、，,；等]/.test(words)

/** 其他有关部门和单位: a bare 单位 or 部门 is no member by itself. */
function isShared(text: string, parts: Stretch[], next: number, last: number): boolean {
  const part = parts[last]
  if (last !== next || !part) return false
  const { start, end } = part
  return /^(?:部门|单位|机构|地区|企业|政府)$/.test(text.slice(start, end))
}
