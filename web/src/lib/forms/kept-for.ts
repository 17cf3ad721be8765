/** What was typed into which form when it was refused, to be put back into its fields. */
export type Kept = Record<string, string>

/** What a form came to, as the page has it; all but a refusal is nothing. */
export type Refused = { kept?: Kept; wrong?: Record<string, string> } | null | undefined

/** What was typed into one form on one thing, and what is wrong with it; nothing where another form was sent. */
export function keptFor(refused: Refused, asked: Kept) {
  const kept = refused?.kept
  if (!kept || Object.entries(asked).some(([name, value]) => kept[name] !== value))
    return { kept: {} as Kept, wrong: {} as Kept, open: false }
  return { kept, wrong: refused.wrong ?? {}, open: true }
}
