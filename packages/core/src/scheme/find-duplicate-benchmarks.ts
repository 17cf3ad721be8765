import type { Scheme } from '@plumbline/scheme'
import type { Context } from '../context.ts'
import type { Finding } from '../errors.ts'
import { schemes } from './store.ts'

/** The province knows a jurisdiction's figure by its code alone: two schemes in force may not both send one. */
export async function findDuplicateBenchmarks(ctx: Context, document: Scheme): Promise<Finding[]> {
  if (document.benchmarks.length === 0) return []
  const takenBy = new Map<string, Scheme>()
  for (const other of await othersInForce(ctx, document.id))
    for (const { code } of other.benchmarks) takenBy.set(code, other)
  return document.benchmarks.flatMap(({ code }, index) => {
    const other = takenBy.get(code)
    return other ? [{ place: `benchmarks[${index}].code`, ...refusalOf(code, other) }] : []
  })
}

async function othersInForce(ctx: Context, schemeId: string): Promise<Scheme[]> {
  const heads = (await schemes(ctx).listHeads()).filter((head) => head.schemeId !== schemeId)
  const versions = await Promise.all(
    heads.map((head) => schemes(ctx).version(head.schemeId, head.schemeVersion)),
  )
  return versions.flatMap((version) => version?.document ?? [])
}

const refusalOf = (code: string, { title }: Scheme): Omit<Finding, 'place'> => ({
  code: 'duplicate_benchmark',
  message: {
    zh: `对标指标 ${code} 已由《${title.zh}》报送。请在其中一个办法里删去这一项。`,
    en: `The benchmark ${code} is already sent by “${title.en}”. Take it out of one of the two schemes.`,
  },
})
