export const textOf = (sent: FormData, name: string) => String(sent.get(name) ?? '').trim()

/** An empty field says nothing; it is not an empty answer. */
export const given = <N extends string>(sent: FormData, name: N) => {
  const value = textOf(sent, name)
  return (value === '' ? {} : { [name]: value }) as { [K in N]?: string }
}

/** Who decided, when, why and by which document, as typed. */
export const readGround = (sent: FormData) => ({
  reason: textOf(sent, 'reason'),
  ...given(sent, 'document'),
  decidedBy: textOf(sent, 'decidedBy'),
  date: textOf(sent, 'date'),
})

export const readVersion = (sent: FormData) => Number(sent.get('version'))
