import { chooseSegmenter } from './index.ts'
import type { Segmenter, SegmenterName } from './segmenter.ts'

/**
 * A segmenter that is chosen with the first text: most reports ask for no word, and then neither
 * a native part nor a dictionary is loaded.
 * @param given one that is there already, or the name of one; the default one where it is left out
 * @throws Error from its members where the one named, or either without a name, cannot be loaded.
 */
export function lazySegmenter(given?: Segmenter | SegmenterName): Segmenter {
  if (typeof given === 'object') return given
  let chosen: Segmenter | undefined
  const choose = () => {
    chosen ??= chooseSegmenter(given).segmenter
    return chosen
  }
  return {
    get name() {
      return choose().name
    },
    tag: (text) => choose().tag(text)
  }
}
