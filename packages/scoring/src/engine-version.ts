/** Changes whenever the same inputs could give other bytes; results carry it. */
export const engineVersion = '1.3.0'
