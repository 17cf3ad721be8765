import { expect, it } from 'vitest'
import { analystFolder, csvOf, factRows, header, scheme } from '../analyst.fixture.ts'
import { score } from '../score.ts'

const [economy, service] = scheme.boards
const [investment] = economy!.indicators!
const perHead = { id: 'per_head', name: { zh: '人均', en: 'per head' }, unit: '元', source: 'derived' }
/** Investment is asked of towns alone, and one of its figures is worked out. */
const document = {
  ...scheme,
  boards: [
    {
      ...economy,
      indicators: [
        {
          ...investment,
          classes: ['town'],
          fields: [...investment!.fields, { ...perHead, expression: 'v / t' }],
        },
      ],
    },
    service,
  ],
  weightings: [{ class: 'office', weights: { service: 100, opinion: 100, satisfaction: 100 } }],
}

async function findingsOf(...rows: string[][]) {
  const folder = await analystFolder({
    'scheme.json': JSON.stringify(document),
    'facts.csv': csvOf([header, ...factRows, ...rows]),
  })
  const { out } = await score([...folder.scoring(), '--json'])
  const { problems } = JSON.parse(out!) as { problems: { code: string; place: string }[] }
  // The office is alone in its class, which is said each time.
  return problems.flatMap(({ code, place }) => (code === 'class_of_one' ? [] : `${code} ${place}`))
}

it('names a figure that no score would ever read, rather than leave it aside', async () => {
  expect(await findingsOf()).toEqual([])
  expect(await findingsOf(['o', 'investment', '2026', 't', '100'])).toEqual(['fact_not_asked facts.csv B10'])
  expect(await findingsOf(['a', 'investment', '2026-10', 'per_head', '3'])).toEqual([
    'fact_derived facts.csv D10',
  ])
})

it('takes a dash, and what was entered in a period before, when the unit may have been of another class', async () => {
  expect(await findingsOf(['o', 'investment', '2026', 't', '—'])).toEqual([])
  expect(
    await findingsOf(['o', 'investment', '2026-09', 'v', '80'], ['o', 'investment', '2025', 't', '9']),
  ).toEqual([])
})
