/** Text → words, by nodejieba, or by @node-rs/jieba where nodejieba cannot be loaded. */
import { nodeRs } from './node-rs.ts'
import { nodejieba } from './nodejieba.ts'
import type { Segmenter, SegmenterName } from './segmenter.ts'

export { type Segmenter, type SegmenterName, segmenterNames, type Word } from './segmenter.ts'

const loaders: Record<SegmenterName, () => Segmenter> = { nodejieba, 'node-rs': nodeRs }

export interface Choice {
  segmenter: Segmenter
  /** Why the default could not be had; null where it could, or where the choice was by hand. */
  fallback: Error | null
}

/**
 * The segmenter named, or the default one; no dictionary is loaded yet.
 * @throws Error where the one named, or either without a name, cannot be loaded.
 */
export function chooseSegmenter(name?: SegmenterName, load = loaders): Choice {
  if (name !== undefined) return { segmenter: load[name](), fallback: null }
  try {
    return { segmenter: load.nodejieba(), fallback: null }
  } catch (error) {
    return { segmenter: load['node-rs'](), fallback: error as Error }
  }
}
