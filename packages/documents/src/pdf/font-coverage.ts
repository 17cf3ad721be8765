/** Characters a TrueType font has a glyph for, from its cmap (formats 4 and 12). */
export function fontCoverage(font: Buffer): (codePoint: number) => boolean {
  const cmap = findTable(font, 'cmap')
  let best: { offset: number; format: number } | undefined
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const offset = cmap + font.readUInt32BE(cmap + 8 + 8 * i)
    const format = font.readUInt16BE(offset)
    if ((format === 4 || format === 12) && format > (best?.format ?? 0)) best = { offset, format }
  }
  const ranges = best ? (best.format === 12 ? groups(font, best.offset) : segments(font, best.offset)) : []
  return (code) => ranges.some(([first, last]) => first <= code && code <= last)
}

function findTable(font: Buffer, name: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + 16 * i
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8)
  }
  throw new Error(`font has no ${name} table`)
}

function groups(font: Buffer, at: number): [number, number][] {
  const count = font.readUInt32BE(at + 12)
  return Array.from({ length: count }, (_, i) => {
    const group = at + 16 + 12 * i
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)]
  })
}

function segments(font: Buffer, at: number): [number, number][] {
  const count = font.readUInt16BE(at + 6) / 2
  return Array.from({ length: count }, (_, i) => {
    const last = font.readUInt16BE(at + 14 + 2 * i)
    return [font.readUInt16BE(at + 16 + 2 * count + 2 * i), last === 0xffff ? 0xfffe : last]
  })
}
