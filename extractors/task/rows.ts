/** Rows of actions in one clause: 完善规则、破除门槛 are two, 打击甲、查处乙的行动 is one. */
import { charactersOf, codeAt } from '../../pipeline/characters.ts'
import { depths } from './clauses.ts'
import { behindMeans, opensMeans } from './means.ts'
import { adverbs, closesPhrase, compounds, isVerb, MASK, pureVerbAt, verbAt } from './verb.ts'
import { isModified, rowWords, standsFirst } from './verb-row.ts'
import { headAt, opensPure } from './verbs.ts'
import { type Stretch, type WordSet, wordSet, wordsWhere } from './words.ts'

/** What money is sought or given with, by words that stand in no clause without it. */
const FUNDING = ['争取', '投', '安排', '筹']

/** Cuts a clause where a second action begins: behind 并 or 、 before a verb with its own object. */
export function pieces(text: string, start: number, end: number): Stretch[] {
  const depth = depths(text)
  const out: Stretch[] = []
  const funded = FUNDING.some((word) => holdsFrom(text, word, start, end))
  let from = start
  for (let at = start + 2; at < end - 2; at++) {
    const joint = depth[at] === 0 ? jointAt(text, at) : ''
    const sent = depth[at] === 0 && !joint && (sends(text, at, end) || (funded && funds(text, from, at, end)))
    if (!joint && !sent) continue
    const head = headAt(text, from, end)
    const cut = at - (sent ? adverbs.before(text, at).length : 0)
    if (sent && head && cut > head.verb.end + 1 && text[head.verb.end] !== '将') {
      out.push({ start: from, end: cut })
      from = cut
      continue
    }
    if (!joint) continue
    const next = at + joint.length
    if (!head || at < head.verb.end) continue
    const behind = joint === '、' ? -1 : behindPhrase(text, next, end)
    if (behind > 0) {
      out.push({ start: from, end: at })
      from = behind
      at = behind
      continue
    }
    const row = { from, verb: text.slice(head.verb.start, head.verb.end), object: head.verb.end }
    if (!splits(text, row, joint, next, end)) continue
    out.push({ start: from, end: at })
    from = next
    at = next
  }
  out.push({ start: from, end })
  return out
}

/** Whether a word stands between two places. */
function holdsFrom(text: string, word: string, start: number, end: number): boolean {
  const at = text.indexOf(word, start)
  return at >= 0 && at < end
}

/** 编制清单并向社会公布, 并于6月底前上报: where the verb stands behind 并 and a phrase of means or a time; -1 where none does. */
function behindPhrase(text: string, at: number, end: number): number {
  const dated = text[at + 1] === MASK ? BY_WHEN.exec(text.slice(at, at + 24)) : null
  if (dated) return headAt(text, at + dated[0].length, end) ? at + dated[0].length : -1
  if (!opensMeans(text, at) && !PHRASES[codeAt(text, at)]) return -1
  if (headAt(text, at, end) || text.slice(at, end).includes('的')) return -1
  return behindMeans(text, at, end)
}

const BY_WHEN = new RegExp(`^[于在]${MASK}+[前内]?`)

const PHRASES = charactersOf('向在按与对视从由')

const SENDS = wordSet(['报送', '上报', '呈报', '报请'])

/** 争取资金开工建设东溪水系, 投资2亿元实施管网工程: what is done with the money. */
function funds(text: string, from: number, at: number, end: number): boolean {
  const before = text.slice(from, at)
  const paid = /[0-9][万亿]元$/.test(before) && !isModified(text, at + 2)
  const verb = /(?:争取|投资|投入|安排|筹集|筹措)[^，、的]{0,12}(?:资金|[万亿]元)$/.test(before)
    ? (paid ? verbAt : pureVerbAt)(text, at, end)
    : ''
  return verb.length > 1 && at + verb.length < end - 1 && !closesPhrase(text, at + verb.length, end)
}

/** 形成报告报送县局: what is done with it next, without a joint; not 报送流程. */
function sends(text: string, at: number, end: number): boolean {
  const word = SENDS.at(text, at)
  if (word === '') return false
  const after = at + word.length
  return (
    end - after > 2 &&
    !/[的、和与及并或且要应须依已经]/.test((text[at - 1] as string) + text[after]) &&
    !closesPhrase(text, after, end) &&
    !isModified(text, after)
  )
}

const JOINTS = wordSet(['同时', '并且', '并', '、'])

