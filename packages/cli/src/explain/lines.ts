import {
  boardsOfUnit,
  describeAggregate,
  describeLight,
  periodLabel,
  totalName,
  type Scheme,
} from '@plumbline/scheme'
import { showPoints, type IndicatorScore, type SubjectScore, type TotalStage } from '@plumbline/scoring'
import { describeNoScore, describeStage, describeStep } from '@plumbline/scoring/words'
import type { Language } from '../language.ts'
import type { LinkedSubject } from '../results/link-classes.ts'
import type { Results } from '../results/read-results.ts'
import { boardLines } from './board-lines.ts'
import { gradeLines } from './grade-lines.ts'
import { leavesOf } from './find.ts'
import { leafLines } from './leaf-lines.ts'
import { linkLines } from './link-lines.ts'
import { overallLines } from './overall-lines.ts'

export interface Explained extends Results {
  score: LinkedSubject
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
    ...howTogether(score, voice),
    sum(score, voice),
    ...score.stages.flatMap((stage) => stageLines(stage, voice)),
    ...linkLines(score, inputs.roster, voice),
    ...overallLines(score, explained.scores, voice),
    ...gradeLines(explained.scores.grades, score.subject, voice),
  ]
}

/** How the boards' points became the total. */
function stageLines({ kind, before, after, steps }: TotalStage, { language }: Voice): string[] {
  const head = `${describeStage(kind)[language]} ${showPoints(before)} → ${showPoints(after)}`
  return [head, ...steps.map((step) => `  ${describeStep(step)[language]}`)]
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

function totalLine(score: SubjectScore, scores: Results['scores'], { scheme, say, language }: Voice): string {
  const ranked = scores.classes
    .flatMap(({ ranking }) => ranking)
    .find(({ subject }) => subject === score.subject)
  if (score.total === null) {
    const why = score.reason ? describeNoScore(score.reason)[language] : ''
    return say(`没有总分：${why}`, `No total: ${why}`)
  }
  const [total, published] = [showPoints(score.total), ranked?.published ?? '']
  const light = ranked?.light ? describeLight(ranked.light)[language] : ''
  const name = totalName(scheme, ranked?.class)
  const place = `${ranked?.rank ?? '—'} / ${ranked?.of ?? '—'}`
  return say(
    `${name.zh} ${total}，公布 ${published}；位次 ${place}${light && `；${light}`}`,
    `${name.en} ${total}, published ${published}; place ${place}${light && `; ${light}`}`,
  )
}

/** How the boards become one, where it is not the plain mean that contributions show by themselves. */
function howTogether(score: SubjectScore, { scheme, say, language }: Voice): string[] {
  const { boards, raw } = score
  if (scheme.aggregate === 'arithmetic' || raw === null) return []
  const own = boardsOfUnit(scheme, score.class, score.subject)
  const weights = new Map(own.map(({ id, weight }) => [id, weight]))
  const parts = boards
    .flatMap((one) => (one.score === null ? [] : `${showPoints(one.score)} (${weights.get(one.board)})`))
    .join(say('、', ', '))
  const how = describeAggregate(scheme.aggregate)[language]
  return [
    say(
      `各板块（权重）${parts} → ${showPoints(raw)}：${how}；贡献按算术平均的比例分摊，合计仍为这个数。`,
      `Boards (weights) ${parts} → ${showPoints(raw)}: ${how}; contributions are cut in proportion to the plain mean and add up to it.`,
    ),
  ]
}

/** Adds the leaves up once more, so that the page itself shows whether anything is unexplained. */
function sum({ boards, raw, total, stages }: SubjectScore, { say }: Voice): string {
  if (raw === null) return say('没有得分可以相加。', 'There is nothing to add up.')
  const added = leavesOf(boards).reduce((all, leaf) => all + leaf.contribution, 0)
  const of =
    stages.length === 0 && total !== null
      ? { zh: '总分', en: 'total' }
      : { zh: '板块合计', en: 'the boards make' }
  const rest = raw - added
  const open = rest === 0 ? '' : say(`，未解释 ${showPoints(rest)}`, `, unexplained ${showPoints(rest)}`)
  return say(
    `各指标贡献之和 ${showPoints(added)}，${of.zh} ${showPoints(raw)}${open}`,
    `Contributions add up to ${showPoints(added)}, ${of.en} ${showPoints(raw)}${open}`,
  )
}
