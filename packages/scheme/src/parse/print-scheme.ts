import { stringify } from 'yaml'
import type { Scheme } from '../schema.ts'

/** A scheme as YAML, everything written out; read again it is the same scheme. */
export const printScheme = (scheme: Scheme): string =>
  stringify(scheme, { version: '1.2', schema: 'core', lineWidth: 140, aliasDuplicateObjects: false })
