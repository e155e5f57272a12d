/** 任务: a row for each task. */
import type { ActorRole, Task } from '../../pipeline/dataset.ts'
import { MODALITY, TASK_STATUS } from '../codes/task.ts'
import { markOf } from './claims.ts'
import { type Column, code, date, integer, number, prose, text } from './column.ts'
import { placeColumns, reportColumns } from './shared.ts'
import type { TableDefinition } from './table.ts'
import type { View } from './view.ts'

export interface TaskRow {
  view: View
  task: Task
  /** Place in the report's list of tasks, from 1. */
  position: number
}

/** Title of the section of level 2 above the task, else 1; one level up where the task is itself of that section. */
function fieldOf({ view, task }: TaskRow): string | null {
  const titles = view
    .ancestry(task.section)
    .filter(({ level }) => level <= 2)
    .map(({ title }) => title)
  return titles.findLast((title) => title !== task.headline) ?? titles.at(-1) ?? null
}

const withRole =
  (role: ActorRole) =>
  ({ task }: TaskRow): string[] =>
    task.actors.filter((actor) => actor.role === role).map(({ name }) => name)

const quantified = ({ view, task }: TaskRow): string[] => [
  ...task.targets.map((id) => view.claim(id).quote),
  ...task.goals.map((goal) => goal.text)
]

const actions = ({ task }: TaskRow): string[] =>
  task.actions.map(({ adverbs, verb, object }) => [...adverbs, verb, object ?? ''].join(''))

const columns: Column<TaskRow>[] = [
  ...reportColumns<TaskRow>(),
  integer(
    'position',
    ['序号', 'No.'],
    ['在本报告任务中的次序，从 1 起', "Place among the report's tasks, from 1"],
    (r) => r.position,
    { width: 8 }
  ),
  text(
    'field',
    ['领域', 'Field'],
    ['任务之上一级或二级章节的标题', 'Title of the level-1 or level-2 section above the task'],
    fieldOf,
    { wrap: true }
  ),
  text(
    'path',
    ['条目序号', 'Path'],
    ['所在条目的各级序号，由外到内', 'Markers above the task, outermost first'],
    (r) => r.task.path,
    { separator: ' / ', width: 20 }
  ),
  text(
    'headline',
    ['条目', 'Headline'],
    ['所在条目的提要', 'Lead phrase of the item'],
    (r) => r.task.headline,
    { wrap: true }
  ),
  prose('quote', ['工作任务', 'Task'], ['任务全句，报告原文', 'The task, as written'], (r) => r.task.quote),
  prose(
    'targets',
    ['量化目标', 'Targets'],
    ['任务中的目标数值，及没有数字的目标', 'Quotes of its targets, and goals without a number'],
    quantified,
    { width: 32 }
  ),
  text('actors.lead', ['牵头单位', 'Lead'], ['牵头单位', 'Bodies that lead'], withRole('lead'), {
    separator: '、',
    wrap: true
  }),
  text(
    'actors.responsible',
    ['责任单位', 'Responsible'],
    ['负责的单位', 'Bodies that are responsible'],
    withRole('responsible'),
    { separator: '、', width: 32, wrap: true }
  ),
  text(
    'actors.support',
    ['配合单位', 'Support'],
    ['分工中配合的单位', 'Bodies assigned to support'],
    withRole('support'),
    { separator: '、', wrap: true }
  ),
  text(
    'partners',
    ['会同单位', 'Partners'],
    ['会同、联合的单位', 'Bodies that it is done with'],
    (r) => r.task.partners.map(({ name }) => name),
    { separator: '、', wrap: true }
  ),
  text(
    'deadline.text',
    ['完成时限', 'Deadline'],
    ['完成时限，报告原文', 'Deadline, as written'],
    (r) => r.task.deadline?.text ?? null
  ),
  date(
    'deadline.to',
    ['完成日期', 'Due'],
    ['时限的最后一天', 'Last day of the deadline'],
    (r) => r.task.deadline?.to ?? null
  ),
  code(
    'modality',
    ['语气', 'Modality'],
    ['要求的强度', 'How strongly it is required'],
    MODALITY,
    (r) => r.task.modality
  ),
  text(
    'modalityWord',
    ['语气词', 'Modality word'],
    ['表示语气的词，报告原文', 'The word that says so, as written'],
    (r) => r.task.modalityWord?.text ?? null
  ),
  code(
    'status',
    ['状态', 'Status'],
    ['待办还是已办', 'Whether it is to be done or was done'],
    TASK_STATUS,
    (r) => r.task.status
  ),
  prose(
    'actions',
    ['动作', 'Actions'],
    ['要做的各个动作：状语、动词、宾语', 'What is to be done: adverbs, verb, object of each action'],
    actions,
    { width: 40 }
  ),
  number(
    'confidence',
    ['可信度', 'Confidence'],
    ['0 到 1，由标注样本校准', '0 to 1, calibrated on annotated reports'],
    (r) => r.task.confidence,
    { width: 12 }
  ),
  text(
    'id',
    ['编号', 'Id'],
    ['任务编号，在报告内唯一', 'Id of the task, unique within the report'],
    (r) => r.task.id
  ),
  ...placeColumns<TaskRow>((r) => r.task.span)
]

export const TASKS: TableDefinition<TaskRow> = {
  name: 'tasks',
  sheet: '任务',
  columns,
  mark: ({ task }) => markOf(task.flags)
}

export const taskRows = (view: View): TaskRow[] =>
  view.dataset.tasks.map((task, i) => ({ view, task, position: i + 1 }))
