import { refuse } from '../workbook/refusal.ts'
import { withoutControls } from '../words/inert-text.ts'

// Small edits on the text of a part: everything not touched stays byte for byte as the person's program wrote it.

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escapeXml(text: string): string {
  return withoutControls(text).replace(/[&<>"]/g, (char) => escapes[char]!)
}

function unescapeXml(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex, dec) =>
      String.fromCodePoint(hex ? parseInt(hex, 16) : Number(dec)),
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}

/** Value of an attribute in a text's first tag. */
export function attributeOf(tag: string, name: string): string | undefined {
  const match = new RegExp(`^<[^<>]*?\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag)
  const value = match?.[1] ?? match?.[2]
  return value === undefined ? undefined : unescapeXml(value)
}

/** Sets an attribute in the first tag of a text. */
export function withAttribute(xml: string, name: string, value: string | number): string {
  const end = xml.search(/\/?>/)
  const head = xml.slice(0, end).replace(new RegExp(`\\s${name}=(?:"[^"]*"|'[^']*')`), '')
  return `${head.trimEnd()} ${name}="${escapeXml(String(value))}"${xml.slice(end)}`
}

/** Inserts before the first of these places that exists. */
export function insertBefore(xml: string, places: readonly string[], piece: string): string {
  const found = places.map((place) => xml.indexOf(place)).filter((at) => at >= 0)
  if (found.length === 0) return refuse('damaged')
  const at = Math.min(...found)
  return xml.slice(0, at) + piece + xml.slice(at)
}
