import type { Text } from '@plumbline/scheme'

interface Named {
  id: string
  name: Text
}

/** By id or by name, as people write it. */
export const findNamed = <T extends Named>(all: readonly T[] | undefined, said: string): T | undefined =>
  all?.find(({ id }) => id === said) ?? all?.find(({ name }) => name.zh === said || name.en === said)

export const listNamed = (all: readonly Named[] | undefined): string =>
  (all ?? []).map(({ id, name }) => `${id} ${name.zh}`).join(', ') || '—'
