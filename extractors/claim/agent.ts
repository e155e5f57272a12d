/**
 * Who acts and that he must, before what is measured: 县财政局要|统筹安排资金, 省下达|我市危房改造计划,
 * 会同区商务局等单位|举办培训.
 */

/** What the names of bodies end in, and those who stand for one: 区工信局, 村里. */
const BODY =
  /^(?:[^，。；：、的“”（）()0-9]{1,12}(?:局|厅|委|委员会|管委会|开发区|办公室|部门|政府|集团|公司|财政)|[省市县区乡镇村][里委]?|[省市县区]财政|镇村|各地|各[级省市县区乡镇村地]{1,3}|各[^，。；：、的“”（）()0-9]{1,6}(?:单位|部门|企业))/

/** That they must or will, and no word that only begins alike: 要素, 应急, 将军. */
const MUST =
  /^(?:每[年季月]度?)?(?:要(?![素求件闻点塞道害领事目案员闻])|将(?![军来近士校帅])|应当|应该|必须|须(?!知)|务必|应(?![急用收付对届征税缴援诊邀运聘战变参到检开入还种建])|需(?![求要]))/

/** That it is what they do, but not who is at their head: 县农机局负责|调度收获机. */
const CHARGED = /^负责(?![人制])/

/** 省财政厅共|下达限额: a body that acts, and is no place. */
const BUREAU = /(?:局|厅|委|委员会|部门|公司)$/

/** How often it does what money needs: 市财政每年|安排专项资金. */
const YEARLY = /^(?:每年|今年|全年|[0-9]{4}年)(?=(?:统筹|安排|列支|拿出|投入|落实|预算))/

/** What a body above does for one below: 核定|我市限额, 第一批下达|我县资金. */
const GRANTED =
  /^[^，。；：、的“”（）()0-9]{0,8}?(?:第[一二三四五六]批|首批|提前|预)?(?:核定|核准|下达|批复|分配)(?:给)?(?=我[省市县区州旗镇乡])/

/** Who acts together with others by name: 县环保局会同县公安局、县农业局|成立督查组. */
const TOGETHER =
  /^[^，。；：、的“”（）()0-9]{1,12}?(?:局|厅|委|办公室|部门|政府)(?:会同|联合|协同)[^，。；“”的0-9]{2,40}(?:局|厅|委员会|管委会|办公室|部门|政府|公司|单位)(?=[^、和及，。；]{2,})/

const WITH = /^(?:会同|联合|协同)[^，。；“”]{2,30}?等(?:单位|部门|机构|企业)?(?=[^的，。；]{4,})/

/** A bare verb: 中央财政将安排|2762亿元 has no other name than who pays. */
const BARE = 2

/** How many characters at the start of `words` say who acts; 0 where none do, or nothing else is said. */
export function agentIn(words: string): number {
  const granted = GRANTED.exec(words)
  if (granted) return granted[0].length
  const along = WITH.exec(words) ?? TOGETHER.exec(words)
  if (along) return along[0].length
  const body = BODY.exec(words)?.[0]
  if (!body) return 0
  const rest = words.slice(body.length)
  const done = BUREAU.test(body) ? /^(?:共|累计|已)(?=..)/.exec(rest) : null
  const must = (MUST.exec(rest) ?? YEARLY.exec(rest) ?? CHARGED.exec(rest) ?? done)?.[0]
  // 市经贸委要对|36户企业: whom it is done for is counted.
  const told = must ? rest.slice(must.length) : ''
  return must && (told.length > BARE || /^[对向为给]$/.test(told)) ? body.length + must.length : 0
}

/** Whether `words` begin with a body that must or will do something: 村里要|再流转土地. */
export function isObliged(words: string): boolean {
  const body = BODY.exec(words)?.[0]
  return body !== undefined && MUST.test(words.slice(body.length))
}
