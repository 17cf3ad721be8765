import type { Client } from '@plumbline/contract'
import { fail, redirect } from '@sveltejs/kit'
import { readCells } from '#lib/grid/read-cells.ts'
import * as m from '#lib/paraglide/messages.js'
import { act, read } from '#lib/server/api.ts'
import type { RequestEvent } from './$types'
import { unitParams } from './unit-params.ts'
import { vintageFrom } from './vintage-from.ts'

/** Saves the grid whole or not at all. */
export async function saveTyped(event: RequestEvent) {
  const typed = await readTyped(event)
  if ('status' in typed) return typed
  const { questions } = typed.read
  const outcome = await keeping(
    typed,
    act(event, typed.save, () => ({ done: m.draft_saved(), questions })),
  )
  if (!('status' in outcome) && questions.length === 0) back(event, 'draft')
  return outcome
}

/** Saves and hands over. Figures that look like another unit of measure must be confirmed first. */
export async function submitTyped(event: RequestEvent) {
  const typed = await readTyped(event)
  if ('status' in typed) return typed
  const { questions } = typed.read
  // The yes is to these very questions: figures changed since are asked about anew.
  if (questions.length > 0 && typed.confirmed !== questions.join(' '))
    return fail(422, { questions, mustConfirm: true, ...typed.kept })
  const handOver = async (api: Client) => {
    const { version } = await typed.save(api)
    // Saved by now, even if handing over is refused: the next attempt builds on it.
    typed.kept.version = version
    return api.submit({ ...unitParams(event), body: { version } })
  }
  const outcome = await keeping(
    typed,
    act(event, handOver, () => ({ done: m.submit_done() })),
  )
  if (!('status' in outcome)) back(event, 'submitted')
  return outcome
}

async function readTyped(event: RequestEvent) {
  const at = unitParams(event)
  const sent = Object.fromEntries(await event.request.formData()) as Record<string, string>
  const { version, confirmed, vintage, ...values } = sent
  const form = await read(event, (api) => api.getForm(at))
  const { tenantId, schemeId } = at.params
  const query = { version: String(form.period.schemeVersion) }
  const { document } = await read(event, (api) => api.getScheme({ params: { tenantId, schemeId }, query }))
  const found = readCells(form.rows, document, values)
  const kept = { values, version: Number(version) }
  if (Object.keys(found.wrong).length > 0) {
    const problem = { message: m.cells_wrong(), findings: Object.values(found.wrong) }
    return fail(422, { problem, wrong: found.wrong, ...kept })
  }
  const save = (api: Client) =>
    api.saveDraft({
      ...at,
      body: { version: kept.version, cells: found.cells, ...vintageFrom(vintage) },
    })
  return { read: found, save, kept, confirmed }
}

/** What was typed goes back into the grid with the refusal. */
async function keeping<T extends object>({ kept }: { kept: object }, outcome: Promise<T>) {
  const result = await outcome
  return 'status' in result && 'data' in result
    ? fail(result.status as number, { ...(result.data as object), ...kept })
    : result
}

function back({ url }: RequestEvent, saved: string): never {
  const unit = url.searchParams.get('unit')
  redirect(303, `${url.pathname}?${new URLSearchParams({ ...(unit ? { unit } : {}), saved })}`)
}
