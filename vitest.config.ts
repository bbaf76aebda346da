// The suites: quick ones first and side by side, then those that measure time or own a browser, one file after the other.
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser, flags } from './tests/browser.ts'

const executablePath = findBrowser()
const long = process.env['LONG'] === '1'
const alone = {
  pool: 'forks',
  fileParallelism: false,
  testTimeout: long ? 600_000 : 30_000,
  hookTimeout: 60_000,
} as const

export default defineConfig({
  test: {
    reporters: ['default', './tests/total.ts'],
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'shared',
          include: ['tests/shared/**/*.test.ts', 'tests/*.test.ts', 'tests/tools/**/*.test.ts'],
          testTimeout: long ? 600_000 : 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins: [react()],
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'vitest-browser-react',
            'i18next',
            'react-i18next',
            'zod',
            'axe-core',
            'fabric',
            'fast-check',
            'react-aria-components',
            'wouter',
            'wouter/memory-location',
            'wouter/use-hash-location',
            '@orpc/contract',
            '@orpc/server',
          ],
        },
        test: {
          name: 'parts',
          include: ['tests/parts/**/*.test.{ts,tsx}'],
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: flags, ...(executablePath === undefined ? {} : { executablePath }) },
              contextOptions: { locale: 'zh-CN' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      { test: { ...alone, name: 'host', include: ['tests/host/**/*.test.ts'], sequence: { groupOrder: 2 } } },
      { test: { ...alone, name: 'link', include: ['tests/link/**/*.test.ts'], sequence: { groupOrder: 3 } } },
      {
        test: {
          ...alone,
          name: 'screens',
          include: ['tests/screens/**/*.test.ts'],
          globalSetup: './tests/built.ts',
          sequence: { groupOrder: 4 },
        },
      },
      {
        test: {
          ...alone,
          name: 'desktop',
          include: ['tests/desktop/**/*.test.ts'],
          globalSetup: './tests/built.ts',
          sequence: { groupOrder: 5 },
        },
      },
    ],
  },
})
