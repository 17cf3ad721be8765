import { describeMethod } from '../../words/describe-method.ts'
import { keepEnglish } from '../methods/keep-english.ts'
import { readWords } from '../methods/read-words.ts'
import { readPhrase, type PhraseRead } from '../phrases/read-phrase.ts'
import { advise, refuse } from '../log.ts'
import { assume, cut, text as say, type ApplyChange, type Change } from './change.ts'

const notScored = '只展示，不计分'

/** 计分办法: first the very words the table is printed with, then phrases as people write them, else a problem and no method. */
export const applyMethod: ApplyChange = (change) => {
  const { indicator, text, scheme, fresh } = change
  if (text === notScored) return void delete indicator.method
  if (/^[-—/]?$/.test(text)) return blank(change)
  const { method: before, factor: _, ...bare } = indicator
  const exact = readWords(text, { ...bare, missing: 'exclude' }, scheme)
  if (exact) {
    delete indicator.factor
    Object.assign(indicator, exact, { method: keepEnglish(exact.method, before) })
    return
  }
  const points = indicator.weight > 0 ? indicator.weight : undefined
  const read = readPhrase(text, { indicator: fresh ? bare : indicator, scheme, points })
  if (read.ok) applyGuess(change, read)
  else applyFailure(change, read)
}

function applyGuess(change: Change, { guess, fields }: Extract<PhraseRead, { ok: true }>): void {
  const { indicator, scheme, text } = change
  Object.assign(indicator, { method: guess.method, fields })
  if (guess.direction) indicator.direction = guess.direction
  const words = describeMethod(indicator, scheme)
  assume(change, '.method', {
    zh: cut(`由“${text}”读成：${words.zh}`),
    en: cut(`“${text}” was read as: ${words.en}`),
  })
  for (const one of guess.assumed) assume(change, '.method', one)
}

function applyFailure(
  { indicator, text, place, log, fresh }: Change,
  read: Extract<PhraseRead, { ok: false }>,
): void {
  if (fresh || read.veto) delete indicator.method
  if (read.veto) {
    indicator.weight = 0
    return advise(log, 'veto', place, {
      message: say(
        '一票否决不是计分办法：只展示，不计分。',
        'A veto is no way of scoring: shown, not scored.',
      ),
      hint: say(
        '由有权的人逐件认定（decisions 的 veto），并写明依据。',
        'A named person decides each case (`veto` in decisions).',
      ),
    })
  }
  const kept = fresh
    ? say('这项暂无计分办法。', 'There is no method yet.')
    : say('原办法没有改。', 'The method was kept.')
  const left = read.left ?? text
  refuse(log, 'method_unread', place, {
    message: say(
      `计分办法里的“${left}”没有读懂，${kept.zh}`,
      `“${left}” in the method was not understood. ${kept.en}`,
    ),
    hint: say(
      '换成完成率、功效系数、排名计分等写法（照导出的表写最稳），或在办法里选计分方法。',
      'Write it as the exported table does, or choose a method in the scheme.',
    ),
  })
}

function blank({ place, log, fresh, indicator }: Change): void {
  if (fresh && indicator.weight === 0) return
  refuse(log, 'method_blank', place, {
    message: fresh
      ? say('有分值，没有计分办法。', 'There are points and no method.')
      : say('计分办法空着，原办法没有改。', 'The method is blank and was kept.'),
    hint: say('写上计分办法；不计分的写“只展示，不计分”。', 'Write the method, or 只展示，不计分.'),
  })
}
