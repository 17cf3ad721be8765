import { num, type ReadWords } from './reading.ts'

const words = /^按(.+)分段计分：(.+)；两点之间按直线，两端以外取端点分$/
const point = new RegExp(`^${num} 得 ${num} 分$`)

/** Which way it rewards, where it only rises or only falls. */
function wayOf(points: readonly (readonly [number, number])[]): 'up' | 'down' | undefined {
  const climbs = points.slice(1).map(([, y], index) => Math.sign(y - points[index]![1]))
  if (climbs.includes(1) && !climbs.includes(-1)) return 'up'
  return climbs.includes(-1) && !climbs.includes(1) ? 'down' : undefined
}

export const readPiecewise: ReadWords = (text, listen) => {
  const [, value = '', list = ''] = words.exec(text) ?? []
  const measure = listen.measure(value)
  const found = list.split('，').map((one) => point.exec(one))
  if (!measure || !found.every((one) => one !== null)) return undefined
  const points = found.map((one): [number, number] => [Number(one[1]), Number(one[2])])
  const direction = wayOf(points)
  return { method: { kind: 'piecewise', measure, points }, ...(direction ? { direction } : {}) }
}
