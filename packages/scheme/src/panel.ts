/** From how many scores of a unit the ends are left out where the scheme says no number: five judges and more, as is usual. An assumption (P9). */
export const dropFromDefault = 5
