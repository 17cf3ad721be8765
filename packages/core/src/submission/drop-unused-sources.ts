import type { Cell, Source, Submission } from './schema.ts'

/** Sources that no cell refers to any more are dropped, so that repeated saving does not grow the item. */
export function dropUnusedSources(cells: Cell[], sources: Source[]): Pick<Submission, 'cells' | 'sources'> {
  const kept = [...new Set(cells.map((cell) => cell.source))].sort((a, b) => a - b)
  const place = new Map(kept.map((source, index) => [source, index]))
  return {
    cells: cells.map((cell) => ({ ...cell, source: place.get(cell.source) ?? 0 })),
    sources: sources.filter((_, index) => place.has(index)),
  }
}
