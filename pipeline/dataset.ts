/**
 * The dataset: what one report becomes. The contract of this project, in executable form.
 *
 * Every schema here is the single source of its type. Nothing in this file imports
 * anything else of ours, and everything may import it. Keys stand in the order in which
 * they are printed.
 */
import { z } from 'zod'

/** `[start, end)` in UTF-16 code units of the dataset's `text`. */
export const Span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .describe('[start, end) in UTF-16 code units of text')
export type Span = z.infer<typeof Span>

/** ISO date, inclusive. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export type Day = z.infer<typeof Day>

/** Verbatim words with their place. */
export const Words = z.strictObject({ text: z.string().min(1), span: Span })
export type Words = z.infer<typeof Words>

/** A stretch of time. An open or unknown end is null; `inferred` where it is not said beside the number. */
export const Time = z.strictObject({
  text: z.string().min(1).nullable(),
  span: Span.nullable(),
  from: Day.nullable(),
  to: Day.nullable(),
  inferred: z.boolean()
})
export type Time = z.infer<typeof Time>

export const ReportKind = z.enum([
  'work-report',
  'communique',
  'plan-report',
  'budget-report',
  'opinion',
  'notice',
  'scheme',
  'task-list',
  'analysis',
  'other'
])
export type ReportKind = z.infer<typeof ReportKind>

export const ReportFacts = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  path: z.string(),
  mediaType: z.string(),
  encoding: z.string().nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  characters: z.int().nonnegative(),
  title: z.string().min(1).nullable(),
  issuer: z.string().min(1).nullable(),
  region: z.string().min(1).nullable(),
  publishedOn: Day.nullable(),
  kind: ReportKind,
  reviewYear: z.int().nullable(),
  planYear: z.int().nullable(),
  yearEvidence: Words.nullable(),
  given: z.array(z.string()).describe('facts that the user gave instead of the text')
})
export type ReportFacts = z.infer<typeof ReportFacts>

export const Part = z.enum(['review', 'plan', 'other'])
export type Part = z.infer<typeof Part>

export const Section = z.strictObject({
  id: z.string(),
  parent: z.string().nullable(),
  level: z.int().positive(),
  marker: z.string().min(1).nullable(),
  markerSpan: Span.nullable(),
  title: z.string().min(1),
  titleSpan: Span,
  span: Span,
  part: Part,
  period: z.strictObject({ from: Day.nullable(), to: Day.nullable() }).nullable()
})
export type Section = z.infer<typeof Section>

export const Sentence = z.strictObject({ id: z.string(), section: z.string().nullable(), span: Span })
export type Sentence = z.infer<typeof Sentence>

export const Unit = z.strictObject({
  text: z.string().min(1),
  system: z.enum(['ucum', 'iso4217', 'count', 'local']),
  code: z.string().min(1),
  dimension: z.string().min(1),
  base: z.string().min(1),
  factor: z.number().positive()
})
export type Unit = z.infer<typeof Unit>

/** Why a record deserves a second look. */
export const Flag = z.enum([
  'unit-missing',
  'unit-shared',
  'indicator-missing',
  'period-unknown',
  'direction-inferred',
  'structural-count',
  'table-cell',
  'check-failed',
  'deadline-inherited',
  'actors-inherited'
])
export type Flag = z.infer<typeof Flag>

export const ClaimKind = z.enum(['level', 'change', 'share', 'progress', 'rank'])
export type ClaimKind = z.infer<typeof ClaimKind>
export const Approx = z.enum(['exact', 'about', 'over', 'under', 'at-least', 'at-most', 'range'])
export type Approx = z.infer<typeof Approx>
export const Direction = z.enum(['increase', 'decrease', 'flat'])
export type Direction = z.infer<typeof Direction>
export const Measure = z.enum(['difference', 'ratio'])
export type Measure = z.infer<typeof Measure>
export const ClaimStatus = z.enum(['actual', 'target'])
export type ClaimStatus = z.infer<typeof ClaimStatus>

