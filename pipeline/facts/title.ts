/** The report's title: what its metadata says, else the first lines of its front matter. */
import { isAddress, isDate, isDelivery } from '../parse/front.ts'
import type { FrontLine } from './lines.ts'

/** Words with which titles end. */
const ENDS =
  /(?:报告|公报|意见|通知|通报|方案|规划|纲要|计划|决定|办法|措施|分析|总结|要点|任务|情况|条例|规定|细则|预案|公告|批复|复函|的函|答复|讲话|工作安排|工作思路|部门决算|部门预算)(?:[（(][^（(]{1,12}[）)])?$/
/** A line that goes on with the title before it. */
const GOES_ON = /^(?:和|及|与|暨|的)/
const NUMBER = /[〔[［(（][12][0-9]{3}[〕\]］)）]第?[0-9]{1,4}号(?:[（(][^（()）]{4,16}[）)])?$/
const MOST_LINES = 4

/** Whether the line that opens a body is the title: 2023年各市工业主要指标. */
export const isOpening = (words: string): boolean =>
  words.length <= LONGEST_OPENING &&
  /(?:[12][0-9]{3}年|第[一-十]次|关于)/.test(words) &&
  !/^[（(]?[一二三四五六七八九十]+[）)、]/.test(words) &&
  isTitleLine(words) &&
  (ENDS.test(clean(words)) ||
    /(?:表|指标|指数|数据|统计|预算|决算|产量)(?:[（(][^（(]{1,12}[）)])?$/.test(words))

const LONGEST_OPENING = 60

/** Title without blanks; null where the text has none. `body` is the index of the first block of the body. */
export function titleOf(lines: FrontLine[], body: number, label: string | undefined): string | null {
  if (label) return clean(label)
  const front = lines.filter(({ role, at }) => role === 'front' && at < body)
  const start = front.findIndex(({ words }) => isTitleLine(words) && ENDS.test(clean(words)))
  const first = start < 0 ? front.findIndex(({ words }) => isTitleLine(words)) : firstOf(front, start)
  if (first < 0) return null
  let title = ''
  for (let i = first; i < Math.min(front.length, first + MOST_LINES); i++) {
    const { words } = front[i] as FrontLine
    if (!isTitleLine(words)) break
    if (title !== '' && ENDS.test(title) && !GOES_ON.test(words)) break
    if (title !== '' && start < 0) break
    title += clean(words)
  }
  return title === '' ? null : title
}

/** Where the lines of a title begin that ends at `end`: its lines stand one right after another. */
function firstOf(front: FrontLine[], end: number): number {
  let first = end
  for (let at = end; at > 0 && end - at < MOST_LINES - 1; at--) {
    const above = front[at - 1] as FrontLine
    if (above.at !== (front[at] as FrontLine).at - 1 || !isTitleLine(above.words) || ENDS.test(above.words))
      break
    if (OPENS.test(above.words)) first = at - 1
  }
  return first
}

/** Words in the line with which a title of several lines opens. */
const OPENS = /关于|转发|印发|^国务院|政府|委员会|办公|五”/

/** The words without the document number that is glued to them (…实施意见国办发〔2020〕24号). */
function clean(words: string): string {
  const number = NUMBER.exec(words)
  // …统计公报[1]: the mark of a footnote.
  if (!number) return words.replace(/[[［][0-9]{1,2}[\]］]$/, '')
  const head = words.slice(0, number.index)
  const end = /^.*(?:报告|公报|意见|通知|通报|方案|规划|纲要|决定|办法|措施|批复)/.exec(head)?.[0].length ?? 0
  return head.slice(0, end)
}

function isTitleLine(words: string): boolean {
  if (words.length < 4 || clean(words) === '') return false
  if (
    isAddress(words) ||
    isDelivery(words) ||
    /[0-9]{1,2}月[0-9]{1,2}日(?:[（(][^（(]{2,14}[）)])?$/.test(words) ||
    isDate(words)
  )
    return false
  if (/^[0-9>|:：-]/.test(words) && !/^[12][0-9]{3}年/.test(words)) return false
  if (
    /(?:省长|市长|区长|县长|州长|旗长|镇长|总理|主席|局长|主任|厅长|书记|部长)/.test(words) &&
    words.length <= 24 &&
    !ENDS.test(words)
  )
    return false
  // 首页>政务公开>…: the way to the page.
  return !/[。；>＞]/.test(words)
}
