import { vintages, type Vintage } from '@plumbline/scheme/walk'

/** The vintage chosen in a form, as a body takes it; nothing where none was. */
export function vintageFrom(chosen: unknown): { vintage?: Vintage } {
  const vintage = vintages.find((one) => one === chosen)
  return vintage ? { vintage } : {}
}
