import type { Scheme, Text } from '@plumbline/scheme'
import { gradesFor, hasPart } from '@plumbline/scheme/grades'
import type { Finding } from '../errors.ts'
import type { Unit } from '../unit/schema.ts'
import { decisionParts } from './rules.ts'
import type { Decide } from './schema.ts'

const finding = (place: string, code: string, [zh, en]: readonly [string, string]): Finding => ({
  place,
  code,
  message: { zh, en },
})

interface Named {
  id: string
  name: Text
}
const isCalled = (word: string) => (one: Named) => [one.id, one.name.zh, one.name.en].includes(word)

const parts = ['grade', 'role', 'code'] as const
const wrongs = {
  needed: { zh: '这类决定须写明此项。', en: 'This kind of decision needs it.' },
  extra: { zh: '这类决定不写此项。', en: 'This kind of decision does not have it.' },
}

function partFindings(told: Decide): Finding[] {
  const { needs, may }: { needs: readonly string[]; may: readonly string[] } = decisionParts[told.kind]
  return parts.flatMap((part) => {
    if (told[part] === undefined)
      return needs.includes(part) ? [{ place: part, code: 'decision_missing', message: wrongs.needed }] : []
    const isAsked = needs.includes(part) || may.includes(part)
    return isAsked ? [] : [{ place: part, code: 'decision_not_asked', message: wrongs.extra }]
  })
}

/** A disqualification may say what is still possible: for the unit alone, and never the best grade, which takes nothing away. */
function capFindings({ kind, grade, role }: Decide, { grades }: Scheme): Finding[] {
  if (kind !== 'disqualify' || grade === undefined) return []
  if (role !== undefined)
    return [
      finding('grade', 'decision_role_grade', [
        '取消某一职务评优的不写等次。',
        'A disqualification of one role names no grade.',
      ]),
    ]
  return grade === grades?.vocabulary[0]?.id
    ? [
        finding('grade', 'decision_grade_best', [
          '至多为最高等次，等于没有取消。',
          'At most the best grade takes nothing away.',
        ]),
      ]
    : []
}

/** A disqualification may name any role; only heads have grades of their own. */
function nameFindings({ kind, grade, role, code }: Decide, scheme: Scheme): Finding[] {
  const known = (list: readonly Named[] | undefined, word: string) => list?.some(isCalled(word)) ?? false
  return [
    ...(grade === undefined || scheme.grades?.vocabulary.some(({ id }) => id === grade)
      ? []
      : [
          finding('grade', 'decision_grade_unknown', [
            '办法里没有这个等次。',
            'The scheme has no such grade.',
          ]),
        ]),
    ...(kind !== 'head' || role === undefined || known(scheme.heads?.roles, role)
      ? []
      : [
          finding('role', 'decision_role_unknown', [
            '办法里没有这个正职。',
            'The scheme names no such head.',
          ]),
        ]),
    ...(code === undefined || scheme.honours?.some(({ id }) => id === code)
      ? []
      : [
          finding('code', 'decision_honour_unknown', [
            '办法里没有这项荣誉。',
            'The scheme has no such honour.',
          ]),
        ]),
  ]
}

/** Why the scheme has no use for a decision; none where it has. */
export function decisionFindings(
  told: Decide,
  scheme: Scheme,
  unit: Pick<Unit, 'active' | 'class'>,
): Finding[] {
  if (!scheme.grades)
    return [
      finding('kind', 'decision_no_grades', [
        '本办法不评等次，决定无处适用。',
        'The scheme gives no grades for decisions to apply to.',
      ]),
    ]
  const isIn = unit.active && scheme.classes.some(({ id }) => id === unit.class)
  const stranger = finding('unitId', 'decision_unit', [
    '这个单位不在本办法考核之列。',
    'The unit is not assessed by this scheme.',
  ])
  // In the words of its own class, and with heads only where its class has them.
  const { heads, ...rest } = scheme
  const own: Scheme = {
    ...rest,
    grades: gradesFor(scheme.grades, unit.class),
    ...(heads && hasPart(scheme.grades, heads, unit.class) && { heads }),
  }
  return [
    ...(isIn ? [] : [stranger]),
    ...partFindings(told),
    ...nameFindings(told, own),
    ...capFindings(told, own),
  ]
}
