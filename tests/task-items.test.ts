/** What a task takes from its item and its document: path, headline, bodies, deadlines, status. */
import { describe, expect, test } from 'vitest'
import type { Dataset, Task } from '../pipeline/dataset.ts'
import { createPipeline } from '../pipeline/index.ts'
import { datasetOf, workReport } from './task-report.ts'

const find = ({ tasks }: Dataset, opening: string): Task => {
  const task = tasks.find(({ quote }) => quote.startsWith(opening))
  if (!task) throw new Error(`no task opens with ${opening}`)
  return task
}
const who = ({ actors }: Task) => actors.map(({ role, text }) => `${role} ${text}`)

test('a line of bodies closes its own item alone; its remark makes the first of each list the lead', () => {
  const list = datasetOf(
    [
      '青禾市人民政府办公室关于优化服务重点任务分工方案的通知',
      '各县人民政府：',
      '一、优化服务',
      '（一）简化手续。',
      '1．推行集中验收。',
      '责任单位：市行政审批局、市税务局（列第一位的为牵头单位，下同）',
      '完成时限：2026年5月底前',
      '2．压缩办理时间。',
      '责任单位：市公安局、市民政局',
      '完成时限：年底前',
      '青禾市人民政府办公室',
      '2026年3月2日'
    ].join('\n')
  )
  expect(who(find(list, '推行集中验收'))).toEqual(['lead 市行政审批局', 'responsible 市税务局'])
  expect(find(list, '推行集中验收').deadline?.to).toBe('2026-05-31')
  expect(who(find(list, '压缩办理时间'))).toEqual(['lead 市公安局', 'responsible 市民政局'])
})

test('the last item of a list told in one sentence each is no heading of what closes the document', () => {
  const measures = datasetOf(
    [
      '安澜市关于促进民营经济发展的若干措施',
      '现提出以下措施。',
      '一、加大力度',
      '1.设立产业基金。',
      '2.减免房屋租金。',
      '二、优化服务',
      '3.推行集中验收。',
      '4.压缩办理时限。',
      '本措施自2025年3月1日起施行。'
    ].join('\n')
  )
  expect(measures.tasks.map(({ quote }) => quote)).toContain('压缩办理时限。')
})

test('a body that is told what it must do is charged in whatever document', () => {
  const told = datasetOf(
    [
      '云州市2024年秋季招商推介会签约项目情况',
      '10月18日，推介会在深圳举行，现场集中签约项目28个。',
      '市水利局要建立跟踪服务机制。对落后的项目要加快推进。',
      '各科室（单位）要举一反三。'
    ].join('\n')
  )
  expect(told.tasks.map((task) => [task.quote, who(task)])).toEqual([
    ['市水利局要建立跟踪服务机制。', ['responsible 市水利局']],
    ['各科室（单位）要举一反三。', ['responsible 各科室（单位）']]
  ])
})

test('what opens with a time that is over is no task of a scheme', () => {
  const scheme = datasetOf(
    [
      '青禾县2024年乡村振兴工作方案',
      '一、工作任务',
      '2023年，全县兑现奖补资金98万元，人均纯收入达到16850元。2024年，新建水厂3座。'
    ].join('\n')
  )
  expect(scheme.tasks.map(({ quote }) => quote)).toEqual(['2024年，新建水厂3座。'])
  expect(scheme.claims.map(({ quote, status }) => `${quote} ${status}`)).toEqual([
    '98万元 actual',
    '16850元 actual',
    '3座 target'
  ])
})

test('the only line of bodies of a section, behind its last item, is for all of its items', () => {
  const list = datasetOf(
    [
      '青禾市供排水设施行动方案',
      '为补齐短板，制定本方案。',
      '一、重点任务',
      '（一）开展排查整治',
      '1.摸清设施底数。建立信息系统。',
      '2.改造管网。新建管网20公里。',
      '责任单位：市水利局、市财政局',
      '（二）提升处理能力',
      '3.扩建水厂。',
      '责任单位：市水务局',
      '4.更新管网。',
      '责任单位：市住建局'
    ].join('\n')
  )
  expect(who(find(list, '建立信息系统'))).toEqual(['responsible 市水利局', 'responsible 市财政局'])
  expect(who(find(list, '新建管网'))).toEqual(['responsible 市水利局', 'responsible 市财政局'])
  expect(who(find(list, '扩建水厂'))).toEqual(['responsible 市水务局'])
  expect(who(find(list, '更新管网'))).toEqual(['responsible 市住建局'])
})

