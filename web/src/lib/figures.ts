// The product has one reading of a typed figure, whether it comes in a file or in the grid: documents/figures.
export { readFigure } from '../../../packages/documents/src/figures/read-figure.ts'
