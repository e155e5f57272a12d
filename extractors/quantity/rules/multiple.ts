/** 翻番, 翻一番, 翻两番, 倍增, 减半: what a thing is multiplied by. */
import { numeralAt } from '../../numeral/index.ts'
import { endsAt, type Found, quantity, type Rule, type Scan, unitNamed, unmodified } from '../scan.ts'

export const multiple: Rule = {
  name: 'multiple',
  opens: ['翻', '倍增', '减半'],
  read(scan: Scan, at: number): Found | null {
    const { text } = scan
    if (text.startsWith('翻', at)) {
      if (text[at + 1] === '番') return made(scan, at, at + 2, 2)
      const number = numeralAt(text, at + (text[at + 1] === '了' ? 2 : 1))
      if (!number || number.value === null || text[number.end] !== '番') return null
      // 翻一番 is twice, 翻两番 four times.
      return made(scan, at, number.end + 1, 2 ** number.value)
    }
    if (text.startsWith('倍增', at) && endsAt(text, at + 2)) return made(scan, at, at + 2, 2)
    if (text.startsWith('减半', at) && endsAt(text, at + 2)) return made(scan, at, at + 2, 0.5)
    return null
  }
}

const made = ({ units }: Scan, start: number, end: number, value: number): Found =>
  quantity(
    unmodified(start, end, {
      value,
      unit: unitNamed(units, '倍'),
      form: 'multiple',
      rule: 'quantity/multiple'
    })
  )