test('who answers in person is no task, and hides nobody who is charged', () => {
  const list = datasetOf(
    [
      '青禾市人民政府办公室关于提升服务重点任务分工方案的通知',
      '各县人民政府：',
      '一、提升服务',
      '（一）压缩时限。推行网上受理。责任领导：王小田；责任单位：市行政审批局',
      '（二）公开信息。公布收费目录。责任领导：李大田；责任单位：市物价局',
      '青禾市人民政府办公室',
      '2026年3月2日'
    ].join('\n')
  )
  expect(list.tasks.map(({ quote }) => quote)).toEqual([
    '压缩时限。',
    '推行网上受理。',
    '公开信息。',
    '公布收费目录。'
  ])
  expect(who(find(list, '推行网上受理'))).toEqual(['responsible 市行政审批局'])
})

describe('a bracket at the end of an item', () => {
  const opinion = datasetOf(
    [
      '青禾市人民政府办公室关于支持社区食堂发展的意见',
      '各县人民政府，市政府各部门：',
      '为办好社区食堂，提出以下意见：',
      '一、扩大供给',
      '（一）增设网点。利用闲置校舍开办食堂。合理布局配送站。（市民政局、市财政局负责。列第一位者为牵头单位，下同）',
      '（二）降低成本。减免房屋租金。各县要落实水电优惠，2026年9月底前公布清单。（市住建局、市发改委负责，2026年10月底前完成）',
      '二、强化保障',
      '（三）加强监管。各县要定期抽检食材。（各有关部门负责）',
      '青禾市人民政府办公室',
      '2026年3月2日'
    ].join('\n')
  )

  test('holds for every sentence of the item, in its order, the first as lead where the document says so', () => {
    for (const opening of ['增设网点', '利用闲置校舍', '合理布局'])
      expect(who(find(opinion, opening))).toEqual(['lead 市民政局', 'responsible 市财政局'])
  })
  test('does not reach into the next item', () => {
    expect(who(find(opinion, '减免房屋租金'))).toEqual(['lead 市住建局', 'responsible 市发改委'])
  })
  test('stands behind the sentence’s own subject', () => {
    expect(who(find(opinion, '各县要落实'))).toEqual([
      'responsible 各县',
      'lead 市住建局',
      'responsible 市发改委'
    ])
  })
  test('makes no lead of a body that is told by its kind', () => {
    expect(who(find(opinion, '各县要定期'))).toEqual(['responsible 各县', 'responsible 各有关部门'])
  })
  test('gives its date to the sentences that have none', () => {
    const inherited = find(opinion, '减免房屋租金')
    expect([inherited.deadline?.to, inherited.flags]).toEqual([
      '2026-10-31',
      ['deadline-inherited', 'actors-inherited']
    ])
    expect(find(opinion, '各县要落实').deadline?.to).toBe('2026-09-30')
  })
  test('is part of the last sentence’s quote', () => {
    expect(find(opinion, '合理布局').quote).toMatch(/下同）$/)
    expect(find(opinion, '利用闲置校舍').quote).toBe('利用闲置校舍开办食堂。')
  })
  test('gives full names beside the report’s words', () => {
    expect(find(opinion, '减免房屋租金').actors.map(({ name }) => name)).toEqual([
      '市住房和城乡建设局',
      '市发展和改革委员会'
    ])
  })
})

