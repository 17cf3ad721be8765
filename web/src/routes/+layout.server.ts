import { readTheme, themeCookie } from '#lib/server/theme.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ cookies, locals, depends }) => {
  depends('app:session')
  return { theme: readTheme(cookies.get(themeCookie)), who: locals.session?.name }
}
