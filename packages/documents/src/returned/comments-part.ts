import { attributeOf, escapeXml, insertBefore } from './xml-text.ts'

const author = '准绳校验'
const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const emptyPart = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`
const commentPattern = /<comment\s[^>]*>[\s\S]*?<\/comment>/g

export interface Note {
  address: string
  text: string
}

/** Replaces our earlier notes by these; other people's comments stay, ours joins theirs on a shared cell. */
export function writeComments(
  source: string | undefined,
  notes: readonly Note[],
): { xml: string; removed: string[] } {
  const { xml, id } = withAuthor(openLists(source ?? emptyPart))
  const removed: string[] = []
  const others = xml.replace(commentPattern, (comment) => {
    if (attributeOf(comment, 'authorId') !== id) return comment
    removed.push(attributeOf(comment, 'ref') ?? '')
    return ''
  })
  const added = notes.filter((note) => !hasComment(others, note.address)).map((note) => commentOf(note, id))
  const joined = notes
    .filter((note) => hasComment(others, note.address))
    .reduce((text, note) => joinComment(text, note), others)
  return { xml: insertBefore(joined, ['</commentList>'], added.join('')), removed }
}

function openLists(xml: string): string {
  return xml
    .replace(/<authors\s*\/>/, '<authors></authors>')
    .replace(/<commentList\s*\/>/, '<commentList></commentList>')
}

function withAuthor(xml: string): { xml: string; id: string } {
  const authors = xml.match(/<author>[\s\S]*?<\/author>|<author\s*\/>/g) ?? []
  const known = authors.findIndex((tag) => tag.includes(author))
  if (known >= 0) return { xml, id: String(known) }
  return { xml: insertBefore(xml, ['</authors>'], `<author>${author}</author>`), id: String(authors.length) }
}

function hasComment(xml: string, address: string): boolean {
  return new RegExp(`<comment\\s[^>]*ref="${address}"`).test(xml)
}

function runOf(text: string): string {
  return `<r><rPr><sz val="10"/><rFont val="宋体"/></rPr><t xml:space="preserve">${escapeXml(text)}</t></r>`
}

function commentOf({ address, text }: Note, id: string): string {
  return `<comment ref="${address}" authorId="${id}"><text>${runOf(`${author}：${text}`)}</text></comment>`
}

function joinComment(xml: string, { address, text }: Note): string {
  return xml.replace(commentPattern, (comment) => {
    if (attributeOf(comment, 'ref') !== address) return comment
    const theirs = comment.replace(new RegExp(`<r>(?:(?!</r>)[\\s\\S])*${author}：[\\s\\S]*?</r>`), '')
    // Text that stands bare may not be followed by runs.
    const inRuns = theirs.replace(/<text>\s*(<t(?:\s[^>]*)?>[\s\S]*?<\/t>)/, '<text><r>$1</r>')
    return inRuns.replace('</text>', `${runOf(`\n${author}：${text}`)}</text>`)
  })
}
