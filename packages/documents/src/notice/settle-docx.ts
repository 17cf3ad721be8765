import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { fontNames } from './gb9704.ts'

/** Makes the file the same for the same notice, and tells Word which font to take when a named one is not installed. */
export function settleDocx(bytes: Uint8Array, date: string): Uint8Array {
  const parts = unzipSync(bytes)
  const edit = (path: string, change: (xml: string) => string) => {
    const part = parts[path]
    if (part) parts[path] = strToU8(change(strFromU8(part)))
  }
  edit('docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`),
  )
  // The docx library has no word for it: LibreOffice would stretch even an exact line to two of the grid.
  edit('word/styles.xml', (xml) =>
    xml.replace(/w:styleId="NoticeTitle"[\s\S]*?(?=<w:spacing w:line)/, '$&<w:snapToGrid w:val="false"/>'),
  )
  parts['word/fontTable.xml'] = strToU8(fontTable())
  const names = Object.keys(parts).sort()
  const ordered = Object.fromEntries(names.map((name) => [name, parts[name]!]))
  return zipSync(ordered, { level: 6, mtime: new Date(1980, 0, 1) })
}

function fontTable(): string {
  const fonts = Object.values(fontNames).map(
    ({ name, otherwise }) =>
      `<w:font w:name="${name}"><w:altName w:val="${otherwise}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${namespace}">${fonts.join('')}</w:fonts>`
}
