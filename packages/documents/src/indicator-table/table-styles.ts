import { heiti, styleOf } from '../sheet/style.ts'

export const tableStyles = {
  title: styleOf({ font: heiti, size: 20, align: 'center', border: false }),
  header: styleOf({ font: heiti, align: 'center', fill: 'D9E2EC' }),
  center: styleOf({ align: 'center' }),
  text: styleOf({}),
  board: styleOf({ font: heiti, align: 'center' }),
  sum: styleOf({ font: heiti, align: 'center', fill: 'F2F4F7' }),
}
