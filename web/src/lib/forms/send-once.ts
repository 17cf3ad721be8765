import { applyAction, type ActionResult, type SubmitFunction } from '$app/forms'
import { page } from '$app/state'
import * as m from '#lib/paraglide/messages.js'
import { errorWords } from '#lib/words/error.ts'

interface Options {
  /** Whether the fields are emptied once it worked. */
  reset?: boolean
  onbusy?: (busy: boolean) => void
}

/**
 * How a form is sent once scripts run: a second press waits for the first answer, and whatever goes wrong leaves the page,
 * and what was typed into it, where it is.
 */
export function sendOnce({ reset = true, onbusy }: Options = {}): SubmitFunction {
  let busy = false
  const mark = (now: boolean) => {
    busy = now
    onbusy?.(now)
  }
  return ({ cancel }) => {
    if (busy) return cancel()
    mark(true)
    return async ({ result, update }) => {
      const problem = problemOf(result)
      await (problem ? stayWith(problem) : update({ reset }))
      mark(false)
    }
  }
}

interface Problem {
  message: string
  findings: string[]
  signIn?: string
}

/** The session has ended, the network or the server is away, the file is far too large. */
function problemOf(result: ActionResult): Problem | undefined {
  if (result.type === 'redirect' && result.location.startsWith('/auth/login'))
    return { message: m.session_over(), findings: [], signIn: result.location }
  if (result.type !== 'error') return undefined
  // Without a location nobody answered.
  const words = result.location === undefined ? m.error_offline() : errorWords(result.status ?? 500)
  return { message: result.error.text ?? words, findings: [] }
}

function stayWith(problem: Problem): Promise<void> {
  const data = { ...page.form, done: undefined, problem }
  return applyAction({ type: 'failure', status: page.status, data, location: page.url.pathname })
}
