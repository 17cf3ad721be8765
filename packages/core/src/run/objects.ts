import { z } from 'zod'
import type { Context } from '../context.ts'
import { canonicalText, digestBytes } from '../digest.ts'
import { found, parseStored } from '../table/tenant-table.ts'

type Sealing = Pick<Context, 'tenantId' | 'objects'>

/** Where the parts of a run lie in the seals bucket. */
export const runKey = (tenantId: string, runId: string, name: string): string =>
  `${tenantId}/runs/${runId}/${name}`

/** Writes a part as canonical JSON and tells its digest: writing it twice writes the same bytes. */
export async function sealPart(ctx: Sealing, runId: string, name: string, value: unknown): Promise<string> {
  return digestBytes(await write(ctx, { runId, name }, canonicalText(value)))
}

/** For what explains and stands under no digest: the order in which the code builds it is order enough, and far cheaper. */
export async function sealDetail(ctx: Sealing, at: Part, value: unknown): Promise<void> {
  await write(ctx, at, JSON.stringify(value))
}

interface Part {
  runId: string
  name: string
}

async function write(ctx: Sealing, { runId, name }: Part, text: string): Promise<Uint8Array> {
  const bytes = Buffer.from(text)
  await ctx.objects.seals.put(runKey(ctx.tenantId, runId, name), bytes, 'application/json')
  return bytes
}

export async function readPart<T>(ctx: Sealing, at: Part, schema: z.ZodType<T>): Promise<T | undefined> {
  const bytes = await ctx.objects.seals.get(runKey(ctx.tenantId, at.runId, at.name))
  return bytes && parsePart(bytes, at, schema)
}

export async function needPart<T>(ctx: Sealing, at: Part, schema: z.ZodType<T>): Promise<T> {
  return found(await readPart(ctx, at, schema))
}

/** A part under a known digest: nothing is computed from bytes that are not the ones that were sealed. */
export async function needSealed<T>(
  ctx: Sealing,
  at: Part & { digest: string | undefined },
  schema: z.ZodType<T>,
): Promise<T> {
  const bytes = found(await ctx.objects.seals.get(runKey(ctx.tenantId, at.runId, at.name)))
  if (digestBytes(bytes) !== at.digest) throw new Error(`${at.runId}/${at.name} is not what was sealed`)
  return parsePart(bytes, at, schema)
}

const parsePart = <T>(bytes: Uint8Array, { runId, name }: Part, schema: z.ZodType<T>): T =>
  parseStored(schema, JSON.parse(new TextDecoder().decode(bytes)), `${runId}/${name}`)

export const partNames = {
  manifest: 'inputs.json',
  inputs: (classId: string) => `inputs/${classId}.json`,
  scores: (classId: string) => `scores/${classId}.json`,
  details: (classId: string, chunk: number) => `details/${classId}/${String(chunk).padStart(4, '0')}.json`,
  given: (classId: string) => `given/${classId}.json`,
  places: 'places.json',
  history: 'history.json',
  decisions: 'decisions.json',
  grades: 'grades.json',
} as const
