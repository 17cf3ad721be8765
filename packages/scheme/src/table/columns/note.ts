import { advise } from '../log.ts'
import { readNote } from '../read/read-note.ts'
import { same } from '../table.ts'
import { cut, text as say, type ApplyChange } from './change.ts'

export const applyNote: ApplyChange = ({ indicator, fresh, text, place, log }) => {
  const { inverse, note } = readNote(text)
  if (inverse) indicator.direction = 'down'
  else if (!fresh && indicator.direction === 'down')
    advise(log, 'direction_kept', place, {
      message: say(
        '备注不再写“逆向指标”，方向没有改。',
        'The note no longer says 逆向指标; the direction was kept.',
      ),
      hint: say('方向由计分办法决定，要改就改计分办法。', 'The method decides it: change the method.'),
    })
  if (note === '') delete indicator.note
  else if (note !== indicator.note?.zh) indicator.note = same(cut(note))
}
