/** Text that is already HTML. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}
type Part = string | Html | readonly Html[]

/** A template whose values are escaped unless they are Html themselves. */
export function html(strings: TemplateStringsArray, ...values: Part[]): Html {
  return new Html(strings.reduce((text, string, at) => text + spell(values[at - 1] ?? '') + string))
}

function spell(value: Part): string {
  if (value instanceof Html) return value.text
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)
  return value.map(({ text }) => text).join('')
}
