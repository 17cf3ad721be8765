import type { ISectionPropertiesOptions } from 'docx'

// GB/T 9704-2012 in the units of Word: 1 mm = 56.693 twips (twentieths of a point), font sizes in half-points.
export const twips = (millimetres: number): number => Math.round(millimetres * 56.6929)

/** 版心 is 156 mm × 225 mm on A4, 37 mm from the top and 28 mm from the binding edge. */
export const textWidth = twips(156)

export const page: ISectionPropertiesOptions = {
  page: {
    size: { width: twips(210), height: twips(297) },
    // 22 lines of 29 pt are a hair more than 225 mm, so the lower margin gives 0.2 mm (the standard allows 1 mm).
    // The page number's dash stands 7 mm below the text area.
    margin: {
      top: twips(37),
      left: twips(28),
      right: twips(26),
      bottom: twips(34.8),
      header: twips(15),
      footer: twips(22),
      gutter: 0,
    },
  },
  // 22 lines in 225 mm; `linesAndChars` breaks the 28 characters in LibreOffice, so those come from character spacing.
  grid: { type: 'lines', linePitch: 580 },
}

/** 3号 and so on, in half-points. */
export const sizes = { two: 44, three: 32, four: 28, smallFour: 24 } as const

/** Exactly 29 pt a line: 22 of them are 225 mm. */
export const exactLine = { line: 580, lineRule: 'exact' } as const

/** 2号 characters stand 32 pt apart, off the grid. */
export const titleLine = { line: 640, lineRule: 'exact' } as const

/** 28 × 16 pt is 6 pt wider than 156 mm; a quarter point less between characters brings them in. */
export const squeeze = -5

/** Two characters of 3号 with the squeeze. */
export const twoCharacters = 2 * (320 + squeeze)

type FontName = 'fangsong' | 'heiti' | 'kaiti' | 'biaosong' | 'songti'

export const fontNames: Record<FontName, { name: string; otherwise: string }> = {
  fangsong: { name: '仿宋_GB2312', otherwise: '仿宋' },
  heiti: { name: '黑体', otherwise: 'SimHei' },
  kaiti: { name: '楷体_GB2312', otherwise: '楷体' },
  biaosong: { name: '方正小标宋简体', otherwise: '小标宋' },
  songti: { name: '宋体', otherwise: 'SimSun' },
}

/** One name for every character set, with the hint: otherwise quotes, dashes and digits fall back to Times New Roman. */
export function fontOf(font: FontName) {
  const { name } = fontNames[font]
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' }
}
