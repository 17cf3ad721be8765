import { advise } from '../log.ts'
import { readFrequency } from '../read/read-frequency.ts'
import { periodWords } from '../write/cells.ts'
import { text as say, type ApplyChange } from './change.ts'

/** How often is the scheme's affair; whether a figure counts since January is the indicator's. */
export const applyFrequency: ApplyChange = ({ indicator, text, place, scheme, log }) => {
  const { period, basis } = readFrequency(text)
  if (basis) for (const field of indicator.fields) if (field.source !== 'target') field.basis = basis
  if (text !== '' && period !== scheme.period)
    advise(log, 'frequency_differs', place, {
      message: say(
        `频次“${text}”不是${periodWords[scheme.period]}：一份办法只有一个考核周期。`,
        `“${text}” is not the period of the scheme, which has only one.`,
      ),
      hint: say(
        '另立一份办法，或取其结果（来源：其他考核）。',
        'Make it a scheme of its own and take its result.',
      ),
    })
}
