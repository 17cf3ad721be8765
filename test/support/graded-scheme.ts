import type { SchemeInput } from '@plumbline/scheme'
import { smallScheme } from './small-scheme.ts'

const grade = (id: string, zh: string) => ({ id, name: { zh, en: id } })

/** The small scheme with a third 优秀, a third 良好, a third 合格. */
export const gradedScheme = (within: 'class' | 'all'): SchemeInput =>
  smallScheme({
    grades: {
      vocabulary: [grade('excellent', '优秀'), grade('good', '良好'), grade('pass', '合格')],
      rule: {
        kind: 'quotas',
        quotas: ['excellent', 'good', 'pass'].map((one) => ({ grade: one, share: 1 / 3 })),
        ties: 'in',
      },
      within,
    },
  })
