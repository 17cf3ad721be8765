const mostQuoted = 40

/** A cell may hold an essay of 32,767 characters; its beginning is enough to know it again. */
export function brief(text = ''): string {
  return text.length <= mostQuoted ? text : `${text.slice(0, mostQuoted).toWellFormed()}…`
}
