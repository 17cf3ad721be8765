import { heiti, numberFormat, styleOf } from '../sheet/style.ts'

const grey = 'EDEDED'
const inputFill = 'FFF9E5'

export const cellStyles = {
  title: styleOf({ font: heiti, size: 18, align: 'center', border: false }),
  line: styleOf({ border: false }),
  mark: styleOf({ font: heiti, align: 'right', border: false }),
  gap: styleOf({ size: 4, border: false }),
  header: styleOf({ font: heiti, align: 'center', fill: 'D9E2EC' }),
  center: styleOf({ align: 'center' }),
  text: styleOf({}),
  given: (decimals: number) =>
    styleOf({ align: 'right', color: '595959', fill: grey, numFmt: numberFormat(decimals), wrap: false }),
  input: (decimals: number) =>
    styleOf({ align: 'right', fill: inputFill, numFmt: numberFormat(decimals), unlocked: true, wrap: false }),
  rate: styleOf({ align: 'right', color: '595959', numFmt: '0.00%', wrap: false }),
  remark: styleOf({ fill: inputFill, unlocked: true }),
  foot: styleOf({ border: false }),
}
