/** Words of heads and cells that call a row nothing, though they stand before its figures. */

/** Heads of columns that sort the rows, and name nothing: 类别 | 指标. */
export const CLASS = /^(?:[指标项目]*(?:类别|分类|类型)|领域|方面|维度|板块|大类|[一二]级指标)$/

/** 项目名称 | 投资方: who has to do with the thing that the row is called. */
export const PARTY = /(?:方|单位|企业|公司|业主|主体|法人|[地区]|地[点址区])$/

/** 预期性, 约束性: how the indicator binds. */
export const ATTRIBUTE = /^(?:预期性|约束性|预期|约束)$/
