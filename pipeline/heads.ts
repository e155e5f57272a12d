/**
 * What the head of a column, or the label of a form's line, says of the words below or behind it. Known to the
 * parser, which tells forms by them, and to those who read tables and the tasks in them.
 */

/** Who answers for something: 责任单位, 牵头处室, 责任分工. */
const CHARGES =
  /(?:责任|牵头|配合|负责|承办|主办|协办|实施|落实|主管|主责|参与)[^，。]{0,6}(?:单位|部门|分工|主体|领导|科室|处室|人)$|^(?:责任)?分工$/
/** By when: 完成时限, 整改期限, 时间节点. */
const DUE = /(?:时限|期限|时间|节点)(?:要求|安排)?$/
/** What bodies are to do, not what is built: 工作内容, but not 建设内容及规模. */
const DUTIES =
  /目标|任务|措施|举措|(?<!条件|资格)要求|安排|打算|下一?步|(?:重点|主要|具体)工作|工作(?:重点|事项)|^事项|行动$|^(?!.*(?:建设|规模|项目)).*内容/

/** What a table counts in, on a line between its caption and its head: 单位：万元. */
const COUNTED_IN = /^[（(]?(?:计量|金额)?单位[：:]/

export const saysUnit = (line: string): boolean => COUNTED_IN.test(line)
export const saysWho = (head: string): boolean => CHARGES.test(head)
export const saysWhen = (head: string): boolean => DUE.test(head)
export const saysWhat = (head: string): boolean => DUTIES.test(head) && !saysWho(head) && !saysWhen(head)

/** Labels of lines that make a form, beside those of other things (问题描述, 整改情况). */
export const isFormLabel = (label: string): boolean => saysWho(label) || saysWhen(label) || saysWhat(label)
