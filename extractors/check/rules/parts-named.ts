/** Parts whose names leave no rest: 零售总额186.3亿元，城镇152.1亿元，乡村34.2亿元. */
import { isAverage } from '../average.ts'
import { type Book, backwards, between, type Figure } from '../figure.ts'
import { type Finding, holdsOf, type Rule } from '../finding.ts'
import { amount, comparable } from '../measure.ts'
import { indicatorOf, namesWhole, sameKind } from '../names.ts'
import { PARTITIONS, type Partition } from '../partitions.ts'
import { sumFinding } from '../sum.ts'

export const partsNamed: Rule = {
  rule: 'parts-total',
  find: (book) =>
    book.figures.flatMap((first) => {
      if (!isLevel(first)) return []
      for (const partition of PARTITIONS) {
        const found = readParts(book, first, partition)
        if (found) return [found]
      }
      return []
    })
}

function readParts(book: Book, first: Figure, partition: Partition): Finding | null {
  const parts = partsFrom(book, first, partition)
  if (!parts || parts.some((part) => isAverage(part.before + indicatorOf(part)))) return null
  const total = totalOf(book, parts, partition)
  if (!total || isAverage(indicatorOf(total))) return null
  const finding = sumFinding(total, parts)
  return holdsOf(finding) || !others(book, total, first) ? finding : null
}

/** 用水总量，工业用水量，城镇生活用水量，农村生活用水量: levels between the total and the two are parts of it too. */
const others = (book: Book, total: Figure, first: Figure): boolean =>
  book.figures.slice(total.order + 1, first.order).some((level) => isLevel(level) && comparable(level, total))

const isLevel = ({ claim, role, exact }: Figure): boolean =>
  claim.kind === 'level' && role === 'subject' && exact

/** The levels that follow each other from the first on, one for each member, of one name but for the member. */
function partsFrom(book: Book, first: Figure, { members }: Partition): Figure[] | null {
  const rest = restOf(first, members[0]!)
  if (rest === null) return null
  const parts = [first]
  for (let at = book.figures[first.order + 1]; at; at = book.figures[at.order + 1]) {
    if (at.paragraph !== first.paragraph || parts.length === members.length) break
    if (!isLevel(at) || !comparable(at, first)) continue
    const other = restOf(at, members[parts.length]!)
    if (other === null || (other !== rest && other !== '')) return null
    parts.push(at)
  }
  return parts.length === members.length ? parts : null
}

/** A name without the member that opens it; null where it does not open with it. */
function restOf(figure: Figure, member: string): string | null {
  return figure.name.startsWith(member) ? figure.name.slice(member.length) : null
}

/** Of the levels before them that their name fits: the one that comes out, else the nearest. */
function totalOf(book: Book, parts: Figure[], partition: Partition): Figure | null {
  const first = parts[0]!
  const rest = restOf(first, partition.members[0]!) ?? ''
  const before = [...backwards(book, first, samePassage)]
  const words = before.length > 0 ? between(book, before.at(-1)!, first) : ''
  const listed = [...words.matchAll(LISTS)].at(-1)?.index ?? -1
  const isListed = (level: Figure): boolean => words.length - between(book, level, first).length <= listed
  const totals = before.filter(
    (level) =>
      isLevel(level) &&
      comparable(level, first) &&
      parts.every((part) => amount(part) <= amount(level)) &&
      isTotal(level.name, rest, partition, isListed(level))
  )
  return totals.find((total) => holdsOf(sumFinding(total, parts))) ?? totals[0] ?? null
}

/** 其中, 分规模看, and what opens a list. */
const LISTS = /(?=其中|[:：]|(?:按|从|分)[^，,。；]{1,12}(?:分|看)[，,：:])/g

const samePassage = (a: Figure, b: Figure): boolean =>
  a.paragraph === b.paragraph || (a.claim.section !== null && a.claim.section === b.claim.section)

/** 第一产业增加值, 中直经济增加值, 公有制经济增加值: what these add up to goes by another name. */
const ADDED = /^制?(?:经济)?增加值$/
const PRODUCT = /生产总值|GDP/

/** @param rest what the parts are called but for the member: 消费品零售额 of 城镇消费品零售额 */
function isTotal(name: string, rest: string, { total }: Partition, listed: boolean): boolean {
  if (ADDED.test(rest)) return PRODUCT.test(name)
  const worded = total.some((word) => name.includes(word))
  if (rest === '') return total.length > 0 ? worded : listed
  return namesWhole(rest, name) || (worded && name.endsWith(rest)) || (listed && sameKind(rest, name))
}
