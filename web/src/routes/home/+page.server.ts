import { redirect } from '@sveltejs/kit'
import { read } from '#lib/server/api.ts'
import { paths } from '#lib/paths.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { memberships } = await read(event, (api) => api.getMe({}))
  const open = memberships.filter(({ disabled }) => !disabled)
  // Most people belong to one place: straight there.
  if (open.length === 1 && open[0]) redirect(303, paths.tenant(open[0].tenantId))
  return { memberships: open }
}
