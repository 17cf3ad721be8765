import { overwriteGetLocale } from '#lib/paraglide/runtime.js'

// The page's own language counts, not the cookie's: another tab may have changed that meanwhile.
overwriteGetLocale(() => (document.documentElement.lang === 'en' ? 'en' : 'zh'))
