/** 2026-11-03 → 2026年11月3日 (GB/T 9704: Arabic numerals, no leading zeros). */
export function officialDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
