type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
const isText = (value: Node): value is { zh: string; en: string } =>
  typeof value.zh === 'string' && typeof value.en === 'string'

function textsIn(value: unknown, into = new Map<string, string>()): Map<string, string> {
  if (!isNode(value)) return into
  if (isText(value)) into.set(value.zh, value.en)
  else for (const inside of Object.values(value)) textsIn(inside, into)
  return into
}

/** The table speaks Chinese only: what had an English name before and is still called the same keeps it. */
export function keepEnglish<T>(value: T, before: unknown): T {
  const known = textsIn(before)
  const keep = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(keep)
    if (!isNode(one)) return one
    if (isText(one)) return { zh: one.zh, en: known.get(one.zh) ?? one.en }
    return Object.fromEntries(Object.entries(one).map(([key, inside]) => [key, keep(inside)]))
  }
  return keep(value) as T
}