function jointAt(text: string, at: number): string {
  const joint = JOINTS.at(text, at)
  if (joint.length !== 1 || joint !== '并') return joint
  const within =
    /^(?:[合网购轨重]|联(?![合动系手]))/.test(text.slice(at + 1, at + 3)) ||
    '兼合归吞'.includes(text[at - 1] ?? ' ')
  return within ? '' : joint
}

const shared = rowWords('shared')
const sums = rowWords('sum')
const deeds = rowWords('deed')
const makes = rowWords('makes')
const bears = rowWords('bears')
const stated = rowWords('stated')
const whole = rowWords('whole')
const together = rowWords('together')
const free = rowWords('free')

const objects = (kind: string): WordSet => wordSet(wordsWhere('verb-objects.tsv', 'verb', 'object', kind))
const states = objects('state')
const agents = objects('agent')
const moves = objects('moved')

/** Whether somebody else does what stands behind the verb. */
export const holdsAgent = (verb: string): boolean => states.has(verb) || agents.at(verb, 0) !== ''

/** Whether a noun of the set ends the words, with the mark no farther before it than that, and in the same member of the row. */
function endsBehind(words: string, nouns: WordSet, mark: string, most: number): boolean {
  const noun = nouns.before(words, words.length)
  if (!noun) return false
  const from = words.length - noun.length
  for (let at = from - 1; at >= Math.max(0, from - 1 - most); at--) {
    if (words[at] === mark) return true
    if ('，、。'.includes(words[at] as string)) return false
  }
  return false
}

/** 打击甲、查处乙的专项行动 is one action; so is 抓好甲治理、禁牧休牧等工作, a list that its last noun sums up. */
const isSummed = (rest: string): boolean =>
  endsBehind(rest, shared, '的', 8) || endsBehind(rest, sums, '等', 10)

/** What a row of deeds is of, right behind the last of them or behind one word more (采集、审核、发布职责). */
function isDeed(words: string): boolean {
  const bare = words.endsWith('建设') ? words.slice(0, -2) : words
  const noun = deeds.before(bare, bare.length)
  return noun !== '' && [0, 2].includes(bare.length - noun.length)
}

/** 完善信息报送、联合执法、考核评价机制: the last of a list says what all of them are. */
function endsAsDeed(rest: string): boolean {
  const last = /[、和及与]([^、和及与]+)$/.exec(rest)?.[1] ?? ''
  const noun = deeds.before(last, last.length)
  return noun !== '' && last.length - noun.length <= 6 && !hasMaking(last.slice(0, -noun.length))
}

/** 完善收集、办理、回访闭环管理机制: what a row of deeds and more of them is of. */
const isOneOfDeeds = (before: string, { verb, rest }: Second): boolean =>
  (verb.includes('、') || isVerb(/、(..)$/.exec(before)?.[1] ?? '')) && deeds.before(rest, rest.length) !== ''

/** Verbs that have such a noun as their object. */
function hasMaking(verb: string): boolean {
  for (let at = 0; at < verb.length; at++) if (makes.at(verb, at)) return true
  return false
}

/** 保障民企平等使用要素、公平参与竞争: what others are to be able to do. */
function isEntitled(words: string): boolean {
  for (let at = 0; at < words.length; at++) {
    const manner = free.at(words, at)
    if (manner && verbAt(words, at + manner.length, words.length)) return true
  }
  return false
}

/** 推动企业降低成本、改进工艺: who is moved has a verb with an object of its own. */
function isMoved(text: string, object: number, joint: number): boolean {
  for (let at = object + 2; at < joint - 3; at++) {
    // 惠企利民政策: a name, with no verb in it.
    at += Math.max(0, compounds.at(text, at).length - 1)
    const verb = pureVerbAt(text, at, joint)
    if (verb.length > 1 && at + verb.length < joint - 1 && text[at + verb.length] !== '的') return true
  }
  return false
}

interface Row {
  from: number
  verb: string
  /** Where the first verb's object begins. */
  object: number
}

