/** The issuer's pages stand apart from the web, as a real one would; the look is kin to its tokens. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f5f4ef, #11141b);
  --sheet: light-dark(#ffffff, #191d27);
  --ink: light-dark(#191d2b, #e9e8e3);
  --soft: light-dark(#50566a, #a9afbf);
  --line: light-dark(#dbd8cf, #2f3645);
  --edge: light-dark(#767d90, #788197);
  --accent: light-dark(#283d7c, #a9bbf5);
  --wash: light-dark(#e6eaf6, #242d49);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 0.9375rem/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
}
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.25rem 3rem; }
header { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: baseline; justify-content: space-between; }
h1 { margin: 0; font: 600 1.75rem/1.3 'Songti SC', 'Noto Serif CJK SC', 'STSong', 'SimSun', serif; }
h2 { margin: 0 0 0.5rem; font: 600 1.0625rem/1.35 'Songti SC', 'Noto Serif CJK SC', 'STSong', 'SimSun', serif; }
p { margin: 0.5rem 0 0; color: var(--soft); max-width: 44rem; }
a { color: var(--accent); text-underline-offset: 0.2em; }
section { margin-top: 1.75rem; padding-top: 1rem; border-top: 1px solid var(--line); }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.5rem; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); }
button {
  font: inherit;
  color: inherit;
  width: 100%;
  min-height: 2.75rem;
  padding: 0.4rem 0.75rem;
  text-align: start;
  background: var(--sheet);
  border: 1px solid var(--edge);
  border-radius: 3px;
  cursor: pointer;
}
button:hover { background: var(--wash); border-color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
button strong { display: block; font-weight: 600; }
button span { color: var(--soft); font-size: 0.8125rem; }
.cancel { margin-top: 2rem; }
.cancel button { width: auto; }
`
