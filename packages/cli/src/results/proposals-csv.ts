import type { inertText as InertText } from '@plumbline/documents'
import { describeDecision, describeTarget, type Consequence, type Scheme } from '@plumbline/scheme'
import { type Proposal } from '@plumbline/scoring'
import { describeReasons } from '@plumbline/scoring/words'
import type { Language } from '../language.ts'
import type { Member } from '../roster/read-roster.ts'
import { csvText } from './csv-text.ts'

export const proposalsFile = 'proposals.csv'

const heads = {
  zh: ['事项', '类别', '代码', '名称', '对象', '责任部门', '建议', '理由', '依据', '期限（日）', '说明'],
  en: [
    'consequence',
    'class',
    'code',
    'name',
    'for',
    'responsible',
    'proposed',
    'why',
    'basis',
    'days',
    'note',
  ],
} as const satisfies Record<Language, readonly string[]>

const note = {
  zh: '系统仅提出建议，由有权人员决定',
  en: 'A proposal only: a named person decides',
} as const satisfies Record<Language, string>

interface Named {
  scheme: Scheme
  roster: readonly Member[]
  language: Language
  inert: typeof InertText
}

/** That a person decides, and what that decision is entered as where it is one on a grade. */
function noteOn(found: Consequence | undefined, { scheme, language }: Named): string {
  const entered = found && describeDecision(found, scheme)?.[language]
  return entered ? `${note[language]}${language === 'zh' ? '；' : '; '}${entered}` : note[language]
}

/** Who is proposed for what and why, one line each; UTF-8 with a byte order mark. */
export function proposalsCsv(proposals: readonly Proposal[], named: Named): string {
  const { scheme, roster, language, inert } = named
  const names = new Map(roster.map(({ code, name }) => [code, name]))
  const lines = proposals.map((one) => {
    const found = scheme.consequences?.find(({ id }) => id === one.consequence)
    return [
      found?.name[language] ?? one.consequence,
      scheme.classes.find(({ id }) => id === one.class)?.name[language] ?? one.class,
      one.subject,
      names.get(one.subject) ?? one.subject,
      describeTarget(one.to)[language],
      one.responsible ? (names.get(one.responsible) ?? one.responsible) : '',
      found?.proposes[language] ?? '',
      describeReasons(one, scheme)[language],
      found?.basis?.[language] ?? '',
      found?.days === undefined ? '' : String(found.days),
      noteOn(found, named),
    ]
  })
  return csvText([heads[language], ...lines], inert)
}
