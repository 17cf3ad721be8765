/** Parameters of a method that do not fit together; the path is within the method. */
export interface Fault {
  path: string
  zh: string
  en: string
}
