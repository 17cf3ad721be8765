import { redirect } from '@sveltejs/kit'
import { forgetSession } from '#lib/server/session.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = ({ cookies, url }) => {
  forgetSession(cookies, url)
  redirect(303, '/')
}
