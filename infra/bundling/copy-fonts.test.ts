import { expect, test } from 'vitest'
import { namedFonts } from './copy-fonts.ts'

test('a font named twice is copied once, a weight nobody names is not', () => {
  const code =
    'open("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf","NotoSansSC_400Regular.ttf","NotoSerifSC_700Bold.ttf")'
  expect(namedFonts(code)).toEqual([
    { name: '@expo-google-fonts/noto-sans-sc', file: '400Regular/NotoSansSC_400Regular.ttf' },
    { name: '@expo-google-fonts/noto-serif-sc', file: '700Bold/NotoSerifSC_700Bold.ttf' },
  ])
})
