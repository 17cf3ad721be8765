import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readScheme, type Problem } from '@plumbline/scheme'
import { finding, text, type Checked } from '../findings.ts'
import { digest, digestText, files, type Digests, type Inputs, type Scores } from './results.ts'

export interface Results {
  inputs: Inputs
  scores: Scores
}

/** What `score` wrote, each part as it was then: a folder that somebody changed, or that was cut off half-way, is not explained. */
export async function readResults(folder: string): Promise<Checked<Results>> {
  const [inputsText, scoresText] = await Promise.all([
    readFile(join(folder, files.inputs), 'utf8'),
    readFile(join(folder, files.scores), 'utf8'),
  ])
  const [inputs, scores] = [parse<Inputs>(inputsText), parse<Scores>(scoresText)]
  const problems = [
    ...unlike('scheme', () => digest(inputs?.scheme), inputs),
    ...unlike('roster', () => digest(inputs?.roster), inputs),
    ...unlike('facts', () => digest(inputs?.facts), inputs),
    ...(inputs?.entries || inputs?.digests?.entries
      ? unlike('entries', () => digest(inputs.entries ?? null), inputs)
      : []),
    ...(inputs?.decided || inputs?.digests?.decided
      ? unlike('decided', () => digest(inputs.decided ?? null), inputs)
      : []),
    ...(inputs?.history || inputs?.digests?.history
      ? unlike('history', () => digest(inputs.history), inputs)
      : []),
    ...unlike('scores', () => digestText(scoresText), inputs),
  ]
  if (!inputs || !scores || problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { inputs: { ...inputs, scheme: readScheme(inputs.scheme) }, scores } }
}

function parse<T>(json: string): T | undefined {
  try {
    return JSON.parse(json) as T
  } catch {
    return undefined
  }
}

function unlike(part: keyof Digests, now: () => string, inputs: Inputs | undefined): Problem[] {
  const then = inputs?.digests?.[part]
  if (then !== undefined && then === now()) return []
  const place = part === 'scores' ? files.scores : `${files.inputs} ${part}`
  return [
    finding('results_changed', place, {
      message: text('与计分时不一致。', 'This is not what score wrote.'),
      hint: text('重新运行 plumbline score。', 'Run plumbline score again.'),
    }),
  ]
}
