/**
 * Where to go after a detour: a path of ours, or home.
 * safeBack('/a?b=1') → '/a?b=1'; safeBack('//evil.example') → '/'; safeBack('/\\evil.example') → '/'
 */
export function safeBack(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/')) return '/'
  const here = 'http://here.invalid'
  const url = URL.parse(wanted, here)
  // Browsers read // and /\ as another host; the parser says so too.
  return url?.origin === here ? url.pathname + url.search : '/'
}
