import type { CellStyle } from 'hucre/xlsx'

/** Fonts are named, never embedded: every office machine has these. */
const songti = '宋体'
export const heiti = '黑体'

type Align = 'left' | 'center' | 'right'

interface StyleWish {
  font?: string
  size?: number
  bold?: boolean
  color?: string
  fill?: string
  align?: Align
  border?: boolean
  numFmt?: string
  unlocked?: boolean
  wrap?: boolean
}

const line = { style: 'thin', color: { rgb: '7F7F7F' } } as const
const box = { top: line, right: line, bottom: line, left: line }

export function styleOf(wish: StyleWish): CellStyle {
  const align = wish.align ?? 'left'
  return {
    font: {
      name: wish.font ?? songti,
      size: wish.size ?? 11,
      ...(wish.bold ? { bold: true } : {}),
      color: { rgb: wish.color ?? '000000' },
    },
    alignment: {
      horizontal: align,
      vertical: 'center',
      wrapText: wish.wrap ?? true,
      // Text in a ruled cell keeps off its line.
      ...(align === 'left' && wish.border !== false ? { indent: 1 } : {}),
    },
    ...(wish.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: wish.fill } } } : {}),
    ...(wish.border === false ? {} : { border: box }),
    ...(wish.numFmt ? { numFmt: wish.numFmt } : {}),
    ...(wish.unlocked ? { protection: { locked: false } } : {}),
  }
}

/** 2 → `#,##0.00`. */
export function numberFormat(decimals: number): string {
  return decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0'
}

/** How wide text is in half-width characters: 指标A → 5. */
export function displayWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (char.codePointAt(0)! > 0x2e7f ? 2 : 1), 0)
}

/** Lines a text needs in a column of the given width. */
export function linesNeeded(text: string, width: number): number {
  return text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(displayWidth(part) / width)), 0)
}
