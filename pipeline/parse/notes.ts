/**
 * Which lines are a report's glossary: from its title to the end, or to an annex behind it that
 * is part of the report (附件⏎今年民生实事⏎1.新建学校3所。).
 */
import { isContents } from './furniture.ts'
import { compact } from './text.ts'

/** Share of the text before which no glossary stands: there a contents page names it. */
const EARLIEST = 0.3
/** Lines behind a heading among which its label stands. */
const REACH = 2
/** Longest title of a list of goals that stands without the word 附件. */
const LONGEST_TITLE = 30

const GLOSSARY = /^(?:注|注释|附注|附[：:]?名词解释|.{0,16}名词解释|.{0,12}名词注释)[：:]?$/
/** 专栏2：名词解释: a box in the midst of a plan, which ends where the plan's headings go on. */
const BOX = /^专栏/
const GOES_ON =
  /^(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节部])[^：:。；]+$/
const ANNEX = /^附(?:件|表|录)[0-9一二三四五六七八九十]{0,3}(?:[：:].{0,40})?$/
const HEADING = /^[一二三四五六七八九十]{1,3}、/
/** What an annex sets, or explains, as its title says. */
const GOALS = /实事|任务|目标|计划|分工|安排|项目|工程|清单|措施|要点|指标/
const WORDS = /名词|术语|用语|词语|注释|释义|解释/
/** What a list of goals says of each: 年度目标：…, 主办单位：…. */
const LABEL =
  /^(?:(?:年度|工作|主要|建设|具体)?(?:目标|任务|内容)|(?:主办|承办|责任|牵头|实施|负责)(?:单位|部门))[：:]/
/** 1.“两重”：…: words, then what they mean. */
const DEFINITION = /^[（([［〔]?[0-9０-９]{0,3}[）)\]］〕]?[.．、]?[^，。；：:]{1,40}[：:]/

/** For each line whether it belongs to a glossary. */
export function notesOf(lines: string[]): boolean[] {
  const words = lines.map(compact)
  const earliest = EARLIEST * words.reduce((sum, { length }) => sum + length, 0)
  let inside = false
  let boxed = false
  let before = 0
  return words.map((line, index) => {
    const opens = before > earliest && GLOSSARY.test(line) && !isContents(lines[index] as string)
    before += line.length
    if (opens) {
      inside = true
      boxed = BOX.test(line)
    } else if (boxed && GOES_ON.test(line)) inside = false
    else if (inside && (isAnnex(words, index) || isListOfGoals(words, index))) inside = false
    return inside
  })
}

/** An annex that sets something, not one that explains words or lists names. */
function isAnnex(words: string[], index: number): boolean {
  if (!ANNEX.test(words[index] as string)) return false
  const next = words.findIndex((line, at) => at > index && (ANNEX.test(line) || GLOSSARY.test(line)))
  const body = words.slice(index + 1, next < 0 ? undefined : next)
  const title = `${words[index]}${body[0] ?? ''}`
  const sentences = body.filter((line) => /[。；]$/.test(line) || LABEL.test(line))
  if (WORDS.test(title) || sentences.length === 0) return false
  return GOALS.test(title) || sentences.filter(isDefinition).length * 2 < sentences.length
}

const isDefinition = (line: string): boolean => DEFINITION.test(line) && !LABEL.test(line)

/** The title of a list of goals, or its first heading where it has none: 一、扩大就业⏎年度目标：…. */
function isListOfGoals(words: string[], index: number): boolean {
  if (isGoal(words, index)) return true
  const line = words[index] as string
  return line.length <= LONGEST_TITLE && !/[。；：，]/.test(line) && isGoal(words, index + 1)
}

const isGoal = (words: string[], index: number): boolean =>
  HEADING.test(words[index] ?? '') &&
  words.slice(index + 1, index + 1 + REACH).some((line) => LABEL.test(line))
