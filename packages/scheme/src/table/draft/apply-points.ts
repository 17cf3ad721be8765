import { ownWeights } from '../../walk.ts'
import type { Scheme } from '../../schema.ts'
import { advise, refuse, type Log } from '../log.ts'
import { readPoints } from '../read/read-points.ts'
import type { Laying, Placed } from './place-rows.ts'

const findings = {
  blank: {
    message: { zh: '分值空着。', en: 'There are no points.' },
    hint: { zh: '写上分值；只展示的写 0 或“不计分”。', en: 'Write the points, or 0 for what is only shown.' },
  },
  range: {
    message: { zh: '分值写的是一个范围。', en: 'The points are a range.' },
    hint: {
      zh: '写定一个数；范围写进办法的要求（demands）。',
      en: 'Write one number; the range is a demand of the scheme.',
    },
  },
  unread: {
    message: { zh: '分值不是数字。', en: 'The points are not a number.' },
    hint: { zh: '只写数字，如 10。', en: 'Write a number, such as 10.' },
  },
} as const

/** What a sheet gives an indicator; nothing, with a finding, where that is no number. */
function pointsOf({ row, fresh }: Placed, log: Log): number | undefined {
  if (row.cells.points === undefined) return undefined
  const read = readPoints(row.cells.points)
  if (typeof read === 'number') return read
  const note = read === 'blank' && !fresh ? advise : refuse
  note(log, `points_${read}`, row.places.points ?? '', findings[read])
  return undefined
}

const weightFor = (scheme: Scheme, id: string, classId: string, base: number) =>
  ownWeights(scheme, classId).get(id) ?? base

function setOwn(draft: Scheme, classId: string, id: string, weight: number): void {
  const own = draft.weightings.find((one) => one.class === classId && one.unit === undefined)
  if (own) own.weights[id] = weight
  else draft.weightings.push({ class: classId, weights: { [id]: weight } })
}

/** New points of something for some classes: the scheme's own where all agree, else those classes' own. */
export function setWeight(
  draft: Scheme,
  one: { id: string; weight: number },
  { wanted, asked }: { wanted: ReadonlyMap<string, number>; asked: readonly string[] },
): void {
  const values = new Set(wanted.values())
  const special = draft.weightings.some(({ unit, weights }) => unit === undefined && one.id in weights)
  if (values.size === 1 && !special && asked.every((id) => wanted.has(id))) {
    one.weight = [...values][0]!
    return
  }
  for (const [classId, weight] of wanted)
    if (weightFor(draft, one.id, classId, one.weight) !== weight) setOwn(draft, classId, one.id, weight)
}

/** The points of one indicator from all sheets it stands on. A weight of 1 in all means shares, which the caller has brought to points. */
export function applyPoints(rows: readonly Placed[], { draft, log }: Laying): void {
  const { indicator, fresh } = rows[0]!
  const wanted = new Map<string, number>()
  for (const one of rows) {
    const points = pointsOf(one, log)
    if (points !== undefined) for (const classId of one.classes) wanted.set(classId, points)
  }
  const asked = fresh
    ? rows.flatMap(({ classes }) => classes)
    : (indicator.classes ?? draft.classes.map(({ id }) => id))
  const differs = [...wanted].filter(
    ([classId, points]) => weightFor(draft, indicator.id, classId, indicator.weight) !== points,
  )
  if (differs.length === 0) return
  if (fresh) indicator.weight = differs[0]![1]
  setWeight(draft, indicator, { wanted, asked })
  log.changed.add(`${indicator.id}.points`)
}
