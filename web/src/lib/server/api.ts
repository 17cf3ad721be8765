import { ApiProblem, createClient, type Client } from '@plumbline/contract'
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { API_URL } from '$app/env/private'
import { say } from '#lib/words/text.ts'

type Asking = Pick<RequestEvent, 'locals' | 'url'>

export const publicApi = (): Client => createClient({ baseUrl: API_URL })
export const apiWith = (token: string): Client => createClient({ baseUrl: API_URL, token })

/** The API in the name of whoever is signed in; nobody is sent to sign in first. */
function apiFor({ locals, url }: Asking): Client {
  if (!locals.session) redirect(303, signInPath(url))
  return apiWith(locals.session.token)
}

/** Back to the page, not into the form action it posted to. */
function signInPath({ pathname, searchParams }: URL): string {
  const kept = new URLSearchParams([...searchParams].filter(([name]) => !name.startsWith('/')))
  return `/auth/login?back=${encodeURIComponent(kept.size > 0 ? `${pathname}?${kept}` : pathname)}`
}

/** What a page reads. A refusal of the API becomes an error page in its own words. */
export async function read<T>(asking: Asking, work: (api: Client) => Promise<T>): Promise<T> {
  try {
    return await work(apiFor(asking))
  } catch (cause) {
    // An address that asks for what cannot be is one where nothing is.
    if (cause instanceof ApiProblem && cause.status === 400) error(404)
    return showRefusal(asking, cause)
  }
}

interface Problem {
  message: string
  findings: string[]
}

/** What a form does. A refusal that its reader can do something about comes back to the form, by field where it names one. */
export async function act<T, D extends object>(
  asking: Asking,
  work: (api: Client) => Promise<T>,
  done: (value: T) => D,
) {
  try {
    return done(await work(apiFor(asking)))
  } catch (cause) {
    if (!(cause instanceof ApiProblem) || !returnable.has(cause.status)) return showRefusal(asking, cause)
    const { message, findings } = cause.problem
    const problem: Problem = { message: say(message), findings: findings.map((one) => say(one.message)) }
    const wrong = Object.fromEntries(findings.map((one) => [one.place, say(one.message)]))
    return fail(cause.status, { problem, wrong })
  }
}

const returnable = new Set([400, 403, 409, 413, 422])

function showRefusal({ url }: Asking, cause: unknown): never {
  if (isUnreachable(cause)) error(503)
  if (!(cause instanceof ApiProblem)) throw cause
  if (cause.status === 401) redirect(303, signInPath(url))
  const { message, requestId } = cause.problem
  error(cause.status, { message: cause.problem.code, text: say(message), requestId })
}

/** What fetch throws when nobody answers. */
export const isUnreachable = (cause: unknown) =>
  cause instanceof TypeError && cause.message === 'fetch failed'
