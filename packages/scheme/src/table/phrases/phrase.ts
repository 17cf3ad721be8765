import type { Indicator, Method, Scheme, Text } from '../../schema.ts'
import type { Clause } from './clause.ts'

/** What a hand-written phrase is read against. The indicator is a copy: a phrase may give it the fields it needs. */
export interface Asking {
  clause: Clause
  indicator: Indicator
  scheme: Scheme
  /** The points of the indicator, where the table says them. */
  points: number | undefined
}

export interface Guess {
  method: Method
  direction?: Indicator['direction']
  /** What the words leave open and was chosen here. */
  assumed: Text[]
}

export type ReadPhrase = (asking: Asking) => Guess | undefined

export const number = '(\\d+(?:\\.\\d+)?)'

/** 越低越好: taken, wherever it stands. */
export const inverse = ({ clause }: Asking) =>
  clause.takeAll(/[(]?(?:逆向指标|反向指标|负向指标|逆向|反向|负向|越低越好|越少越好|越小越好|低优指标)[)]?/)
    .length > 0
