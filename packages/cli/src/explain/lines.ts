import { describeLight, periodLabel, type Scheme } from '@plumbline/scheme'
import { describeNoScore, showPoints, type IndicatorScore, type SubjectScore } from '@plumbline/scoring'
import type { Language } from '../language.ts'
import type { Results } from '../results/read-results.ts'
import { boardLines } from './board-lines.ts'
import { leavesOf } from './find.ts'
import { leafLines } from './leaf-lines.ts'

export interface Explained extends Results {
  score: SubjectScore
  /** Only this indicator. */
  leaf: IndicatorScore | undefined
  language: Language
}

/** How a line is said: the scheme that names things, and the language. */
export interface Voice {
  scheme: Scheme
  say: (zh: string, en: string) => string
  language: Language
}

/** A page for a terminal: who, how much, why. */
export function explanationLines(explained: Explained): string[] {
  const { score, leaf, inputs, language } = explained
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const voice = { scheme: inputs.scheme, say, language }
  if (leaf) return [...head(explained, voice), '', ...leafLines(leaf, voice)]
  return [
    ...head(explained, voice),
    '',
    ...score.boards.flatMap((board) => [...boardLines(board, voice), '']),
    sum(score, voice),
  ]
}

function head({ score, inputs, scores }: Explained, { scheme, say, language }: Voice): string[] {
  const name = inputs.roster.find(({ code }) => code === score.subject)?.name ?? score.subject
  const className = scheme.classes.find(({ id }) => id === score.class)?.name[language] ?? score.class
  const synthetic = scheme.synthetic ? say('【合成数据】', ' [synthetic data]') : ''
  return [
    `${score.subject} ${name} · ${className} · ${periodLabel(inputs.period)[language]}`,
    `${scheme.title[language]}${synthetic}`,
    totalLine(score, scores, { scheme, say, language }),
  ]
}

function totalLine(score: SubjectScore, scores: Results['scores'], { say, language }: Voice): string {
  const ranked = scores.classes
    .flatMap(({ ranking }) => ranking)
    .find(({ subject }) => subject === score.subject)
  if (score.total === null) {
    const why = score.reason ? describeNoScore(score.reason)[language] : ''
    return say(`没有总分：${why}`, `No total: ${why}`)
  }
  const [total, published] = [showPoints(score.total), ranked?.published ?? '']
  const light = ranked?.light ? describeLight(ranked.light)[language] : ''
  const place = `${ranked?.rank ?? '—'} / ${ranked?.of ?? '—'}`
  return say(
    `总分 ${total}，公布 ${published}；位次 ${place}${light && `；${light}`}`,
    `Total ${total}, published ${published}; place ${place}${light && `; ${light}`}`,
  )
}

/** Adds the leaves up once more, so that the page itself shows whether anything is unexplained. */
function sum({ boards, total }: SubjectScore, { say }: Voice): string {
  if (total === null) return say('没有得分可以相加。', 'There is nothing to add up.')
  const added = leavesOf(boards).reduce((all, leaf) => all + leaf.contribution, 0)
  const rest = total - added
  const open = rest === 0 ? '' : say(`，未解释 ${showPoints(rest)}`, `, unexplained ${showPoints(rest)}`)
  return say(
    `各指标贡献之和 ${showPoints(added)}，总分 ${showPoints(total)}${open}`,
    `Contributions add up to ${showPoints(added)}, total ${showPoints(total)}${open}`,
  )
}
