import { AsyncLocalStorage } from 'node:async_hooks'
import { baseLocale, isLocale, overwriteGetLocale, type Locale } from '#lib/paraglide/runtime.js'

// The language belongs to a request, and message functions take no context: the one ambient value in the web room.
const current = new AsyncLocalStorage<Locale>()
overwriteGetLocale(() => current.getStore() ?? baseLocale)

export const localeOf = (cookie: string | undefined): Locale => (isLocale(cookie) ? cookie : baseLocale)
export const inLocale = <T>(locale: Locale, work: () => T): T => current.run(locale, work)
