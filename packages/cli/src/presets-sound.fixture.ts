import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Scheme } from '@plumbline/scheme'
import { gradesFor } from '@plumbline/scheme/grades'
import type { BoardScore, IndicatorScore, NoScore, RankedSubject, Step } from '@plumbline/scoring'
import { describeNoScore, describeStep, describeWarning } from '@plumbline/scoring/words'
import { leavesOf } from './explain/find.ts'
import type { LinkedSubject } from './results/link-classes.ts'
import type { Scores } from './results/results.ts'

/** Sentences a person could not read: a placeholder left open, a bare name of the code, a number that is none. */
const unreadable = (said: string, name = '') =>
  said === '' || said === name || /[{}]|NaN|Infinity|undefined|\[object|\de[+-]?\d/.test(said)

const stepFaults = (steps: readonly Step[]) =>
  steps
    .filter((step) => Object.values(describeStep(step)).some((said) => unreadable(said, step.name)))
    .map(({ name }) => `step ${name}`)

const reasonFaults = (reason: NoScore | undefined) =>
  !reason || Object.values(describeNoScore(reason)).some((said) => unreadable(said, reason.code))
    ? [`reason ${reason?.code}`]
    : []

const leafFaults = (leaf: IndicatorScore): string[] => [
  ...(leaf.attained === null ? reasonFaults(leaf.reason) : []),
  ...(Number.isSafeInteger(leaf.contribution) ? [] : ['contribution']),
  ...stepFaults(leaf.steps),
  ...leaf.warnings.filter((code) => unreadable(describeWarning(code).zh, code)),
]

/** What a board adds is what stands in it adds. */
function boardFaults({ board, contribution, indicators, boards, score, reason }: BoardScore): string[] {
  const inside = [...indicators, ...boards].reduce((sum, one) => sum + one.contribution, 0)
  return [
    ...(inside === contribution ? [] : [`${board}: contributions ${inside}, board ${contribution}`]),
    ...(score === null ? reasonFaults(reason) : []),
    ...boards.flatMap(boardFaults),
  ]
}

/** A total, or a reason; and what adds up to it, to the last unit of 10⁻⁸. */
function scoreFaults(score: LinkedSubject): string[] {
  const leaves = leavesOf(score.boards)
  const own = leaves.flatMap((leaf) => leafFaults(leaf).map((fault) => `${leaf.indicator}: ${fault}`))
  own.push(...score.boards.flatMap(boardFaults))
  if (score.raw === null) return [...own, ...reasonFaults(score.reason)]
  const sum = leaves.reduce((all, { contribution }) => all + contribution, 0)
  const end = score.stages.reduce((at, { before, after }) => (at === before ? after : Number.NaN), score.raw)
  return [
    ...own,
    ...score.stages.flatMap(({ steps }) => stepFaults(steps)),
    ...(sum === score.raw ? [] : [`contributions ${sum}, boards ${score.raw}`]),
    ...(score.total === null
      ? reasonFaults(score.reason)
      : end === score.total
        ? []
        : [`stages end at ${end}`]),
  ]
}

/** Every total has the place 1 + how many are better, and nobody else has one. */
function placeFaults(ranking: readonly RankedSubject[], { ranking: { on, ties } }: Scheme): string[] {
  const worth = ({ total, published }: RankedSubject) => (on === 'published' ? Number(published) : total!)
  const ranked = ranking.filter(({ total }) => total !== null)
  return ranking.flatMap((one) => {
    if (one.of !== ranked.length) return [`${one.subject}: of ${one.of}`]
    if (one.total === null) return one.rank === null ? [] : [`${one.subject}: a place without a total`]
    const place = 1 + ranked.filter((other) => worth(other) > worth(one)).length
    return ties !== 'min' || place === one.rank ? [] : [`${one.subject}: place ${one.rank}, not ${place}`]
  })
}

function gradeFaults({ grades: results, classes }: Scores, { grades }: Scheme): string[] {
  if (!grades) return []
  const held = new Map(results?.graded.map(({ subject, grade }) => [subject, grade]))
  const wordsOf = (id: string) => gradesFor(grades, id).vocabulary.map((word) => word.id)
  return classes
    .flatMap(({ ranking }) => ranking)
    .filter((one) => one.total !== null && !wordsOf(one.class).includes(held.get(one.subject) ?? ''))
    .map(({ subject }) => `${subject}: grade ${held.get(subject)}`)
}

/** All that is wrong with a scored folder; nothing where it is sound. */
export async function faultsIn(folder: string, scheme: Scheme): Promise<string[]> {
  const texts = await Promise.all(
    (await readdir(folder)).map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  )
  const scores = JSON.parse(texts.find(({ name }) => name === 'scores.json')!.text) as Scores
  return [
    ...texts
      .filter(({ text }) => /\bNaN\b|Infinity|undefined|\[object/.test(text))
      .map(({ name }) => `${name}: no text for people`),
    ...scores.classes.flatMap(({ subjects, ranking }) => [
      ...subjects.flatMap((one) => scoreFaults(one).map((fault) => `${one.subject} ${fault}`)),
      ...placeFaults(ranking, scheme),
    ]),
    ...gradeFaults(scores, scheme),
  ]
}

export async function readScores(folder: string): Promise<Scores> {
  return JSON.parse(await readFile(join(folder, 'scores.json'), 'utf8')) as Scores
}
