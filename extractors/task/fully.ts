/** 应保尽保, 应公开尽公开: whatever ought to be so is to be so; 应 obliges nobody there. */
export const isFully = (text: string, at: number): boolean =>
  /^应([^，。]{1,3})尽\1/.test(text.slice(at, at + 8))