describe('a line of responsible units', () => {
  const scheme = datasetOf(
    [
      '青禾市垃圾分类重点任务分工方案',
      '一、完善设施',
      '（一）改造投放点。更换破损桶具，增设照明。',
      '责任单位：市城管委；配合单位：市财政局',
      '（二）建设分拣中心。年底前投入运行。',
      '牵头单位：市商务局',
      '完成时限：2026年11月底'
    ].join('\n')
  )
  test('charges the item above it and is no task itself', () => {
    expect(who(find(scheme, '更换破损桶具'))).toEqual(['responsible 市城管委', 'support 市财政局'])
    expect(who(find(scheme, '建设分拣中心'))).toEqual(['lead 市商务局'])
    expect(scheme.tasks.filter(({ quote }) => /单位：|时限：/.test(quote))).toEqual([])
  })
  test('may be followed by a line that says when', () => {
    expect(find(scheme, '建设分拣中心').deadline?.to).toBe('2026-11-30')
  })
})

describe('behind the last item of a notice', () => {
  const notice = datasetOf(
    [
      '青禾市人民政府关于激励先进县的通知',
      '各县人民政府：',
      '一、对河长制成效明显的县，给予奖励。（市水务局负责）',
      '各有关部门修订后的实施办法，于2026年10月31日前报送市政府。',
      '从2027年起，各县于每年2月底前，根据上年成效，提出候选名单。',
      '各县（市、区）政府要加强统筹。',
      '青禾市人民政府',
      '2026年3月2日'
    ].join('\n')
  )
  test('a date obliges as a word does', () => {
    const report = find(notice, '各有关部门')
    expect([report.deadline?.to, who(report)]).toEqual(['2026-10-31', ['responsible 各有关部门']])
    expect(report.actions.map(({ verb, object }) => [verb, object])).toEqual([['报送', '市政府']])
    expect(who(find(notice, '从2027年'))).toEqual(['responsible 各县'])
  })
  test('a bracket of levels is part of the body’s name', () => {
    expect(who(find(notice, '各县（市'))).toEqual(['responsible 各县（市、区）政府'])
  })
})

describe('a sentence that sets the scene', () => {
  const report = datasetOf(
    workReport('当前，外部需求放缓；扩大投资的难度增加；转型任务更紧。', '（一）扩大投资', '新建冷库三座。')
  )
  test('makes no task of what it goes on with behind a ；', () => {
    expect(report.tasks.map(({ quote }) => quote)).toEqual(['新建冷库三座。'])
  })
})

describe('a plan’s goals', () => {
  const opinion = datasetOf(
    [
      '青禾市人民政府关于发展渔业的意见',
      '一、总体目标',
      '到2030年，渔港布局基本完善，水产品质量稳步提升。',
      '渔业总产值超过80亿元，加工率达到60%。',
      '二、主要任务',
      '建设中心渔港。',
      '青禾市人民政府',
      '2026年3月2日'
    ].join('\n')
  )
  test('are tasks by their date and by their figures', () => {
    expect(find(opinion, '到2030年').deadline?.to).toBe('2030-12-31')
    expect(find(opinion, '渔业总产值').targets).toHaveLength(2)
  })
  test('are less sure than what is told to be done', () => {
    const surest = find(opinion, '建设中心').confidence
    expect(find(opinion, '到2030年').confidence).toBeLessThan(surest)
    expect(find(opinion, '渔业总产值').confidence).toBeLessThan(surest)
  })
})

describe('place', () => {
  const report = datasetOf(
    workReport(
      '（一）提振消费活力',
      '做强首店经济。引进品牌首店三十家。举办四季购物节。延长夜市营业时间。',
      '一是改造商圈，增设停车位。二是发展网购，培训主播五百人。',
      '（二）优化营商环境',
      '2026年6月底前压减许可事项，公布办事清单。'
    )
  )
  test('the markers above a task are its path', () => {
    expect(find(report, '改造商圈').path).toEqual(['二', '（一）', '一是'])
    expect(find(report, '引进品牌').path).toEqual(['二', '（一）'])
  })
  test('a short sentence that opens a paragraph leads it', () => {
    expect(find(report, '举办四季').headline).toBe('做强首店经济')
  })
  test('the first clause of an item leads where nothing else does', () => {
    expect(find(report, '改造商圈').headline).toBe('改造商圈')
  })
  test('a heading alone leads its section', () => {
    expect(find(report, '2026年6月底前').headline).toBe('优化营商环境')
  })
  test('a deadline belongs to the action it stands with', () => {
    const { actions, deadline } = find(report, '2026年6月底前')
    expect(actions.map((action) => [action.verb, action.deadline?.to ?? null])).toEqual([
      ['压减', '2026-06-30'],
      ['公布', null]
    ])
    expect(deadline?.text).toBe('2026年6月底前')
  })
  test('the numbers that a task is to reach are its targets', () => {
    const task = find(report, '引进品牌')
    const quotes = task.targets.map((id) => report.claims.find((claim) => claim.id === id)?.quote)
    expect(quotes).toEqual(['三十家'])
  })
})

