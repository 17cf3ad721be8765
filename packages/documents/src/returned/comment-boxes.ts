import { parseAddress } from '../workbook/address.ts'
import { elementPattern } from '../workbook/element-pattern.ts'
import { insertBefore } from './xml-text.ts'

const emptyPart =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
const shapePattern = elementPattern('v:shape')

/** Excel shows a comment only when this old drawing part has a box for its cell. */
export function writeBoxes(
  source: string | undefined,
  { removed, addresses }: { removed: readonly string[]; addresses: readonly string[] },
): string {
  const gone = new Set(removed.map(placeOf))
  const xml = (source ?? emptyPart).replace(shapePattern, (shape) => (gone.has(placeIn(shape)) ? '' : shape))
  const present = new Set((xml.match(shapePattern) ?? []).map(placeIn))
  const boxes = addresses.filter((address) => !present.has(placeOf(address))).map(boxOf)
  return insertBefore(xml, ['</xml>'], boxes.join(''))
}

function placeOf(address: string): string {
  const at = parseAddress(address)
  return at ? `${at.row - 1},${at.col - 1}` : ''
}

function placeIn(shape: string): string {
  const [row, col] = ['Row', 'Column'].map(
    (tag) => new RegExp(`<x:${tag}>(\\d+)</x:${tag}>`).exec(shape)?.[1],
  )
  return `${row},${col}`
}

function boxOf(address: string, index: number): string {
  const { row, col } = parseAddress(address)!
  const anchor = [col, 15, Math.max(row - 2, 0), 4, col + 4, 15, row + 3, 4].join(', ')
  const style =
    'position:absolute;margin-left:60pt;margin-top:2pt;width:220pt;height:76pt;z-index:1;visibility:hidden'
  return (
    `<v:shape id="_x0000_s9${row}${String(col).padStart(3, '0')}${index}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row - 1}</x:Row><x:Column>${col - 1}</x:Column></x:ClientData></v:shape>`
  )
}
