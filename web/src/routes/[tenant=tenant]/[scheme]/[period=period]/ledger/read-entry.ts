const text = (sent: FormData, name: string) => String(sent.get(name) ?? '').trim()

/** An empty field says nothing; it is not an empty answer. */
const given = <N extends string>(sent: FormData, name: N) => {
  const value = text(sent, name)
  return (value === '' ? {} : { [name]: value }) as { [K in N]?: string }
}

/** Who decided, when, why and by which document, as typed. */
export const readGround = (sent: FormData) => ({
  reason: text(sent, 'reason'),
  ...given(sent, 'document'),
  decidedBy: text(sent, 'decidedBy'),
  date: text(sent, 'date'),
})

export const readEntry = (sent: FormData) => ({
  unitId: text(sent, 'unitId'),
  rule: text(sent, 'rule'),
  ...given(sent, 'indicator'),
  ...given(sent, 'times'),
  ...given(sent, 'points'),
  ...readGround(sent),
})

/** What was typed, to be put back into the fields when it was refused. */
export const typed = (sent: FormData): Record<string, string> =>
  Object.fromEntries([...sent.entries()].map(([name, value]) => [name, String(value)]))

export const readVersion = (sent: FormData) => Number(sent.get('version'))
export const readId = (sent: FormData) => text(sent, 'entryId')
