/** The airing table in typst. A fixed text: everything that changes comes in as data. `fallback: false` keeps system fonts out. */
export const airingSource = `
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: d.issuer, date: datetime(year: d.year, month: d.month, day: d.day))
#set text(font: "Noto Sans SC", fallback: false, size: d.size * 1pt, lang: "zh", region: "cn", cjk-latin-spacing: none)
#set par(leading: 0.5em)
#let mark(t) = box(stroke: 1.2pt + black, inset: (x: 8pt, y: 4pt), text(size: 16pt, weight: "bold", t))
#set page(
  paper: "a3", flipped: true, margin: (x: 14mm, top: 20mm, bottom: 16mm), header-ascent: 20%,
  header: align(right, d.marks.map(mark).join(h(8pt))),
  footer: context align(center, text(size: 12pt)[第 #counter(page).display() 页，共 #counter(page).final().first() 页]),
)
#align(center, text(size: 36pt, weight: "bold", d.title))
#v(-6pt)
#align(center, text(size: 18pt, d.subtitle))
#v(2pt)
#let side(a) = if a == "left" { left } else { center }
#table(
  columns: d.widths.map(w => w * 1fr),
  stroke: 0.8pt + luma(90),
  inset: (x: 6pt, y: d.inset * 1pt),
  align: center + horizon,
  table.header(..d.head.map(h => table.cell(fill: luma(228), text(weight: "bold", h)))),
  ..d.cells.map(c => table.cell(
    fill: if c.fill == none { none } else { rgb(c.fill) },
    align: side(c.align) + horizon,
    text(fill: rgb(c.ink), weight: if c.fill == none { "regular" } else { "bold" }, c.text),
  )),
)
#v(2pt)
#block(breakable: false, {
  set text(size: 14pt)
  d.notes.join(linebreak())
  if d.missing.len() > 0 [#linebreak()〓 为字库缺字：#d.missing.join("、")。]
})
`