describe('the review', () => {
  const review = datasetOf(
    [
      '青禾市政府工作报告',
      '一、2025年工作回顾',
      '一年来，主要做了以下工作：',
      '一是扩建引水工程。新增供水能力八万吨。二是整治城中村。拆除危旧楼栋二十座。',
      '存在的问题主要有：一是园区用地偏紧。二是人才流失较多。',
      '二、2026年工作安排',
      '（一）抓好春耕生产',
      '备足良种和化肥。'
    ].join('\n')
  )
  test('gives one task done for each of its items, none for what is told of them', () => {
    const done = review.tasks.filter(({ status }) => status === 'done').map(({ quote }) => quote)
    expect(done).toEqual(['扩建引水工程。', '整治城中村。'])
  })
  test('has no actors, deadlines or targets', () => {
    const task = find(review, '扩建引水')
    expect([task.actors, task.deadline, task.targets]).toEqual([[], null, []])
  })
})

describe('a short plan without sections', () => {
  const lines = ['稳定粮食生产，新建高标准农田1.2万亩。', '培育家庭农场60家，改造提升冷库5座。']
  test('is all of it what is to be done in its year', () => {
    const { tasks, claims, report } = datasetOf(['青禾县农业农村局2025年工作计划', ...lines].join('\n'))
    expect([report.kind, report.reviewYear, report.planYear]).toEqual(['scheme', null, 2025])
    expect(tasks.map(({ quote }) => quote)).toEqual(lines)
    expect(claims.map(({ status, period }) => [status, period?.to])).toEqual(
      claims.map(() => ['target', '2025-12-31'])
    )
  })
  test('is none where the title tells what was done', () => {
    const { tasks, claims } = datasetOf(
      ['青禾县农业农村局2024年工作报告', '全年新建高标准农田1.2万亩，增长5%。', ...lines].join('\n')
    )
    expect(tasks).toEqual([])
    expect(claims.every(({ status }) => status === 'actual')).toBe(true)
  })
})

describe('every task', () => {
  const report = datasetOf(
    workReport(
      '（一）治理水环境',
      '力争年内新建\n污水管网１２０公里，会同水务局整治排口。（市住建局牵头，市财政局配合）'
    )
  )
  test('quotes the text at its spans, across line breaks and full width', () => {
    for (const task of report.tasks) {
      expect(report.text.slice(...task.span)).toBe(task.quote)
      const words = [task.modalityWord, task.deadline, ...task.actors, ...task.partners, ...task.goals]
      for (const one of words) if (one?.span) expect(report.text.slice(...one.span)).toBe(one.text)
      expect(task.id).toBe(`t${task.span[0]}-${task.span[1]}`)
    }
    expect(report.tasks.length).toBeGreaterThan(0)
  })
  test('names the rules that made it', () => {
    const bytes = new TextEncoder().encode(report.text)
    const { dataset, rules } = createPipeline().run(bytes, { path: 'report.txt' })
    for (const { id } of dataset.tasks) expect(rules.get(id)?.length).toBeGreaterThan(0)
  })
})

test('what a body does has its verb behind the body, and charges nobody', () => {
  const [task] = datasetOf(workReport('（一）管好河湖', '6月底前，县水文中心更换老旧水尺。')).tasks
  expect(task?.actions.map(({ verb, object }) => [verb, object])).toEqual([['更换', '老旧水尺']])
  expect(task?.actors).toEqual([])
})

