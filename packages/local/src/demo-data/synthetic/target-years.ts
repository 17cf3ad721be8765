/** The years that the thirteen months touch. */
export const targetYears = [2025, 2026]
