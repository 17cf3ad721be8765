import { addDays, type Problem, type Scheme } from '@plumbline/scheme'
import { gradeRules, gradeWords } from '@plumbline/scheme/grades'
import { finding, text } from '../findings.ts'
import { decisionKinds, kindOfRow, type DecisionKind, type DecisionRow } from './decision-row.ts'
import { findNamed, listNamed } from './find-named.ts'

/** A day there is: not 2026-02-30. */
const isDay = (said: string) => /^\d{4}-\d{2}-\d{2}$/.test(said) && addDays(said, 0) === said

const unknownKind = (row: DecisionRow): Problem => {
  const all = Object.entries(decisionKinds).map(([kind, { word }]) => `${kind} ${word}`)
  return finding('decision_kind', row.place('kind'), {
    message: text(`没有“${row.text('kind')}”这一种。`, `There is no kind “${row.text('kind')}”.`),
    hint: text(`写：${all.join('、')}。`, `Write one of: ${all.join(', ')}.`),
  })
}

/** Who, when and why are never left open (D16). */
function signatureProblems(row: DecisionRow): Problem[] {
  const empty = (['reason', 'decidedBy'] as const).filter((column) => row.text(column) === '')
  const missing = empty.map((column) =>
    finding('decision_unsigned', row.place(column), {
      message: text(
        `没有写明${column === 'reason' ? '理由' : '决定人'}。`,
        `It does not say ${column === 'reason' ? 'why' : 'who decided'}.`,
      ),
      hint: text('每项决定须有理由、决定人和日期。', 'Every decision has a reason, a person and a date.'),
    }),
  )
  if (isDay(row.text('date'))) return missing
  const wrong = finding('decision_date', row.place('date'), {
    message: text(`日期“${row.text('date')}”不对。`, `“${row.text('date')}” is not a date.`),
    hint: text('写如 2026-12-01。', 'Write it like 2026-12-01.'),
  })
  return [...missing, wrong]
}

const unclear = {
  decision_role_grade: text('取消某一职务评优的不写等次。', 'A disqualification of one role names no grade.'),
  decision_grade_best: text('至多为最高等次，等于没有取消。', 'At most the best grade takes nothing away.'),
} as const

/** A disqualification may say what is still possible: for the unit alone, and never the best grade. */
function capProblems(row: DecisionRow, kind: DecisionKind, { grades }: Scheme): Problem[] {
  const said = row.text('grade')
  if (kind !== 'disqualify' || said === '') return []
  const isBest = findNamed(grades?.vocabulary, said) === grades?.vocabulary[0]
  const code = row.text('role') === '' ? isBest && 'decision_grade_best' : 'decision_role_grade'
  if (!code) return []
  const hint = text('分成两行，或删去等次。', 'Write two lines, or remove the grade.')
  return [finding(code, row.place('grade'), { message: unclear[code], hint })]
}

const names = {
  grade: text('等次', 'grade'),
  role: text('职务', 'role'),
  code: text('荣誉', 'honour'),
} as const

function cellProblems(row: DecisionRow, kind: DecisionKind, scheme: Scheme): Problem[] {
  const { needs, may, word } = decisionKinds[kind]
  const rules = scheme.grades ? gradeRules(scheme.grades) : []
  const known = {
    grade: scheme.grades && gradeWords(scheme.grades),
    // A disqualification may name any role; only heads have grades of their own.
    role: kind === 'head' ? (scheme.heads?.roles ?? []) : undefined,
    code:
      kind === 'priority'
        ? scheme.honours?.filter(({ id }) => rules.some(({ grades }) => grades.priority?.includes(id)))
        : (scheme.honours ?? []),
  }
  return (['grade', 'role', 'code'] as const).flatMap((column) => {
    const [said, name] = [row.text(column), names[column]]
    const [isNeeded, isAllowed] = [needs.some((one) => one === column), may.some((one) => one === column)]
    if (said === '' && !isNeeded) return []
    if (said === '' || !(isNeeded || isAllowed))
      return finding(said === '' ? 'decision_missing' : 'decision_extra', row.place(column), {
        message:
          said === ''
            ? text(`“${word}”须写${name.zh}。`, `“${kind}” needs a ${name.en}.`)
            : text(`“${word}”不写${name.zh}。`, `“${kind}” has no ${name.en}.`),
        hint:
          said === ''
            ? text('补上，或改种类。', 'Add it, or change the kind.')
            : text('删去，或改种类。', 'Remove it, or change the kind.'),
      })
    if (column === 'role' && kind !== 'head') return []
    if (findNamed(known[column], said)) return []
    return finding(`decision_unknown_${column}`, row.place(column), {
      message: text(`办法里没有${name.zh}“${said}”。`, `The scheme has no ${name.en} “${said}”.`),
      hint: text(`现有：${listNamed(known[column])}。`, `There are: ${listNamed(known[column])}.`),
    })
  })
}

/** Everything wrong with one line. */
export function decisionProblems(row: DecisionRow, scheme: Scheme, units: ReadonlySet<string>): Problem[] {
  const kind = kindOfRow(row.text('kind'))
  const stranger = finding('decision_not_on_roster', row.place('subject'), {
    message: text(
      `名册里没有单位“${row.text('subject')}”。`,
      `The unit “${row.text('subject')}” is not on the roster.`,
    ),
    hint: text('改正代码，或把它加进名册。', 'Correct the code, or add it to the roster.'),
  })
  return [
    ...(units.has(row.text('subject')) ? [] : [stranger]),
    ...(kind ? [...cellProblems(row, kind, scheme), ...capProblems(row, kind, scheme)] : [unknownKind(row)]),
    ...signatureProblems(row),
  ]
}
