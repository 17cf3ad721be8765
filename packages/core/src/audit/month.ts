import { dateIn } from '@plumbline/scheme'

/** Whose clock a register goes by: one official time in the whole country. */
const officialZone = 'Asia/Shanghai'

/** The month an instant is filed under: it begins at midnight here, not at Greenwich. */
export const auditMonth = (instant: string): string => dateIn(instant, officialZone).slice(0, 7)
