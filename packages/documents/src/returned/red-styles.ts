import { elementPattern } from '../workbook/element-pattern.ts'
import { attributeOf, insertBefore, withAttribute } from './xml-text.ts'

const redFill =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFF8F8F"/><bgColor indexed="64"/></patternFill></fill>'
const redPattern = /<fgColor\s[^>]*rgb="FFFF8F8F"/i

export interface RedStyles {
  /** Style number of the same cell format on red. */
  redOf(style: number): number
  /** The style a cell had before an earlier marking; itself when it was not marked. */
  plainOf(style: number): number
  xml(): string
}

/** Adds red twins to the workbook's cell formats, and finds the way back from a twin to the format it was made of. */
export function redStyles(source: string): RedStyles {
  const fills = section(source, 'fills')
  const fillTags = fills.match(elementPattern('fill')) ?? []
  const known = fillTags.findIndex((fill) => redPattern.test(fill))
  const redId = known < 0 ? fillTags.length : known
  const formats: string[] = section(source, 'cellXfs').match(elementPattern('xf')) ?? []
  const original = formats.length

  const isRed = (xf: string | undefined) => xf !== undefined && attributeOf(xf, 'fillId') === String(redId)
  // Programs that save the file renumber formats, so the way back is by content: equal in all but the fill.
  const withoutFill = (xf: string) =>
    withAttribute(withAttribute(xf, 'fillId', ''), 'applyFill', '').replace(/\s+/g, ' ')
  const plainStyles = new Map<string, number>()
  for (const [style, xf] of formats.entries()) {
    if (known >= 0 && !isRed(xf) && !plainStyles.has(withoutFill(xf))) plainStyles.set(withoutFill(xf), style)
  }

  return {
    plainOf(style) {
      if (known < 0 || !isRed(formats[style])) return style
      return plainStyles.get(withoutFill(formats[style]!)) ?? 0
    },
    redOf(style) {
      const twin = withAttribute(
        withAttribute(formats[style] ?? formats[0]!, 'fillId', redId),
        'applyFill',
        1,
      )
      const at = formats.indexOf(twin)
      return at >= 0 ? at : formats.push(twin) - 1
    },
    xml() {
      const withFill = known < 0 ? append(source, 'fills', redFill, redId + 1) : source
      const added = formats.slice(original).join('')
      return added ? append(withFill, 'cellXfs', added, formats.length) : withFill
    },
  }
}

function section(xml: string, name: string): string {
  return elementPattern(name).exec(xml)?.[0] ?? ''
}

function append(xml: string, name: string, piece: string, count: number): string {
  const before = section(xml, name)
  return xml.replace(before, () => withAttribute(insertBefore(before, [`</${name}>`], piece), 'count', count))
}
