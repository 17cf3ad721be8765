import { findField, type Problem, type Scheme, type Text } from '@plumbline/scheme'
import type { IndicatorScore, NoScore } from '@plumbline/scoring'
import { describeNoScore, describeWarning } from '@plumbline/scoring/words'
import { leavesOf } from '../explain/find.ts'
import { finding, text } from '../findings.ts'
import type { ClassScores } from './results.ts'

const advice = (code: string, place: string, words: Pick<Problem, 'message' | 'hint'>): Problem => ({
  ...finding(code, place, words),
  severity: 'advice',
})

interface Leaf extends IndicatorScore {
  subject: string
}

/** What a figure is called: its own words, or as the scheme refers to it. */
const namesIn = (scheme: Scheme, indicator: string) => (ref: string) =>
  findField(scheme, ref, indicator)?.name ?? { zh: ref, en: ref }

function unscored({ subject, indicator }: Leaf, reason: NoScore, scheme: Scheme): Problem {
  const why = describeNoScore(reason, namesIn(scheme, indicator))
  return advice(reason.code, `${subject} ${indicator}`, {
    message: text(`没有得分：${why.zh}。`, `No score: ${why.en}.`),
    hint: text(
      '核实数据或目标；其权重已按办法另行处理。',
      'Check figure and target; its weight went where the scheme says.',
    ),
  })
}

const counted = (place: string, count: number, { code, said }: { code: string; said: Text }): Problem =>
  advice(code, place, {
    message: text(`${said.zh}（${count} 个单位）。`, `${said.en} (${count} units).`),
    hint: text('逐个查看用 explain。', 'See each with explain.'),
  })

/** One indicator in one class: nobody has a figure, or something said of several at once. */
function ofColumn(place: string, leaves: readonly Leaf[]): Problem[] {
  const count = leaves.length
  const none = leaves.every(({ reason }) => reason?.code === 'missing_value')
  const said = text('全部单位都没有这项数据', 'Nobody has a figure for this')
  const warned = Map.groupBy(
    leaves.flatMap(({ warnings }) => warnings),
    (code) => code,
  )
  return [
    ...(none ? [counted(place, count, { code: 'values_all_missing', said })] : []),
    ...[...warned].map(([code, all]) => counted(place, all.length, { code, said: describeWarning(code) })),
  ]
}

// A missing figure stands in the results of its unit; a hundred of them would hide the rest.
const isQuiet = ({ code }: NoScore) => code === 'missing_value' || code === 'not_scored'

/** A place among one says nothing, and whoever has no total has none. */
function ofClass({ class: id, subjects }: ClassScores): Problem[] {
  const [only] = subjects
  const without = subjects.filter(({ total }) => total === null)
  return [
    ...(only && subjects.length === 1
      ? [
          advice('class_of_one', `${id} ${only.subject}`, {
            message: text(
              '这一类只有一个单位，位次没有比较。',
              'It is alone in its class: its place compares nothing.',
            ),
            hint: text('核对名册中的类别。', 'Check the class on the roster.'),
          }),
        ]
      : []),
    ...without.map(({ subject, reason }) => {
      const why = reason ? describeNoScore(reason) : { zh: '', en: '' }
      return advice('no_total', `${id} ${subject}`, {
        message: text(`没有总分，不排位：${why.zh}。`, `No total and no place: ${why.en}.`),
        hint: text(
          '核实是否漏报；原因用 explain 查看。',
          'Check whether figures are missing; explain says why.',
        ),
      })
    }),
  ]
}

/**
 * What was scored and yet needs a look: figures a method has no answer for (a target of 0), an indicator nobody has a figure for, classes
 * without any difference or of one unit, a unit without a total. Every one by its name and place, none of them an error.
 */
export function scoreAdvice(classes: readonly ClassScores[], scheme: Scheme): Problem[] {
  return classes.flatMap((one) => {
    const { class: id, subjects } = one
    const leaves = subjects.flatMap(({ subject, boards }) =>
      leavesOf(boards).map((leaf): Leaf => ({ ...leaf, subject })),
    )
    const columns = [...Map.groupBy(leaves, ({ indicator }) => indicator)].flatMap(([indicator, own]) => [
      ...ofColumn(`${id} ${indicator}`, own),
      ...own.flatMap((leaf) =>
        leaf.reason && !isQuiet(leaf.reason) ? [unscored(leaf, leaf.reason, scheme)] : [],
      ),
    ])
    return [...ofClass(one), ...columns]
  })
}
