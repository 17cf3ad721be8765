import type { Problem } from '../problem.ts'
import type { Field, Scheme, Text } from '../schema.ts'
import { errorOf, placedIndicators } from './rule.ts'

/** What is wrong with one key of a field. */
export interface FieldFault {
  key: string
  code: string
  message: Text
  hint: Text
}

/** The faults of every field, each an error at its place. */
export const fieldFaults = (scheme: Scheme, faultsOf: (field: Field) => FieldFault[]): Problem[] =>
  placedIndicators(scheme).flatMap(({ place, indicator }) =>
    indicator.fields.flatMap((field, index) =>
      faultsOf(field).map(({ key, code, message, hint }) =>
        errorOf(code, { place: `${place}.fields[${index}].${key}`, message, hint }),
      ),
    ),
  )
