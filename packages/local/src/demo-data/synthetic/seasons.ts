/** Share of the year, in percent, that falls on each month. */
export type Season = readonly number[]

export const seasons = {
  even: [7.5, 7.0, 8.2, 8.3, 8.4, 8.6, 8.3, 8.3, 8.6, 8.7, 8.7, 9.4],
  farming: [3, 3, 5, 6, 8, 11, 9, 9, 14, 16, 10, 6],
  industry: [7.0, 6.4, 8.2, 8.1, 8.3, 8.9, 8.3, 8.3, 8.7, 8.6, 8.7, 10.5],
  services: [7.7, 7.1, 8.0, 8.0, 8.2, 8.4, 8.2, 8.2, 8.5, 8.5, 8.6, 10.6],
  output: [7.2, 6.6, 7.9, 7.8, 8.0, 8.5, 8.2, 8.2, 8.7, 8.6, 8.9, 11.4],
  building: [3.5, 4.0, 8.5, 8.5, 9.5, 11.5, 9.0, 9.0, 10.0, 9.0, 8.5, 9.0],
  shops: [9.5, 8.0, 7.8, 7.6, 8.2, 8.3, 7.9, 8.0, 8.5, 9.0, 8.6, 8.6],
  treasury: [7.9, 6.4, 9.0, 9.2, 8.4, 9.9, 8.6, 7.4, 8.2, 9.0, 7.4, 8.6],
} as const satisfies Record<string, Season>
