import { Scheme, type SchemeInput } from '@plumbline/scheme'

type BoardInput = SchemeInput['boards'][number]
/** Shares of a whole; a group is what it is made of. */
type Parts = { [code: string]: number | [share: number, parts: Parts] }

// Wendling et al., 2020 Environmental Performance Index, Yale Center for Environmental Law & Policy: weights of the technical appendix.
const parts: Parts = {
  HLT: [
    0.4,
    {
      AIR: [0.2, { PMD: 0.55, HAD: 0.4, OZD: 0.05 }],
      H2O: [0.16, { USD: 0.4, UWD: 0.6 }],
      HMT: [0.02, { PBD: 1 }],
      WMG: [0.02, { MSW: 1 }],
    },
  ],
  ECO: [
    0.6,
    {
      BDH: [0.15, { TBN: 0.2, TBG: 0.2, MPA: 0.2, PAR: 0.1, SHI: 0.1, SPI: 0.1, BHV: 0.1 }],
      ECS: [0.06, { TCL: 0.9, GRL: 0.05, WTL: 0.05 }],
      FSH: [0.06, { FSS: 0.35, RMS: 0.35, FGT: 0.3 }],
      CCH: [
        0.24,
        { CDA: 0.55, CHA: 0.15, FGA: 0.1, NDA: 0.05, BCA: 0.05, LCB: 0.025, GIB: 0.05, GHP: 0.025 },
      ],
      APE: [0.03, { SDA: 0.5, NXA: 0.5 }],
      AGR: [0.03, { SNM: 1 }],
      WRS: [0.03, { WWT: 1 }],
    },
  ],
}

const both = (text: string) => ({ zh: text, en: text })
export const idOf = (code: string) => code.toLowerCase()

function boardOf([code, part]: [string, Parts[string]], scale: number): BoardInput {
  const [share, inside] = part as [number, Parts]
  const whole = Object.values(inside).reduce<number>(
    (sum, one) => sum + (Array.isArray(one) ? one[0] : one),
    0,
  )
  const weight = round(share * scale)
  const entries = Object.entries(inside)
  return {
    id: idOf(code),
    name: both(code),
    weight,
    indicators: entries.flatMap(([id, one]) =>
      typeof one === 'number'
        ? [
            {
              id: idOf(id),
              name: both(id),
              weight: round((one / whole) * weight),
              fields: [{ id: 'score', name: both('score'), unit: '' }],
              method: { kind: 'imported' as const, measure: { kind: 'value' as const, field: 'score' } },
            },
          ]
        : [],
    ),
    boards: entries.flatMap(([id, one]) => (Array.isArray(one) ? [boardOf([id, one], weight / whole)] : [])),
  }
}

const round = (value: number) => Number(value.toFixed(8))

/** The Environmental Performance Index 2020: 32 given scores, 11 issue categories, two objectives. */
export const epiScheme = Scheme.parse({
  language: 'plumbline/1',
  id: 'epi',
  title: both('Environmental Performance Index 2020'),
  basis: both('Yale YCELP / Columbia CIESIN, 4 June 2020'),
  period: 'year',
  classes: [{ id: 'country', name: both('country') }],
  boards: Object.entries(parts).map((one) => boardOf(one, 100)),
  ranking: { on: 'published' },
  rounding: { decimals: 1 },
  calendar: { opensAfterDays: 1, dueAfterDays: 5, closesAfterDays: 8, closesAt: '18:00' },
})
