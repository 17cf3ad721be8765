import type { MethodOf, Text } from '../../schema.ts'
import { percentOf, type Speaker } from '../figures.ts'

function shortOf({ minTurnout, short }: MethodOf<'ballot'>): Text {
  if (minTurnout === undefined) return { zh: '', en: '' }
  return short === 'void'
    ? {
        zh: `；有一类参评率低于 ${minTurnout}% 的，测评无效`,
        en: `; void if the turnout of a class is below ${minTurnout} %`,
      }
    : {
        zh: `；参评率低于 ${minTurnout}% 的一类不计，其权重分给其他各类`,
        en: `; classes with a turnout below ${minTurnout} % do not count, their weight goes to the others`,
      }
}

/** 得分 = 30% × 主要领导 + 30% × 班子成员 + 40% × 代表 */
export function describeBallot(method: MethodOf<'ballot'>, speak: Speaker): Text {
  const said = method.classes.map(({ name, weight, mean }) => ({
    name,
    weight: percentOf(weight),
    mean: speak.measure(mean),
  }))
  const full = method.full === 100 ? '' : ` ÷ ${method.full} × 100`
  const [{ zh, en }, open, close] = [shortOf(method), full ? '(' : '', full ? ')' : '']
  return {
    zh: `得分 = ${open}${said.map(({ name, weight, mean }) => `${weight}% × ${name.zh}[${mean.zh}]`).join(' + ')}${close}${full}${zh}`,
    en: `score = ${open}${said.map(({ name, weight, mean }) => `${weight} % × ${name.en} [${mean.en}]`).join(' + ')}${close}${full}${en}`,
  }
}