function splits(text: string, row: Row, joint: string, next: number, end: number): boolean {
  if (!opensPure(text, next, end) && !(joint !== '、' && headAt(text, next, end))) {
    if (joint !== '、' || holdsAgent(row.verb)) return false
    return bothCount(text, next, end) || isParallel(text, row, next, end)
  }
  const head = headAt(text, next, end)
  // 制定方案并抓紧组织实施: a verb that has its object in it.
  const ends = head !== null && head.verb.end === end && head.verb.end - head.verb.start === 4
  if (ends && joint !== '、' && head.adverbs.length > 0 && !states.has(row.verb)) return true
  if (!head || head.verb.end >= end) return false
  const verb = text.slice(head.verb.start, head.verb.end)
  if (states.has(row.verb) && !holdsAgent(verb)) return false
  if (joint !== '、') return true
  const before = text.slice(row.object, next - joint.length)
  const second = { verb, end: head.verb.end, rest: text.slice(head.verb.end, end) }
  if (reaches(text, row, next - joint.length, second) || isMember(before, second)) return false
  if (hasMaking(row.verb) && !hasMaking(verb) && (endsAsDeed(second.rest) || isOneOfDeeds(before, second)))
    return false
  // 市场准入制度、召回制度: two of a kind, the second named by a verb; 服务群众本领、化解风险本领: both.
  if (before.endsWith(second.rest) && closesPhrase(text, second.end)) return false
  const alike = !hasMaking(verb) && before.endsWith(second.rest.slice(-2))
  // 研判能力、回应引导能力: both are had, and neither is done.
  if (alike && (before.endsWith('能力') || headAt(text, row.object, next))) return false
  // 加强对甲、排污企业的监管: 对 reaches over the row.
  return text[row.object] !== '对' || bothCount(text, next, end)
}

/** The verb behind a 、, where it ends, and the words behind it. */
interface Second {
  verb: string
  end: number
  rest: string
}

/** Whether the first verb of a row has what stands behind the 、 at `at` as its object, too. */
function reaches(text: string, row: Row, at: number, { verb, end, rest }: Second): boolean {
  if (agents.at(row.verb, 0) && !holdsAgent(verb)) return true
  if (moves.has(row.verb) && (rest.length <= 2 || isMoved(text, row.object, at))) return true
  if (row.verb === '保障' && isEntitled(text.slice(row.object, at))) return true
  // 坚持甲、乙一起抓: what is kept together.
  return row.verb === '坚持' && together.before(text, end + rest.length) !== ''
}

/** Whether a verb behind a 、 with its words is a member of a row of nouns or deeds that begins with `before`. */
function isMember(before: string, { verb, rest }: Second): boolean {
  if (/^(?:[、和及与的或更最]|.{0,2}等)/.test(rest) || isSummed(rest)) return true
  // 开展增品种、提品质、创品牌“三品”行动: what the threes are of.
  if (verb.length === 3 && shared.before(rest, rest.length)) return true
  // 建设甲多元化、运行机制灵活的机构: a row of states, and what is in them.
  if (bears.at(verb, 0) && endsBehind(rest, stated, '的', 16)) return true
  if (isDeed(rest) && !hasMaking(verb) && !isDeed(before.slice(-2))) return true
  // 设施新建、改建力度
  if (/[新改扩续]建$/.test(verb) && rest.length === 2 && isDeed(rest)) return true
  // 投资、建设、运营和监管分开: what is said of the whole row.
  if (whole.at(rest, 0)) return true
  // 热线受理、转办、评价流程: a row of nouns, and what they are of.
  if (/[、或和及]/.test(verb) && rest.length <= 2) return true
  // 推动兴业、强县、富民一体发展: each has its object already, and none takes another.
  const last = verb.slice(-2)
  if (standsFirst(before.slice(-2)) && standsFirst(last)) return true
  // 规范发展、创新发展和融合发展试点: the same is said of each.
  return before.length > 2 && (verb.length > 2 ? verb.indexOf(before.slice(-2)) > 0 : before.endsWith(verb))
}

/** 盘活存量、培育新量; 拓展链条、集聚要素、优化布局: two of the same build, each a verb of two characters with its object. */
function isParallel(text: string, { verb, object }: Row, next: number, end: number): boolean {
  const mark = text.indexOf('、', next)
  const to = mark > 0 && mark < end ? mark : end
  const length = to - next
  if (verb.length !== 2 || next + 1 - object !== length) return false
  const second = verbAt(text, next, to)
  const rest = text.slice(next + second.length, to)
  if (second.length !== 2 || rest.length < 2 || rest.length > 4 || /[的和与及等]/.test(text.slice(next, end)))
    return false
  if (pureVerbAt(text, object, next - 1) || verbAt(text, next + 2, to)) return false
  return !isDeed(rest) && !shared.before(rest, rest.length) && !isModified(text, next + 2)
}

/** 拆除违建500万平方米、治理裸地300万平方米: two amounts are two actions. */
function bothCount(text: string, next: number, end: number): boolean {
  const head = headAt(text, next, end)
  const before = text.slice(Math.max(0, next - 12), next - 1)
  return head !== null && /[0-9][^0-9]{1,6}$/.test(before) && /[0-9]/.test(text.slice(head.verb.end, end))
}
