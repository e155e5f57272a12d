/** A share beside its part and its whole: 3.9万套，占成交总量4.6万套的84.8%. */
import { type Book, backwards, between, type Figure, sameSentence } from '../figure.ts'
import { type Finding, holdsOf, plain, printed, type Rule } from '../finding.ts'
import { amount, comparable, isPercent, ratio } from '../measure.ts'
import { indicatorOf, namesWhole, thingOf } from '../names.ts'

export const shareLevels: Rule = {
  rule: 'share-levels',
  find: (book) => {
    const byThing = levelsByThing(book)
    return book.figures.flatMap((share) => {
      if (!isPercent(share) || !share.exact) return []
      const levels = beside(book, share) ?? apart(book, share) ?? elsewhere(book, share, byThing)
      if (!levels) return []
      const finding = reckon(levels, share)
      return levels.sure || holdsOf(finding) ? [finding] : []
    })
  }
}

interface Levels {
  part: Figure
  whole: Figure
  /** The whole is named as such; else a finding counts only where it agrees. */
  sure: boolean
}

/** 占X的5%: the whole stands right before its share. */
function beside(book: Book, share: Figure): Levels | null {
  const whole = book.figures[share.order - 1]
  if (whole?.role !== 'whole' || !sameSentence(whole, share)) return null
  const about = share.claim.about ? book.byId.get(share.claim.about) : undefined
  const sure = !TOGETHER.test(whole.before)
  if (about && isPart(about, whole)) return { part: about, whole, sure }
  for (const part of backwards(book, whole)) if (isPart(part, whole)) return { part, whole, sure }
  return null
}

/** A和B合计占…: the part is none of the levels before. */
const TOGETHER = /合计|共|均|分别|两者|三者/

const isPart = (part: Figure, whole: Figure): boolean =>
  part.order < whole.order && isLevel(part) && comparable(part, whole)
const isLevel = ({ claim, role, exact }: Figure): boolean =>
  claim.kind === 'level' && role === 'subject' && exact

/** The whole is stated before: by the name that the share gives it, or as what 其中 goes back to. */
function apart(book: Book, share: Figure): Levels | null {
  const part = share.claim.about ? book.byId.get(share.claim.about) : undefined
  if (share.claim.kind !== 'share' || !part || !isLevel(part)) return null
  const of = share.claim.of?.text ?? ''
  const wholes: Levels[] = []
  for (const whole of backwards(book, part, (a, b) => a.paragraph === b.paragraph)) {
    if (!isLevel(whole) || !comparable(whole, part) || amount(whole) <= amount(part)) continue
    const name = indicatorOf(whole)
    const named = of !== '' && (namesWhole(of, name) || thingOf(of) === thingOf(name))
    const parted = OPENS.test(between(book, whole, part).slice(-OPENING))
    const unsaid = of === '' && sameSentence(whole, part)
    if (named || parted || unsaid) wholes.push({ part, whole, sure: named && parted })
  }
  return wholes.find((levels) => holdsOf(reckon(levels, share))) ?? wholes[0] ?? null
}

/** The levels of the report by what they speak of, each list in the order of the text. */
function levelsByThing(book: Book): Map<string, Figure[]> {
  const levels = new Map<string, Figure[]>()
  for (const level of book.figures.filter(isLevel)) {
    const thing = thingOf(indicatorOf(level))
    const known = levels.get(thing)
    if (known) known.push(level)
    else levels.set(thing, [level])
  }
  return levels
}

/** 占GDP的21.7%, where the product is stated in another passage: by its name, for the same time. */
function elsewhere(book: Book, share: Figure, byThing: Map<string, Figure[]>): Levels | null {
  const part = share.claim.about ? book.byId.get(share.claim.about) : undefined
  const of = share.claim.of?.text
  if (share.claim.kind !== 'share' || !part || !of || !isLevel(part)) return null
  const whole = byThing
    .get(thingOf(of))
    ?.find(
      (level) =>
        comparable(level, part) &&
        level.claim.status === part.claim.status &&
        level.claim.period?.to === part.claim.period?.to
    )
  return whole ? { part, whole, sure: false } : null
}

const OPENS = /其中[:：，,]?[^，,。；;]{0,24}$/
/** The most that it can hold. */
const OPENING = 27

function reckon({ part, whole }: Levels, share: Figure): Finding {
  const { value, slack } = ratio(part, whole)
  return {
    operands: [part, whole, share].sort((a, b) => a.order - b.order),
    expected: value,
    found: share.value,
    tolerance: slack + share.slack,
    message: () =>
      `${printed(part)} of ${printed(whole)} is ${plain(value)}%; the report says ${printed(share)}`
  }
}
