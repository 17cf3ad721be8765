import type { Light, Text } from '@plumbline/scheme'
import { periodLabel } from '@plumbline/scheme/periods'
import { describeLight } from '@plumbline/scheme/words'
import { publish, showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import { fill } from '../words/fill.ts'
import type {
  EndFacts,
  FallFacts,
  HistoryFinding,
  HistoryProposal,
  PlaceThen,
  RiseFacts,
  StreakFacts,
  StuckFacts,
  TailFacts,
  TailSize,
} from './types.ts'

/** Values of one sentence; a text gives its half to each language. */
function say(sentence: Text, values: Record<string, string | number | Text>): Text {
  const half = (language: keyof Text) =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => {
        if (typeof value === 'number') return [key, showFigure(value)]
        return [key, typeof value === 'string' ? value : value[language]]
      }),
    )
  return { zh: fill(sentence, half('zh')).zh, en: fill(sentence, half('en')).en }
}

const sizeWords = (size: TailSize): Text =>
  'places' in size
    ? say({ zh: '{k} 名', en: '{k}' }, { k: size.places })
    : say(
        { zh: '{share}%（至少 {min} 名）', en: '{share} % (at least {min})' },
        { share: size.percent, min: size.min ?? 1 },
      )

const placeWords = ({ period, rank, of }: PlaceThen): Text =>
  say(
    { zh: '{period}第 {rank}（共 {of}）', en: '{rank} of {of} in {period}' },
    { period: periodLabel(period), rank, of },
  )

const listed = (places: readonly PlaceThen[]): Text => ({
  zh: places.map((place) => placeWords(place).zh).join('，'),
  en: places.map((place) => placeWords(place).en).join(', '),
})

const ends: Record<StuckFacts['tail'], Text> = {
  top: { zh: '靠前', en: 'first' },
  bottom: { zh: '靠后', en: 'last' },
}

const stuck = ({ tail, size, atLeast, places }: StuckFacts) =>
  say(
    {
      zh: '连续 {count} 期{end}（{end}：{size}；满 {atLeast} 期提示）：{places}',
      en: 'Among the {end} {size} for {count} periods in a row (noted from {atLeast}): {places}',
    },
    { count: places.length, end: ends[tail], size: sizeWords(size), atLeast, places: listed(places) },
  )

const units: Record<RiseFacts['criterion'], Text> = {
  places: { zh: '位次上升 {rise} 位，达到 {atLeast} 位', en: 'Up {rise} places, at least {atLeast}' },
  total: { zh: '总分提高 {rise} 分，达到 {atLeast} 分', en: 'Total up {rise}, at least {atLeast}' },
  indicators: {
    zh: '{rise} 项指标位次上升，达到 {atLeast} 项',
    en: 'Better on {rise} indicators, at least {atLeast}',
  },
}

function improved({ criterion, rise, atLeast, before, after }: RiseFacts): Text {
  const shown = (value: number) => (criterion === 'total' ? showPoints(value) : showFigure(value))
  const head = say(units[criterion], { rise: shown(rise), atLeast: shown(atLeast) })
  return say({ zh: '{head}：{places}', en: '{head}: {places}' }, { head, places: listed([before, after]) })
}

const fell = ({ drop, atLeast, before, after }: FallFacts) =>
  say(
    {
      zh: '位次下降 {drop} 位，达到 {atLeast} 位以上：{places}',
      en: 'Down {drop} places, {atLeast} or more: {places}',
    },
    { drop, atLeast, places: listed([before, after]) },
  )

const across: Record<EndFacts['ties'], Text> = {
  in: {
    zh: '，与其他 {tied} 个同位次并跨过界限，一并列入',
    en: ', shared with {tied} more across the edge, all of whom are in',
  },
  out: { zh: '', en: '' },
}

const atEnd = ({ end, count, ties, place, tied, across: cut }: EndFacts) =>
  say(
    { zh: '{end} {count} 名：{place}{shared}', en: 'Among the {end} {count}: {place}{shared}' },
    {
      end: { zh: end === 'last' ? '末' : '前', en: end },
      count,
      place: placeWords(place),
      shared: cut ? say(across[ties], { tied }) : { zh: '', en: '' },
    },
  )

const tail = ({ step, period, size, places, average, ahead, of }: TailFacts) =>
  say(
    {
      zh: '{period}平均位次 {average}，{of} 个中排第 {place}，属靠后（{size}），可考虑{consequence}：{places}',
      en: 'Average place {average} in {period}, {place} of {of}: among the last {size}; to consider: {consequence}. {places}',
    },
    {
      period: periodLabel(period),
      average: publish(toPoints(average), { mode: 'half_up', decimals: 2 }),
      of,
      place: ahead + 1,
      size: sizeWords(size),
      consequence: step.consequence,
      places: listed(places),
    },
  )

function held({ of, value, atLeast, periods }: StreakFacts, nameGrade: (id: string) => Text): Text {
  const shown = of === 'light' ? describeLight(value as Light) : nameGrade(value)
  const labels = periods.map(periodLabel)
  const list = { zh: labels.map(({ zh }) => zh).join('，'), en: labels.map(({ en }) => en).join(', ') }
  return say(
    {
      zh: '连续 {count} 期为“{value}”（满 {atLeast} 期）：{list}',
      en: '“{value}” {count} times in a row (at least {atLeast}): {list}',
    },
    { count: periods.length, value: shown, atLeast, list },
  )
}

const byId = (id: string): Text => ({ zh: id, en: id })

/** The facts alone, as a clause: 「位次上升 2 位，达到 2 位：…」. */
export function describeHistoryFacts(proposal: HistoryFinding, nameGrade = byId): Text {
  switch (proposal.rule) {
    case 'stuck_rank':
      return stuck(proposal.facts)
    case 'most_improved':
      return improved(proposal.facts)
    case 'fallen':
      return fell(proposal.facts)
    case 'end_places':
      return atEnd(proposal.facts)
    case 'tail_ladder':
      return tail(proposal.facts)
    case 'streak':
      return held(proposal.facts, nameGrade)
  }
}

/** What the rule found, with its facts, and that someone has to decide: 「位次上升 2 位，达到 2 位：…。仅供提示，由有权人员决定」. */
export function describeHistoryProposal(proposal: HistoryProposal): Text {
  const { zh, en } = describeHistoryFacts(proposal)
  return { zh: `${zh}。仅供提示，由有权人员决定`, en: `${en}. A proposal only: a named person decides` }
}
