import { writeBoxes } from './comment-boxes.ts'
import { writeComments } from './comments-part.ts'
import { relationships, resolvePath } from './package.ts'
import { insertBefore } from './xml-text.ts'
import type { Note } from './comments-part.ts'
import type { Package } from './package.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const emptyRels =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
const afterDrawing = [
  '<legacyDrawingHF',
  '<picture',
  '<oleObjects',
  '<controls',
  '<webPublishItems',
  '<tableParts',
  '<extLst',
  '</worksheet>',
]

/** Puts notes on a sheet as ordinary cell comments, reusing the parts it already has. */
export function attachNotes(pack: Package, sheetPath: string, notes: readonly Note[]): void {
  const comments = linkedPart(pack, sheetPath, 'comments')
  if (!comments && notes.length === 0) return
  const commentsPath =
    comments ?? addPart(pack, sheetPath, { type: 'comments', before: 'xl/comments', after: '.xml' })
  const boxes = linkedPart(pack, sheetPath, 'vmlDrawing')
  const boxesPath =
    boxes ?? addPart(pack, sheetPath, { type: 'vmlDrawing', before: 'xl/drawings/vmlDrawing', after: '.vml' })
  const written = writeComments(pack.text(commentsPath), notes)
  const addresses = notes.map((note) => note.address)
  pack.replace(commentsPath, written.xml)
  pack.replace(boxesPath, writeBoxes(pack.text(boxesPath), { removed: written.removed, addresses }))
}

function relsPath(sheetPath: string): string {
  return sheetPath.replace(/([^/]+)$/, '_rels/$1.rels')
}

function linkedPart(pack: Package, sheetPath: string, type: string): string | undefined {
  const links = relationships(pack.text(relsPath(sheetPath)) ?? '')
  const link = links.find((rel) => rel.type.endsWith(`/relationships/${type}`))
  return link && resolvePath('xl/worksheets', link.target)
}

function addPart(
  pack: Package,
  sheetPath: string,
  { type, before, after }: { type: 'comments' | 'vmlDrawing'; before: string; after: string },
): string {
  const path = pack.freeName(before, after)
  const rels = (pack.text(relsPath(sheetPath)) ?? emptyRels).replace(
    /<Relationships([^>]*)\/>/,
    '<Relationships$1></Relationships>',
  )
  const id = `rIdPlumbline${relationships(rels).length + 1}`
  const link = `<Relationship Id="${id}" Type="${office}/${type}" Target="/${path}"/>`
  pack.replace(relsPath(sheetPath), insertBefore(rels, ['</Relationships>'], link))
  declareType(pack, path)
  if (type === 'vmlDrawing') linkDrawing(pack, sheetPath, id)
  return path
}

function declareType(pack: Package, path: string): void {
  const types = pack.text('[Content_Types].xml') ?? ''
  const isBox = path.endsWith('.vml')
  if (isBox && /Extension="vml"/i.test(types)) return
  const piece = isBox
    ? '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
    : `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`
  // Defaults come before overrides, which Excel checks.
  const places = isBox ? ['<Override', '</Types>'] : ['</Types>']
  pack.replace('[Content_Types].xml', insertBefore(types, places, piece))
}

function linkDrawing(pack: Package, sheetPath: string, id: string): void {
  const sheet = pack.text(sheetPath)!
  const element = `<legacyDrawing xmlns:r="${office}" r:id="${id}"/>`
  const tail = sheet.lastIndexOf('</sheetData>')
  const at = tail < 0 ? sheet.search(/<sheetData\s*\/>/) : tail
  pack.replace(sheetPath, sheet.slice(0, at) + insertBefore(sheet.slice(at), afterDrawing, element))
}
