/**
 * One element of XML text, empty or with its content, that holds none of its own kind. It never looks past the next start of
 * such an element: searching text with many unclosed ones stays linear.
 */
export function elementPattern(name: string): RegExp {
  const start = `<${name}(?=[\\s/>])`
  return new RegExp(`${start}[^<>]*?(?:/>|>(?:(?!${start})[\\s\\S])*?</${name}>)`, 'g')
}
