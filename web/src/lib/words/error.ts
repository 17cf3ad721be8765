import * as m from '#lib/paraglide/messages.js'

const words: Record<number, () => string> = {
  401: m.error_401,
  403: m.error_403,
  404: m.error_404,
  413: m.error_413,
  503: m.error_503,
}

/** What a status means to a reader, where the API gave no sentence of its own. */
export const errorWords = (status: number): string => (words[status] ?? m.error_500)()
