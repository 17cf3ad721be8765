import { findIndicator } from '@plumbline/scheme/walk'
import { error } from '@sveltejs/kit'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, parent }) => {
  const { document, card } = await parent()
  const found = findIndicator(document, params.indicator)
  const scored = card.detail.boards
    .flatMap((board) => board.indicators)
    .find((one) => one.indicator === params.indicator)
  if (!found || !scored) error(404)
  return { ...found, scored }
}
