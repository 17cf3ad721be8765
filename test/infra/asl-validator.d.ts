// The package brings no types.
declare module 'asl-validator' {
  const validate: (
    definition: object,
    options: { checkArn: boolean },
  ) => { isValid: boolean; errors: unknown[] }
  export = validate
}
