import type { Scheme } from '@plumbline/scheme'
import type { OverallSubject } from '@plumbline/scoring'
import type { Language } from '../language.ts'
import type { ClassScores } from './results.ts'

const words = {
  zh: { overall: ['大排序位次', '大排序得分'], rank: '位次' },
  en: { overall: ['overall rank', 'overall score'], rank: 'rank' },
} as const satisfies Record<Language, unknown>

const place = (rank: number | null | undefined) => (rank === null || rank === undefined ? '' : String(rank))

/** Place and comparable score among all classes, where the scheme has a 大排序. */
export const overallHeads = ({ overall }: Scheme, language: Language): readonly string[] =>
  overall ? words[language].overall : []

export const overallCells = ({ overall }: Scheme, own: OverallSubject | undefined): string[] =>
  overall ? [place(own?.rank), own?.published ?? ''] : []

/** A place on every board, where the scheme ranks them. */
export const boardRankHeads = (
  { ranking }: Scheme,
  titles: readonly string[],
  language: Language,
): string[] => (ranking.boards ? titles.map((title) => `${title} ${words[language].rank}`) : [])

export const boardRankCells = (
  places: ClassScores['boardPlaces'],
  boards: readonly string[],
  subject: string,
): string[] => (places ? boards.map((board) => place(places[board]?.[subject]?.rank)) : [])