export const Claim = z.strictObject({
  id: z.string(),
  sentence: z.string(),
  section: z.string().nullable(),
  path: z.array(z.string()),
  quote: z.string().min(1),
  span: Span,
  kind: ClaimKind,
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  approx: Approx,
  unit: Unit.nullable(),
  direction: Direction.nullable(),
  measure: Measure.nullable(),
  baseline: Time.nullable(),
  of: Words.nullable(),
  about: z.string().nullable(),
  indicator: z
    .strictObject({
      text: z.string().min(1),
      spans: z.array(Span).min(1),
      name: z.string().min(1),
      inherited: z.boolean()
    })
    .nullable(),
  scope: z.strictObject({ text: z.string().min(1), span: Span, inherited: z.boolean() }).nullable(),
  period: Time.nullable(),
  status: ClaimStatus,
  confidence: z.number().min(0).max(1),
  flags: z.array(Flag)
})
export type Claim = z.infer<typeof Claim>

export const Modality = z.enum(['forbid', 'must', 'ensure', 'strive', 'continue', 'encourage', 'plain'])
export type Modality = z.infer<typeof Modality>
export const TaskStatus = z.enum(['planned', 'done'])
export type TaskStatus = z.infer<typeof TaskStatus>
export const ActorRole = z.enum(['lead', 'support', 'responsible'])
export type ActorRole = z.infer<typeof ActorRole>

export const Action = z.strictObject({
  verb: z.string().min(1),
  adverbs: z.array(z.string().min(1)),
  object: z.string().min(1).nullable(),
  span: Span,
  deadline: Time.nullable()
})
export type Action = z.infer<typeof Action>
export const Actor = z.strictObject({
  text: z.string().min(1),
  name: z.string().min(1),
  role: ActorRole,
  span: Span
})
export type Actor = z.infer<typeof Actor>
export const Partner = z.strictObject({ text: z.string().min(1), name: z.string().min(1), span: Span })
export type Partner = z.infer<typeof Partner>

export const Task = z.strictObject({
  id: z.string(),
  section: z.string().nullable(),
  path: z.array(z.string()),
  headline: z.string(),
  quote: z.string().min(1),
  span: Span,
  status: TaskStatus,
  modality: Modality,
  modalityWord: Words.nullable(),
  actions: z.array(Action),
  actors: z.array(Actor),
  partners: z.array(Partner),
  deadline: Time.nullable(),
  targets: z.array(z.string()),
  goals: z.array(Words),
  confidence: z.number().min(0).max(1),
  flags: z.array(Flag)
})
export type Task = z.infer<typeof Task>

export const MentionClass = z.enum([
  'time',
  'ordinal',
  'marker',
  'name',
  'document-number',
  'code',
  'idiom',
  'enumeration',
  'baseline',
  'other'
])
export type MentionClass = z.infer<typeof MentionClass>
export const Mention = z.strictObject({
  id: z.string(),
  section: z.string().nullable(),
  quote: z.string().min(1).max(40),
  span: Span,
  class: MentionClass
})
export type Mention = z.infer<typeof Mention>

export const CheckRule = z.enum([
  'change-levels',
  'share-levels',
  'parts-total',
  'progress-plan',
  'same-indicator',
  'magnitude'
])
export type CheckRule = z.infer<typeof CheckRule>
export const Check = z.strictObject({
  id: z.string(),
  rule: CheckRule,
  claims: z.array(z.string()),
  expected: z.number().nullable(),
  found: z.number().nullable(),
  tolerance: z.number().nullable(),
  holds: z.boolean(),
  message: z.string().min(1)
})
export type Check = z.infer<typeof Check>

export const DiagnosticCode = z.enum([
  'numeral-unplaced',
  'year-unknown',
  'title-unknown',
  'encoding-guessed',
  'characters-replaced',
  'run-incomplete'
])
export type DiagnosticCode = z.infer<typeof DiagnosticCode>
export const Diagnostic = z.strictObject({
  severity: z.enum(['info', 'warning', 'error']),
  code: DiagnosticCode,
  message: z.string().min(1),
  span: Span.nullable()
})
export type Diagnostic = z.infer<typeof Diagnostic>

export const SCHEMA_VERSION = '1.0.0'

/** One report's dataset. */
export const Dataset = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  report: ReportFacts,
  text: z.string(),
  outline: z.array(Section),
  sentences: z.array(Sentence),
  claims: z.array(Claim),
  tasks: z.array(Task),
  mentions: z.array(Mention),
  checks: z.array(Check),
  diagnostics: z.array(Diagnostic)
})
export type Dataset = z.infer<typeof Dataset>
