// Every address a page links to, in one place.

export interface PeriodAt {
  tenant: string
  scheme: string
  period: string
}

export const paths = {
  tenant: (tenant: string) => `/${tenant}`,
  compare: (tenant: string) => `/${tenant}/compare`,
  audit: (tenant: string) => `/${tenant}/audit`,
  scheme: (tenant: string, scheme: string) => `/${tenant}/${scheme}`,
  period: (at: PeriodAt) => `/${at.tenant}/${at.scheme}/${at.period}`,
  fill: (at: PeriodAt, unit: string) => `${paths.period(at)}/fill?unit=${unit}`,
  template: (at: PeriodAt, unit: string) => `${paths.period(at)}/template?unit=${unit}`,
  marked: (at: PeriodAt, upload: string) => `${paths.period(at)}/uploads/${upload}/marked`,
  review: (at: PeriodAt, unit: string) => `${paths.period(at)}/submissions/${unit}`,
  ledger: (at: PeriodAt) => `${paths.period(at)}/ledger`,
  decisions: (at: PeriodAt) => `${paths.period(at)}/decisions`,
  dossier: (at: PeriodAt, unit: string) => `${paths.decisions(at)}/${unit}`,
  ranking: (at: PeriodAt) => `${paths.period(at)}/ranking`,
  card: (at: PeriodAt, unit: string) => `${paths.period(at)}/units/${unit}`,
  indicator: (at: PeriodAt, unit: string, indicator: string) => `${paths.card(at, unit)}/${indicator}`,
  proposals: (at: PeriodAt) => `${paths.period(at)}/proposals`,
  lights: (at: PeriodAt) => `${paths.period(at)}/lights`,
  documents: (at: PeriodAt) => `${paths.period(at)}/documents`,
  document: (at: PeriodAt, kind: string) => `${paths.documents(at)}/${kind}`,
}
