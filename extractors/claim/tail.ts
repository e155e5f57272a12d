/**
 * What stands behind the last of several counted things and is done to them all: 完成3个公园、5条道路和8个小区|改造,
 * 11公里污水管网和19公里道路等|改扩建工程.
 */
import { deedBehind, deedIn } from './deed.ts'
import type { Draft } from './draft.ts'
import { sharedIn } from './members.ts'
import type { Reader } from './reader.ts'
import { Words } from './words.ts'

/** Verbs whose object is a deed: 支持|3所学校建设. */
const SUPPORTS = Words.of('supports')

/** What things are that are built: 页岩气|项目|建设. */
const WORKS = /(?:工程|项目)$/
/** 城市道路等|改扩建工程: behind the last example what all of them are. */
const OF_ALL = /等([^，。；等]{0,6}?(?:工程|项目)?)$/

/** Where in a name the deed begins that may be done to all of a list, with the words that say of what sort it is. */
function tailIn(name: string): string {
  const works = OF_ALL.exec(name)?.[1] ?? ''
  const deeds = works.replace(/^(?:工程|项目)/, '')
  if (deeds.length < works.length && deeds !== '' && deedBehind(deeds) === deeds.length) return works
  // 绿地等工程|按时完工: what became of them; 龙头企业、合作|组织 is a body.
  if (name.endsWith('组织') || /等.*(?:工程|项目)./.test(name)) return ''
  if (deedBehind(works.replace(WORKS, '')) > 0) return works
  const deed = deedBehind(name)
  if (deed === 0) return ''
  const thing = name.slice(0, name.length - deed)
  const kind = WORKS.exec(thing)?.[0] ?? ''
  const tail = (kind || sharedIn(thing)) + name.slice(name.length - deed)
  return tail.length + 1 < name.length ? tail : ''
}

/** 省重点|项目 and 项目建设, of which the thing may say the beginning: 省重点项目建设. */
function joined(thing: string, tail: string): string {
  const kind = /^(?:工程|项目)/.exec(tail)?.[0] ?? ''
  return kind !== '' && thing.endsWith(kind) ? thing + tail.slice(kind.length) : thing + tail
}

/** The list of things counted one by one that ends with quantity `i`, in its order. */
function listOf({ own, text }: Reader, i: number): Draft[] {
  const list = [own[i]!]
  for (let k = own[i]!.clause.twin; k !== null; k = own[k]!.clause.twin) {
    const [before, next] = [own[k]!, list[0]!]
    if (!/^[、和及与]|[、和及与]$/.test(text.slice(before.quantity.end, next.quantity.start))) break
    list.unshift(before)
  }
  return list
}

/** The name of a counted thing, in the words before its number and those behind it; null where nothing is counted so. */
function countedIn({ claim, kind, quantity }: Draft): { before: string; thing: string } | null {
  const { indicator } = claim
  const span = indicator?.spans.at(-1)
  if (!indicator || !span || claim.kind !== 'level' || !kind.takesRight || quantity.form === 'ratio-term')
    return null
  const length = span[1] - span[0]
  const thing = indicator.name.slice(-length)
  return span[0] === claim.span[1] ? { before: indicator.name.slice(0, -length), thing } : null
}

/** Gives the members of the list that quantity `i` ends what is done to them all; call at each quantity. */
export function shareTail(reader: Reader, i: number): void {
  const list = listOf(reader, i)
  const names = list.map(countedIn)
  if (list.length < 2 || !names.every((name) => name !== null)) return
  const [first, last] = [names[0]!, names.at(-1)!]
  const tail = tailIn(last.thing)
  // 新增|2个公园、3个小区绿化, 3个公园改造、5条道路硬化: what was done to each is told of it.
  if (tail === '' || deedIn(first.before + first.thing) > 0) return
  if (names.slice(0, -1).some(({ thing }) => deedBehind(thing) > 0)) return
  const verb = SUPPORTS.endingAt(first.before, first.before.length) ?? ''
  list.forEach(({ claim, rules }, k) => {
    const { before, thing } = names[k]!
    const done = joined(thing, tail)
    const name = `${before === '' ? verb : before}${k < list.length - 1 ? done : thing}`
    if (name === claim.indicator!.name) return
    claim.indicator = { ...claim.indicator!, name }
    rules.push('claim/shared-tail')
  })
}

/** 公路9千公里、铁路3千公里，均居全国首位: what the last of a list is told with, for one value of all. */
export function joinNames(reader: Reader, i: number): void {
  const list = listOf(reader, i)
  const named = list.every(
    ({ claim, base, respectively }) =>
      claim.kind === 'level' && claim.indicator?.inherited === false && !base && !respectively
  )
  if (list.length < 2 || !named) return
  const parts = list.map(({ claim }) => claim.indicator!)
  // 新建|公园、新建广场: what is done to all is said once.
  const first = parts[0]!.name
  const deed = first.slice(0, deedIn(first))
  list.at(-1)!.joined = {
    text: parts.map(({ text }) => text).join(''),
    spans: parts.flatMap(({ spans }) => spans),
    name: parts
      .map(({ name }, k) => (k > 0 && name.startsWith(deed) ? name.slice(deed.length) : name))
      .join('、'),
    inherited: false
  }
}
