/** Figures that are of one of many: they neither add up nor stand in line with totals. */
const AVERAGE = /人均|平均|均价|户均|年均|月均|日均|每|率|标准(?!化|农田|厂房)|指数|价格|增速|比重/

export const isAverage = (words: string): boolean => AVERAGE.test(words)
