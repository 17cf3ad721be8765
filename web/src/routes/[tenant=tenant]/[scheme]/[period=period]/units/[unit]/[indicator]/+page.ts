import type { Card } from '@plumbline/contract'
import { findIndicator } from '@plumbline/scheme/walk'
import { error } from '@sveltejs/kit'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, parent }) => {
  const { document, card } = await parent()
  const found = findIndicator(document, params.indicator)
  const scored = indicatorsIn(card.detail.boards).find((one) => one.indicator === params.indicator)
  if (!found || !scored) error(404)
  return { ...found, scored }
}

type Boards = Card['detail']['boards']

const indicatorsIn = (boards: Boards): Boards[number]['indicators'] =>
  boards.flatMap((board) => [...board.indicators, ...indicatorsIn(board.boards)])