test.each([
  [
    '县住建局牵头，县财政局、各乡镇配合，3月底前完成危房排查。',
    ['lead 县住建局', 'support 县财政局', 'support 各乡镇'],
    ['完成']
  ],
  ['市运管处牵头、海事处配合，5月底前完成船舶检查。', ['lead 市运管处', 'support 海事处'], ['完成']],
  ['市教育局负责，各学校配合，开展安全教育。', ['responsible 市教育局', 'support 各学校'], ['开展']],
  ['由县水务局牵头，财政局配合，抓好水库除险。', ['lead 县水务局', 'support 财政局'], ['抓好']],
  ['此项工作由县教育局牵头，县财政局配合。', ['lead 县教育局', 'support 县财政局'], []],
  ['由市发改委牵头，会同市财政局做好资金安排。', ['lead 市发改委'], ['做好']],
  ['各部门要密切配合。', ['responsible 各部门'], ['密切配合']],
  ['审计机关在开展责任审计时，要对环保情况进行审计。', ['responsible 审计机关'], ['进行']],
  [
    '县住建局和其他负有监管职责的部门，每年要公布名单。',
    ['responsible 县住建局', 'responsible 其他负有监管职责的部门'],
    ['公布']
  ]
])('who leads, who helps: %s', (sentence, bodies, verbs) => {
  const [task] = datasetOf(
    workReport('（一）抓好落实', sentence, '（二）加强自身建设', '全面从严治政。')
  ).tasks
  expect(task && who(task)).toEqual(bodies)
  expect(task?.actions.map(({ verb }) => verb)).toEqual(verbs)
})

test('what tells how things stand sets no task, whatever part it stands in', () => {
  const { tasks } = datasetOf(
    [
      '青禾市人民政府办公室关于印发绿道建设实施方案的通知',
      '各县（区）人民政府：',
      '一、基本情况',
      '（一）工作成效。全市累计建成绿道860公里。',
      '（二）存在问题。应对风险的难度加大。',
      '（三）建设背景。实现镇区公园全覆盖。',
      '二、主要任务',
      '（一）总体目标。建成绿道1200公里。',
      '（二）夯实发展基础',
      '整治灌区3处。',
      '青禾市人民政府办公室',
      '2026年3月2日'
    ].join('\n')
  )
  expect(tasks.map(({ quote }) => quote)).toEqual(['建成绿道1200公里。', '整治灌区3处。'])
})

test('a figure that tells for whom a task is is none of its targets', () => {
  const { claims, tasks } = datasetOf(
    workReport(
      '（一）强化督导',
      '对进度滞后15%以上的项目下发督办函。',
      '市审计局要按照不低于20%的比例对单笔3万元以上的支出进行抽查。',
      '对每个小区给予不超过25万元的补助。',
      '对市域内40%以上的乡镇开展督查。',
      '对排名后2位的，约谈其负责人。',
      '小型管网（管径＜500mm）清疏每年不得少于3次。'
    )
  )
  const quoteOf = (id: string) => claims.find((claim) => claim.id === id)?.quote
  expect(tasks.map(({ targets }) => targets.map(quoteOf))).toEqual([
    [],
    ['不低于20%'],
    ['不超过25万元'],
    ['40%以上'],
    [],
    ['不得少于3次']
  ])
})

test('cases and conditions, and whom something is for, are no tasks', () => {
  const { tasks } = datasetOf(
    [
      '关于做好2025年渔船报废补助工作的通知',
      '海川县农业农村局',
      '各乡镇农业农村办公室：',
      '一、补助对象',
      '补助对象为从事近海捕捞的个人和渔业组织。',
      '二、申请条件',
      '申请人应同时具备以下条件：年满20周岁；在本县从事捕捞满3年以上；近两年无违规记录。',
      '有下列情形之一的，不得享受补助：',
      '（一）提供虚假材料的；',
      '（二）在外地从事捕捞满1年以上的。',
      '三、工作要求',
      '2024年11月，省督察组对我县开展了为期10天的督察，反馈问题21项，目前已办结19件。',
      '县财政局要做好以下工作：（一）核实材料；（二）公示名单。'
    ].join('\n')
  )
  expect(tasks.map(({ quote }) => quote)).toEqual([
    '申请人应同时具备以下条件：年满20周岁；',
    '有下列情形之一的，不得享受补助：',
    '核实材料；',
    '公示名单。'
  ])
})

