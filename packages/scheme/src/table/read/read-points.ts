import { levelled } from '../phrases/clause.ts'
import { unscored } from '../write/cells.ts'

export type PointsRead = number | 'blank' | 'range' | 'unread'

const blank = /^(?:[-/]+|无|—+)?$/

/** 10, 10分, 47.5%, １０; a dash or nothing is blank and not 0, and 10-15 is a range. */
export function readPoints(text: string): PointsRead {
  const said = levelled(text).replace(/,(?=\d{3}\b)/g, '')
  if (said === unscored) return 0
  if (blank.test(said)) return 'blank'
  if (/^\d+(?:\.\d+)?分?-\d+(?:\.\d+)?(?:分|%)?$/.test(said)) return 'range'
  const found = /^(\d+(?:\.\d+)?)(?:分|%|个?百分点)?$/.exec(said)
  return found ? Number(found[1]) : 'unread'
}
