import {
  addEntry,
  decide,
  saveDraft,
  submitSubmission,
  type Decision,
  type Entry,
  type Upload,
} from '@plumbline/core'
import { foundJurisdiction, type Jurisdiction } from './found.ts'
import { closeMonth, failMonth, openMonth, proposeMonth, publishMonth } from './periods.ts'
import { figuresOf, townScheme } from './scheme.ts'
import { downloadTemplate, uploadFile } from './send-workbook.ts'
import { buildWorld, type World } from './start.ts'
import { setCells } from './workbook.ts'

/** One month in every state that a route acts on. */
export const months = {
  recomputable: '2026-03',
  failed: '2026-04',
  published: '2026-05',
  computed: '2026-06',
  proposed: '2026-07',
  open: '2026-08',
  closable: '2026-09',
  next: '2026-10',
} as const

/** What each town has done in the open month, as places in the roster. */
const town = { fresh: 0, drafted: 1, toAccept: 2, toReturn: 3, imported: 4, uploaded: 5 } as const

export interface Stage {
  world: World
  own: Jurisdiction
  /** A neighbour with its own people, of whom nothing is known here. */
  foreign: Jurisdiction
  town: typeof town
  runs: Record<'failed' | 'published' | 'computed' | 'proposed', string>
  /** Refused for one cell of the town that uploaded. */
  upload: Upload
  /** Deductions of the open month, for what may happen to them. */
  entries: Record<'forgive' | 'withdraw', Entry>
  /** Vetoes of the open month that nobody has confirmed yet. */
  decisions: Record<'confirm' | 'withdraw', Decision>
}

export const setStage = (): Promise<Stage> => buildWorld(setStageIn)

async function setStageIn(world: World): Promise<Stage> {
  const [own, foreign] = [
    await foundJurisdiction(world.cloud, 'A'),
    await foundJurisdiction(world.cloud, 'B'),
  ]
  const failed = await failMonth(own, months.failed)
  await closeMonth(own, months.recomputable)
  const closed = {
    published: await closeMonth(own, months.published),
    computed: await closeMonth(own, months.computed),
    proposed: await closeMonth(own, months.proposed),
  }
  await openMonth(own, months.open)
  await openMonth(own, months.closable)
  await enterOpenMonth(own)
  const upload = await uploadWrongCell(world, own)
  const entries = { forgive: await deduct(own), withdraw: await deduct(own) }
  const decisions = { confirm: await vetoOne(own), withdraw: await vetoOne(own) }
  await world.idle()
  await publishMonth(own, months.published)
  await proposeMonth(own, months.proposed)
  const runs = {
    failed: failed.runId,
    published: closed.published.runId,
    computed: closed.computed.runId,
    proposed: closed.proposed.runId,
  }
  return { world, own, foreign, town, runs, upload, entries, decisions }
}

async function enterOpenMonth(own: Jurisdiction): Promise<void> {
  for (const place of [town.drafted, town.toAccept, town.toReturn]) {
    const at = { schemeId: townScheme.id, period: months.open, unitId: own.units[place]!.unitId }
    const { version } = await saveDraft(own.as('office'), { ...at, version: 0, cells: figuresOf(place) })
    if (place !== town.drafted) await submitSubmission(own.as('office'), { ...at, version })
  }
}

/** What a named person decided. */
export const decided = { reason: '督查发现问题', decidedBy: '张三', date: '2026-08-20' }

const deduct = ({ as, units }: Jurisdiction): Promise<Entry> =>
  addEntry(as('office'), {
    schemeId: townScheme.id,
    period: months.open,
    unitId: units[0]!.unitId,
    rule: 'inspection',
    ...decided,
  })

const vetoOne = ({ as, units }: Jurisdiction): Promise<Decision> =>
  decide(as('office'), {
    schemeId: townScheme.id,
    period: months.open,
    unitId: units[0]!.unitId,
    kind: 'veto',
    ...decided,
  })

async function uploadWrongCell(world: World, own: Jurisdiction): Promise<Upload> {
  const place = {
    tenantId: own.tenantId,
    schemeId: townScheme.id,
    period: months.open,
    unitId: own.units[town.uploaded]!.unitId,
  }
  const client = await world.clientOf(own.key, 'office')
  const bytes = setCells(await downloadTemplate(client, place), { 财政收入: '约九百' })
  return uploadFile(client, place, bytes)
}
