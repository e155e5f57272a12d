/** Lines by what they are, from their words alone: address, delivery, date, signature, note, section. */
import { compact } from './text.ts'

/** 各位代表：, or the offices that a document goes to. */
export function isAddress(line: string): boolean {
  const words = compact(line)
  if (words.length > 90) return false
  return (
    /^(?:各位代表|各位委员|各位领导|同志们|各位同志)(?:[、，].{2,20})?[：:，,！!]$/.test(words) ||
    /(?:政府|部门|机构|单位|国务院|部委|委员会|办公室|各县|各区|管委会)[：:]$/.test(words)
  )
}

/** ——2012年3月5日在…大会上; also with brackets, or without dashes. */
export function isDelivery(line: string): boolean {
  // …大会上，省长某某作政府工作报告。 is a line of its own, though it ends like a sentence.
  const words = compact(line).replace(/(?:作(?:了)?(?:政府)?(?:工作)?报告)。$/, '')
  return (
    words.length <= 80 &&
    /^[—–―－\-（(]*(?:[12][0-9]{3}|[一二][〇○零九0-9一二三四五六七八]{3})年.{1,3}月.{1,3}日.{0,4}[在于]?.{4,50}(?:会议|大会|全会|次会|上[）)]?)/.test(
      words
    ) &&
    !/[。；]|修订|修正|发布|公布/.test(words)
  )
}

/** A date alone, in digits or Chinese numerals. */
export function isDate(line: string): boolean {
  return /^[0-9一二][0-9〇○零九一二三四五六七八]{3}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日$/.test(
    compact(line)
  )
}

/** Who signs: short, without marks. */
export const isSigner = (line: string | undefined): boolean =>
  line !== undefined && compact(line).length <= 30 && !/[。；，：]/.test(line)

/** 注：…, [1]…: one footnote. */
export const isNote = (line: string): boolean =>
  /^(?:注|注释|备注|附注)[：:0-9]|^[[［〔][0-9０-９]{1,2}[\]］〕]/.test(line)

/** 总体要求: a heading without a marker that opens the body, not the title. */
export const isSection = (words: string): boolean =>
  compact(words).length <= 12 &&
  /(?:要求|目标|任务|措施|思路|原则|回顾|保障|背景|意义|重点)$/.test(compact(words))
