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
  const fillTags = fills.match(/<fill>[\s\S]*?<\/fill>|<fill\/>/g) ?? []
  const known = fillTags.findIndex((fill) => redPattern.test(fill))
  const redId = known < 0 ? fillTags.length : known
  const formats: string[] = section(source, 'cellXfs').match(/<xf\s[^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g) ?? []
  const original = formats.length

  const isRed = (xf: string | undefined) => xf !== undefined && attributeOf(xf, 'fillId') === String(redId)
  // Programs that save the file renumber formats, so the way back is by content: equal in all but the fill.
  const withoutFill = (xf: string) =>
    withAttribute(withAttribute(xf, 'fillId', ''), 'applyFill', '').replace(/\s+/g, ' ')

  return {
    plainOf(style) {
      if (known < 0 || !isRed(formats[style])) return style
      const plain = formats.findIndex((xf) => !isRed(xf) && withoutFill(xf) === withoutFill(formats[style]!))
      return plain < 0 ? 0 : plain
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
  return new RegExp(`<${name}[\\s>][\\s\\S]*?</${name}>`).exec(xml)?.[0] ?? ''
}

function append(xml: string, name: string, piece: string, count: number): string {
  const before = section(xml, name)
  return xml.replace(before, () => withAttribute(insertBefore(before, [`</${name}>`], piece), 'count', count))
}
