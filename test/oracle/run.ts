import { caseFolders, readCase, type Case } from './case-folder.ts'
import { compareCase, type Comparison } from './compare-case.ts'

const shownMismatches = 20

function print({ case: name, compared, worst, mismatches }: Comparison): void {
  const good = mismatches.length === 0 ? 'ok ' : 'BAD'
  console.log(
    `${good} ${name}: compared ${compared}, worst ${worst.toExponential(2)}, mismatches ${mismatches.length}`,
  )
  for (const { month, unit, what, expected, actual } of mismatches.slice(0, shownMismatches)) {
    console.log(
      `    month ${month} ${unit} ${what}: expected ${expected || '(none)'}, got ${actual || '(none)'}`,
    )
  }
  if (mismatches.length > shownMismatches) console.log(`    … ${mismatches.length - shownMismatches} more`)
}

function readCases(folder: string | undefined): Case[] {
  if (folder === undefined)
    throw new Error('用法：npm run oracle -- 案例目录\nUsage: npm run oracle -- CASE_FOLDER')
  return caseFolders(folder).map(readCase)
}

/** Compares one case folder, or every case in a folder, with our own scores: 0 the same, 1 not the same, 2 cannot be read. */
function main(folder: string | undefined): number {
  let cases: Case[]
  try {
    cases = readCases(folder)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 2
  }
  const results = cases.map(compareCase)
  results.forEach(print)
  const sum = (count: (one: Comparison) => number) => results.reduce((all, one) => all + count(one), 0)
  const [compared, mismatches] = [sum((one) => one.compared), sum((one) => one.mismatches.length)]
  const worst = Math.max(...results.map((one) => one.worst))
  console.log(
    `compared ${compared}, worst absolute difference ${worst.toExponential(2)}, mismatches ${mismatches}`,
  )
  return mismatches === 0 ? 0 : 1
}

process.exitCode = main(process.argv[2])
