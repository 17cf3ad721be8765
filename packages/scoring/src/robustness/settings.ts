import type { RobustnessInput } from './types.ts'

export type DrawSettings = Required<
  Pick<RobustnessInput, 'seed' | 'draws' | 'spread' | 'normalisations' | 'threshold'>
>

/** More tell no more, and every place drawn is kept until the end. */
export const mostDraws = 100_000

/** What is not told, and a refusal of what makes no sense. */
export function settingsOf(input: Partial<DrawSettings> & { seed: number }): DrawSettings {
  const { draws = 1000, spread = 0.25, normalisations = ['own'], threshold = 0.2, seed } = input
  if (!Number.isSafeInteger(seed)) throw new RangeError(`bad_seed: ${seed}`)
  if (!Number.isSafeInteger(draws) || draws < 1 || draws > mostDraws)
    throw new RangeError(`bad_draws: ${draws}`)
  if (!(spread >= 0 && spread < 1)) throw new RangeError(`bad_spread: ${spread}`)
  if (normalisations.length === 0) throw new RangeError('bad_normalisations: none')
  return { seed, draws, spread, normalisations, threshold }
}
