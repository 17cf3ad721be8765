import { copyPackage } from './copy-package.ts'

export const compilerPackage = '@myriaddreamin/typst-ts-node-compiler'

/** The PDF compiler is native and cannot be bundled: it travels beside the bundle, for the one architecture of the report function. */
export function copyCompiler(folder: string): void {
  copyPackage(folder, compilerPackage)
  copyPackage(folder, `${compilerPackage}-linux-x64-gnu`)
}
