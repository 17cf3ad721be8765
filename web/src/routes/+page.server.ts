import { redirect } from '@sveltejs/kit'
import { issuers } from '#lib/server/issuers.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => {
  if (locals.session) redirect(303, '/home')
  return { issuers: issuers().map(({ id, label }) => ({ id, label })) }
}
