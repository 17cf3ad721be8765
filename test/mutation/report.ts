/** What stryker keeps of a run, as far as it is read here. */
export interface Report {
  files: Record<string, { mutants: Mutant[] }>
}

interface Mutant {
  status: string
  mutatorName: string
  replacement?: string
  location: { start: { line: number; column: number } }
}

export interface Tally {
  noticed: number
  of: number
}

const noticed = new Set(['Killed', 'Timeout'])
const counted = new Set([...noticed, 'Survived', 'NoCoverage'])

/** Prints each change that no test noticed, and counts. */
export function tell(folder: string, { files }: Report): Tally {
  const all = Object.entries(files).flatMap(([file, { mutants }]) => mutants.map((one) => ({ file, ...one })))
  const real = all.filter(({ status }) => counted.has(status))
  const missed = real.filter(({ status }) => !noticed.has(status))
  for (const { file, status, location, mutatorName, replacement = '' } of missed) {
    const { line, column } = location.start
    console.log(`${file}:${line}:${column} ${status} ${mutatorName} → ${replacement.slice(0, 80)}`)
  }
  const tally = { noticed: real.length - missed.length, of: real.length }
  console.log(`${folder}: ${shown(tally)}`)
  return tally
}

export const shareOf = (tally: Tally) => (tally.noticed / tally.of) * 100

export const shown = (tally: Tally) =>
  `${tally.noticed} of ${tally.of} noticed, ${shareOf(tally).toFixed(1)} %`
