/**
 * Tasks: who must do what by when. A sentence becomes a task where the report's issuer, or a body it
 * names, is to do something; in the review, where an item tells what was done.
 */
import type { Claim } from '../../pipeline/dataset.ts'
import { dayIn } from '../../pipeline/facts/dates.ts'
import type { Entry } from '../../pipeline/lexicon.ts'
import { tellsStanding } from '../../pipeline/outline/standing.ts'
import { sentenceId } from '../../pipeline/parse/place.ts'
import type { Report } from '../../pipeline/tree.ts'
import type { Segmenter } from '../../pipeline/words/segmenter.ts'
import { createBodies } from './bodies.ts'
import { type Parted, partAssignment, partCell } from './bracket.ts'
import type { Item } from './closing.ts'
import { isDoneItem } from './done.ts'
import { holdersOf } from './items.ts'
import { headlineAt, leadsAbove } from './leads.ts'
import { isBeside, type Line, linesOf, maySet } from './lines.ts'
import { binds } from './modality.ts'
import { type Document, type Draft, readDone, readPlanned, type Source } from './read.ts'
import { type Scene, sceneOf } from './select.ts'

export interface TaskOptions {
  /** Tasks below this confidence are left out; 0 by default. */
  threshold?: number
  /** The user's own bodies, with the columns of `lexicon/bodies.tsv`; they win over it. */
  bodies?: Entry[]
  /** Asked for the verb of a task that opens with none of `lexicon/verbs.tsv`; never without need. */
  segmenter?: Segmenter
}

/** Kinds that oblige in every part, not only in a plan. */
const DIRECTIVE: ReadonlySet<string> = new Set(['opinion', 'notice', 'scheme', 'task-list'])
/** Kinds that tell how things stand, not what their issuer did. */
const STATISTICAL: ReadonlySet<string> = new Set(['communique', 'analysis'])

/**
 * Transformer: fills `report.data.tasks` in the order of the text and adds the rules behind each to
 * `report.data.rules`. Needs outline and facts; times and claims give deadlines and targets.
 */
export default function task({ threshold = 0, bodies: more, segmenter }: TaskOptions = {}) {
  const known = { bodies: createBodies(more), segmenter: segmenter ?? null }
  return (tree: Report): void => {
    const rules = tree.data.rules ?? new Map<string, string[]>()
    tree.data.rules = rules
    tree.data.tasks = tasksOf(tree, known).flatMap((draft) => {
      if (draft.task.confidence < threshold) return []
      rules.set(draft.task.id, draft.rules)
      return [draft.task]
    })
  }
}

/** What does not change from report to report. */
type Known = Pick<Document, 'bodies' | 'segmenter'>

function tasksOf(tree: Report, known: Known): Draft[] {
  const said = linesOf(tree)
    .map((line) => {
      const part = isBeside(line) ? partCell : partAssignment
      return { line, words: part(line.sentence.data.reading.text, known.bodies) }
    })
    .filter(({ line, words }) => words.alone || !isBeside(line))
  const lines = said.map(({ line }) => line)
  const parted = said.map(({ words }) => words)
  const isAlone = (index: number) => parted[index]?.alone === true
  const holders = holdersOf(lines, (index) => parted[index]?.assignment != null || isAlone(index), isAlone)
  const document = documentOf(tree, parted, known)
  const leads = { text: document.text, outline: document.outline, above: leadsAbove(tree.children) }
  const claims = bySentence(tree.data.claims ?? [])
  let listed = false
  let scene: Scene | null = null
  return lines.flatMap((line, index) => {
    const words = parted[index] as Parted
    if (words.alone) return []
    const sets = maySet(line)
    const item = sets ? itemOf(holders[index], index, lines, parted) : null
    const before = lines[index - 1]
    const continues = scene !== null && before !== undefined && goesOn(scene, before, line)
    if (!continues) scene = sceneOf(line.sentence.data.reading.text)
    const source = (): Source => ({
      line,
      parted: words,
      item,
      headline: headlineAt(leads, line),
      claims: claimsIn(line, claims),
      continues
    })
    const part = line.sentence.data.passage?.part ?? line.chain.at(-1)?.part ?? 'other'
    if (sets && part === 'review' && !item) {
      if (!line.sentence.data.marker && document.directive) return charged(readPlanned(source(), document))
      if ((document.statistical && !tellsWork(line)) || !line.sentence.data.marker) return []
      listed = isDoneItem(line, lines[index - 1], listed)
      return listed ? [readDone(source(), document)] : []
    }
    const expected = sets && (part === 'plan' || document.directive || item !== null)
    if (!expected && sets && (part !== 'other' || document.statistical)) return []
    const draft = readPlanned(source(), document)
    if (draft && tellsHow(line) && !binds(draft.task)) return []
    return expected && draft ? [draft] : charged(draft)
  })
}

