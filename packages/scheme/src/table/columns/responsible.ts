import { advise } from '../log.ts'
import { text as say, type ApplyChange } from './change.ts'

const most = 40

/** d16（常务副区长）: who answers for it, and the leader beside. */
export const applyResponsible: ApplyChange = ({ indicator, text, place, log }) => {
  const [, unit = '', leader] = /^([^（(]*)(?:[（(](.*)[）)])?$/s.exec(text) ?? [undefined, text]
  const said = { responsible: unit.trim(), leader: leader?.trim() }
  for (const key of ['responsible', 'leader'] as const) {
    const value = said[key]
    delete indicator[key]
    if (value) indicator[key] = value.slice(0, most)
    if (value && value.length > most)
      advise(log, 'responsible_long', place, {
        message: say(`责任单位超过 ${most} 字，已截短。`, `More than ${most} characters: cut short.`),
        hint: say(
          '写一个牵头单位的代码，其余写进备注。',
          'Write the code of the leading unit, the others in the note.',
        ),
      })
  }
  if (said.responsible && !/^[\w-]+$/.test(said.responsible))
    advise(log, 'responsible_name', place, {
      message: say(
        `责任单位写的是名称“${said.responsible}”，不是名册里的代码。`,
        `“${said.responsible}” is a name, not a code of the roster.`,
      ),
      hint: say('亮灯、督办要找到单位：换成代码。', 'Lights and reminders need the unit: write its code.'),
    })
}
