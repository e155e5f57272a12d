/** A word and its part of speech, by the tags of ICTCLAS that jieba's dictionary holds: n, v, vn, m, q, ns, x, … */
export interface Word {
  word: string
  tag: string
}

export const segmenterNames = ['nodejieba', 'node-rs'] as const
export type SegmenterName = (typeof segmenterNames)[number]

/**
 * Cuts text into words. Words may help a rule and never carry it: two segmenters cut one
 * sentence in five differently.
 */
export interface Segmenter {
  readonly name: SegmenterName
  /** The words of the text in order; joined they are the text. */
  tag(text: string): Word[]
}
