// The product has one reading of a typed figure, whether it comes in a file or in the grid.
export { readFigure } from '@plumbline/documents/figures'
