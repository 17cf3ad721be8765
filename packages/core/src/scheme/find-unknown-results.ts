import { allIndicators, isScored, type Field, type ResultOf, type Scheme } from '@plumbline/scheme'
import type { Context } from '../context.ts'
import type { Finding } from '../errors.ts'
import { schemes } from './store.ts'

interface Taken {
  place: string
  result: ResultOf
}

/** A scheme that takes another one's results finds it in force, of the period it says, with the board or indicator it names. */
export async function findUnknownResults(ctx: Context, document: Scheme): Promise<Finding[]> {
  const taken = takenBy(document)
  const names = [...new Set(taken.map(({ result }) => result.scheme))]
  const inForce = new Map(
    await Promise.all(names.map(async (name) => [name, await schemeInForce(ctx, name)] as const)),
  )
  return taken.flatMap((one) => faultsOf(one, inForce.get(one.result.scheme)))
}

const takenBy = ({ boards }: Scheme): Taken[] =>
  allIndicators(boards).flatMap(({ indicator }) =>
    indicator.fields.flatMap(({ id, result }: Field) =>
      result ? [{ place: `${indicator.id}.${id}.result`, result }] : [],
    ),
  )

async function schemeInForce(ctx: Context, schemeId: string): Promise<Scheme | undefined> {
  const head = await schemes(ctx).head(schemeId)
  return head && (await schemes(ctx).version(schemeId, head.schemeVersion))?.document
}

/** What a run keeps the scores of: boards that stand in the total, and scored indicators. */
const scoredIn = ({ boards }: Scheme): string[] => [
  ...boards.map(({ id }) => id),
  ...allIndicators(boards).flatMap(({ indicator }) => (isScored(indicator) ? indicator.id : [])),
]

function faultsOf({ place, result }: Taken, other: Scheme | undefined): Finding[] {
  const { scheme, every, of } = result
  if (!other)
    return [
      {
        ...{ place: `${place}.scheme`, code: 'result_unknown_scheme' },
        message: { zh: `没有正在执行的办法 ${scheme}`, en: `No scheme ${scheme} is in force` },
      },
    ]
  return [
    ...(other.period === every ? [] : [otherPeriod(place, other)]),
    ...(of === undefined || scoredIn(other).includes(of) ? [] : [unknownPart(place, of, other)]),
  ]
}

const otherPeriod = (place: string, { title, period }: Scheme): Finding => ({
  place: `${place}.every`,
  code: 'result_other_period',
  message: {
    zh: `《${title.zh}》的周期不是所写的周期，应写 every: ${period}`,
    en: `“${title.en}” is of another period: write \`every: ${period}\``,
  },
})

const unknownPart = (place: string, of: string, { title }: Scheme): Finding => ({
  place: `${place}.of`,
  code: 'result_unknown_part',
  message: {
    zh: `《${title.zh}》的总分里没有计分板块或指标“${of}”`,
    en: `“${title.en}” has no board of its total and no scored indicator “${of}”`,
  },
})
