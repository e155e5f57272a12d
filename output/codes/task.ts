/** Closed lists of a task. */
import type { ActorRole, Modality, TaskStatus } from '../../pipeline/dataset.ts'
import { codeList } from './list.ts'

export const TASK_STATUS = codeList<TaskStatus>('task.status', {
  planned: ['待办', 'planned', '要求去做', 'to be done'],
  done: ['已办', 'done', '回顾部分所列的已做工作', 'reported as done']
})

export const MODALITY = codeList<Modality>('task.modality', {
  forbid: ['禁止', 'forbid', '严禁、杜绝、不得、防止', 'must not be (严禁, 不得)'],
  must: ['必须', 'must', '必须、要、一律、应', 'must be (必须, 要, 一律)'],
  ensure: ['确保', 'ensure', '确保、保证', 'to be ensured (确保, 保证)'],
  strive: ['力争', 'strive', '力争、争取、努力', 'to be striven for (力争, 争取)'],
  continue: ['继续', 'continue', '继续、坚持', 'to be continued (继续, 坚持)'],
  encourage: ['鼓励', 'encourage', '鼓励、支持、引导', 'to be encouraged (鼓励, 支持)'],
  plain: ['一般', 'plain', '没有上述词语', 'none of these words']
})

export const ROLE = codeList<ActorRole>('task.actor.role', {
  lead: ['牵头', 'lead', '牵头单位', 'the body that leads'],
  responsible: ['责任', 'responsible', '负责或作为主语的单位', 'a body that is responsible, or the subject'],
  support: ['配合', 'support', '配合单位', 'a body assigned to support']
})
