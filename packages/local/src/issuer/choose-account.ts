import type { IncomingMessage, ServerResponse } from 'node:http'
import { errors, type Provider } from 'oidc-provider'
import { readBody } from '../gateway/read-body.ts'
import type { DemoAccount } from './account.ts'
import { chooseLanguage, sendPage } from './page.ts'
import { expiredPage, signInPage } from './sign-in-page.ts'

type Details = Awaited<ReturnType<Provider['interactionDetails']>>

/** The page between the question and the answer: GET shows the accounts, POST takes the one chosen. */
export async function chooseAccount(
  { provider, accounts }: { provider: Provider; accounts: readonly DemoAccount[] },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const details = await provider.interactionDetails(request, response).catch(lost)
  if (!details) return sendPage(response, expiredPage(languageOf(request)), 400)
  const { ui_locales, login_hint } = details.params as { ui_locales?: string; login_hint?: string }
  const language = languageOf(request, ui_locales)
  const page = signInPage({ language, accounts, hint: login_hint })
  if (request.method !== 'POST') return sendPage(response, page)
  const form = new URLSearchParams((await readBody(request, 10_000)).toString())
  const result = resultOf(form, accounts)
  if (!result) return sendPage(response, page, 400)
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}

function lost(error: unknown): Details | undefined {
  if (error instanceof errors.SessionNotFound) return undefined
  throw error
}

function languageOf(request: IncomingMessage, uiLocales?: string) {
  const asked = new URL(request.url ?? '/', 'http://local').searchParams.get('lang')
  return chooseLanguage(asked, uiLocales, request.headers['accept-language'])
}

function resultOf(form: URLSearchParams, accounts: readonly DemoAccount[]) {
  if (form.has('cancel')) return { error: 'access_denied', error_description: 'the person turned back' }
  const chosen = accounts.find(({ subject }) => subject === form.get('subject'))
  return chosen && { login: { accountId: chosen.subject, remember: false } }
}