test('work on risks is done, a list of risks is none', () => {
  const report = datasetOf(
    [
      '青禾市政府工作报告',
      '——2026年1月15日在青禾市第八届人民代表大会第五次会议上',
      '一、2025年工作回顾',
      '（一）主要工作',
      '一是千方百计稳就业。新增就业3.1万人。二是坚定不移防风险。偿还债券2亿元。',
      '（二）存在的问题',
      '一是加工链条短。二是偿债面临风险。'
    ].join('\n')
  )
  expect(report.tasks.map(({ quote }) => quote)).toEqual(['千方百计稳就业。', '坚定不移防风险。'])
})

test('those among whom a work is divided are charged', () => {
  const { tasks } = datasetOf(
    workReport(
      '（一）保障民生',
      '稳定粮价和储备工作实行省级人民政府负总责、市县人民政府抓落实。',
      '实行目标责任制。'
    )
  )
  expect(tasks.map((task) => [task.actions[0]?.verb, who(task)])).toEqual([
    ['实行', ['responsible 省级人民政府', 'responsible 市县人民政府']],
    ['实行', []]
  ])
})

test('a heading right above leads, not the short sentence that opens its paragraph', () => {
  const report = datasetOf(
    workReport(
      '（一）发展文旅',
      '推进文旅融合',
      '建成游客中心。办好旅游节。培育民宿。',
      '（二）绿色发展',
      '一是以港口为重点，加快通关改革，提高效率。压缩时限。',
      '二是推进节能。改造锅炉20台，退出产能9万吨。',
      '1.改造旧区30个，惠及居民2万户；加装电梯50部。',
      '2.新建学校3所。'
    )
  )
  expect(find(report, '建成游客中心').headline).toBe('推进文旅融合')
  expect(find(report, '办好旅游节').headline).toBe('推进文旅融合')
  expect(find(report, '压缩时限').headline).toBe('加快通关改革')
  expect(find(report, '加装电梯').headline).toBe('改造旧区30个')
})

test('in a report that tells how things stand the items of its work are what was done', () => {
  const { tasks } = datasetOf(
    [
      '海川经济开发区2020年上半年经济运行情况和下半年工作安排',
      '（2020年7月10日）',
      '一、主要指标完成情况',
      '一是产值增长。完成产值90亿元。',
      '二是投资回升。完成投资30亿元。',
      '二、主要工作推进情况',
      '一是招商引资成效明显。新签约项目20个。',
      '二是要素保障不断强化。盘活土地300亩。'
    ].join('\n')
  )
  expect(tasks.map(({ quote, status }) => `${status} ${quote}`)).toEqual([
    'done 招商引资成效明显。',
    'done 要素保障不断强化。'
  ])
})

test('a notice that tells what was done charges those whom it names', () => {
  const { tasks } = datasetOf(
    [
      '关于2001年1—6月份全市工业运行情况的通报',
      '各县人民政府，市直各部门：',
      '上半年，全市工业增长9%，效益改善。',
      '一要狠抓扭亏增盈。市经贸委要逐户派出工作组。',
      '二要扩大出口。落实退税政策。',
      '各县政府要于8月底前将落实情况报市政府。',
      '二○○一年七月十日'
    ].join('\n')
  )
  expect(tasks.map(({ quote, status }) => `${status} ${quote}`)).toEqual([
    'planned 狠抓扭亏增盈。',
    'planned 市经贸委要逐户派出工作组。',
    'planned 扩大出口。',
    'planned 落实退税政策。',
    'planned 各县政府要于8月底前将落实情况报市政府。'
  ])
})
