/**
 * How word processors write the number of a heading or a list item. Names are those of Office
 * Open XML (ST_NumberFormat, ECMA-376 part 1, 17.18.59); other formats are mapped to them.
 */

const DIGITS = '〇一二三四五六七八九'
const FINANCIAL = '零壹贰叁肆伍陆柒捌玖'

/** A number below 10000 in Chinese: 12 → 一十二, 105 → 一百零五. `powers` are the signs for 10, 100, 1000. */
function chinese(n: number, digits: string, powers: string): string {
  let out = ''
  let zero = false
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(n / 10 ** power) % 10
    if (digit === 0) zero = out !== ''
    else {
      out += (zero ? digits.charAt(0) : '') + digits.charAt(digit) + powers.charAt(power - 1)
      zero = false
    }
  }
  return out
}

const counting = (n: number): string =>
  n >= 10_000
    ? String(n)
    : n === 0
      ? '〇'
      : chinese(n, '零一二三四五六七八九', '十百千').replace(/^一十/, '十')

const digitByDigit = (n: number): string => String(n).replace(/[0-9]/g, (digit) => DIGITS[Number(digit)]!)

const legal = (n: number): string => (n >= 10_000 ? String(n) : chinese(n, FINANCIAL, '拾佰仟'))

/** a … z, aa, bb: Word repeats the letter. */
const letter =
  (first: string) =>
  (n: number): string =>
    n < 1 ? '' : String.fromCharCode(first.charCodeAt(0) + ((n - 1) % 26)).repeat(Math.ceil(n / 26))

const ROMAN: [value: number, letters: string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I']
]

const roman = (n: number): string => {
  let rest = Math.min(n, 3999)
  let out = ''
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) out += letters
  return out
}

/** One of `count` characters in a row in Unicode; plain digits beyond them. */
const oneOf =
  (first: string, count: number) =>
  (n: number): string =>
    n >= 1 && n <= count ? String.fromCodePoint(first.codePointAt(0)! + n - 1) : String(n)

const cycle =
  (chars: string) =>
  (n: number): string =>
    chars[(n - 1 + chars.length) % chars.length] ?? ''

const fullWidth = (n: number): string =>
  String(n).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

const circled = oneOf('①', 20)

const formats: Record<string, (n: number) => string> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: oneOf('⑴', 20),
  decimalEnclosedFullstop: oneOf('⒈', 20),
  ideographEnclosedCircle: oneOf('㊀', 10),
  numberInDash: (n) => `- ${n} -`,
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: legal,
  ideographTraditional: cycle('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: cycle('子丑寅卯辰巳午未申酉戌亥'),
  upperLetter: letter('A'),
  lowerLetter: letter('a'),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  ordinal: String,
  none: () => '',
  bullet: () => ''
}

/** The number as the format writes it; in Arabic digits where the format is unknown. */
export const formatted = (n: number, format: string): string => (formats[format] ?? String)(n)