const charged = (draft: Draft | null): Draft[] => (draft && charges(draft) ? [draft] : [])

/** 县水利局要加快前期工作: it obliges a body, wherever it stands. */
const charges = ({ rules, task: { modality, quote } }: Draft): boolean =>
  rules[0] === 'charged-body' && (modality === 'must' || modality === 'forbid') && !REPORTED.test(quote)

/** 市水利局要求县水利局要…, 专家认为，县财政局应…: what others said. */
const REPORTED = /^[^，要]{0,12}要求.*?要(?!求)|^[^，]{0,12}(?:认为|指出|(?<!加)强调|建议|表示)/

/** 二、主要工作推进情况: also in a report that tells how things stand, its items are what was done. */
const tellsWork = ({ chain }: Line): boolean => chain.some(({ title }) => title.includes('工作'))

/** （一）主要成效, （二）存在问题: how things stand, in whatever part. */
const tellsHow = ({ chain }: Line): boolean => tellsStanding(chain)

/** Whether what a sentence sets goes on in the next line: behind a ； in its block, and in each item of a list of conditions. */
function goesOn(scene: Scene, { sentence, block }: Line, next: Line): boolean {
  const { text } = sentence.data.reading
  return scene === 'conditions' && next.sentence.data.marker !== null
    ? /[：:；;]$/.test(text)
    : block === next.block && /[；;]$/.test(text)
}

/** What closes a line's item: its bracket or line of bodies, and the lines of bodies and dates right behind. */
function itemOf(holder: number | undefined, index: number, lines: Line[], parted: Parted[]): Item | null {
  if (holder === undefined) return null
  let last = holder
  while (parted[last + 1]?.alone) last++
  const closers = lines
    .slice(holder, last + 1)
    .map((line, i) => ({ line, parted: parted[holder + i] as Parted }))
  return { closers, own: holder === index }
}

function documentOf(tree: Report, parted: Parted[], known: Known): Document {
  const { data } = tree
  const assignments = parted.flatMap(({ assignment }) => assignment ?? [])
  return {
    text: data.text,
    outline: data.outline ?? [],
    planYear: data.facts?.planYear ?? null,
    publishedOn: data.facts?.publishedOn ?? null,
    issuedOn: issuedOn(tree) ?? data.facts?.publishedOn ?? null,
    statistical: STATISTICAL.has(data.facts?.kind ?? 'other'),
    directive: DIRECTIVE.has(data.facts?.kind ?? 'other'),
    firstLeads: assignments.some((one) => one.firstLeads),
    ...known
  }
}

/** The day of the signature, from which 印发之日起 counts: the last line of front matter that is a date. */
function issuedOn(tree: Report): string | null {
  const lines = tree.children.flatMap((block) =>
    block.role === 'front'
      ? block.children.flatMap((line) => (line.type === 'sentence' ? [line.data.reading.text] : []))
      : []
  )
  return (
    lines.map((line) => (/[0-9日〇○]$/.test(line) ? dayIn(line) : null)).findLast((day) => day !== null) ??
    null
  )
}

/** Claims inside a line; a row stands for the sentence of its cells' claims. */
function claimsIn({ sentence, row }: Line, claims: ReadonlyMap<string, Claim[]>): Claim[] {
  const found = claims.get(sentenceId(row ?? sentence)) ?? []
  if (!row) return found
  const { start, end } = sentence.position!
  return found.filter(({ span }) => span[0] >= start.offset! && span[1] <= end.offset!)
}

/** Claims by the sentence that they stand in. */
function bySentence(claims: readonly Claim[]): Map<string, Claim[]> {
  const out = new Map<string, Claim[]>()
  for (const claim of claims) {
    const known = out.get(claim.sentence)
    if (known) known.push(claim)
    else out.set(claim.sentence, [claim])
  }
  return out
}
