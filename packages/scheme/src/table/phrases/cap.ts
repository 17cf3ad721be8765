import type { Text } from '../../schema.ts'
import { number, type Asking } from './phrase.ts'

const whole =
  /(?:超额|超过)(?:完成)?(?:部分|目标)?的?不(?:再)?(?:另)?(?:加|计)分|(?:完成|达到)(?:目标|任务)?值?的?(?:及以上)?(?:的)?(?:即)?(?:得|计)满分|(?:封顶|最高)(?:不超过)?100(?:%|分)|(?:得|加)满(?:分)?为止|最高得满分/
const share = new RegExp(
  `(?:超额(?:完成)?(?:部分)?的?(?:可)?(?:按比例)?(?:加分|得分|计分)?,?)?(?:最高|上限|封顶|不超过|最多)(?:不超过|为|得|按|至|计|到)*(?:权重分?|本?该?项?分值|标准分|满分|基础分)?的?${number}(%|倍)`,
)
const behind = new RegExp(`(?:以|按)?(?:权重分?|分值|标准分|满分)?的?${number}(%|倍)(?:封顶|为上限|为限)`)

/** The most that can be had, as a factor: 1.2 for 120 %, 1 where nothing is said, which is then assumed. */
export function capFor({ clause }: Asking): { cap: number; assumed: Text[] } {
  const said = clause.take(share) ?? clause.take(behind)
  const full = clause.take(whole)
  if (said)
    return {
      cap: said[2] === '倍' ? Number(said[1]) : Number((Number(said[1]) / 100).toFixed(8)),
      assumed: [],
    }
  if (full) return { cap: 1, assumed: [] }
  return {
    cap: 1,
    assumed: [{ zh: '没有写超额上限，按 100% 封顶', en: 'No cap is given: 100 % is assumed' }],
  }
}
