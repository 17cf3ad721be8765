import { elementPattern } from '../workbook/element-pattern.ts'
import { attributeOf, escapeXml, insertBefore } from './xml-text.ts'

const author = '准绳校验'
const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const emptyPart = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`
const commentPattern = elementPattern('comment')
const runPattern = elementPattern('r')

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
  const waiting = new Map(notes.map((note) => [note.address, note]))
  const joined = others.replace(commentPattern, (comment) => {
    const note = waiting.get(attributeOf(comment, 'ref') ?? '')
    if (!note) return comment
    waiting.delete(note.address)
    return joinComment(comment, note)
  })
  const added = [...waiting.values()].map((note) => commentOf(note, id))
  return { xml: insertBefore(joined, ['</commentList>'], added.join('')), removed }
}

function openLists(xml: string): string {
  return xml
    .replace(/<authors\s*\/>/, '<authors></authors>')
    .replace(/<commentList\s*\/>/, '<commentList></commentList>')
}

function withAuthor(xml: string): { xml: string; id: string } {
  const authors = xml.match(elementPattern('author')) ?? []
  const known = authors.findIndex((tag) => tag.includes(author))
  if (known >= 0) return { xml, id: String(known) }
  return { xml: insertBefore(xml, ['</authors>'], `<author>${author}</author>`), id: String(authors.length) }
}

function runOf(text: string): string {
  return `<r><rPr><sz val="10"/><rFont val="宋体"/></rPr><t xml:space="preserve">${escapeXml(text)}</t></r>`
}

function commentOf({ address, text }: Note, id: string): string {
  return `<comment ref="${address}" authorId="${id}"><text>${runOf(`${author}：${text}`)}</text></comment>`
}

function joinComment(comment: string, { text }: Note): string {
  const theirs = comment.replace(runPattern, (run) => (run.includes(`${author}：`) ? '' : run))
  // Text that stands bare may not be followed by runs.
  const inRuns = theirs.replace(/<text>\s*(<t(?:\s[^>]*)?>[\s\S]*?<\/t>)/, '<text><r>$1</r>')
  return insertBefore(inRuns, ['</text>'], runOf(`\n${author}：${text}`))
}
