import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		exclude: ['test/site/**', 'test/browser/**', 'test/full/**'],
		env: { TZ: 'Pacific/Auckland' },
		// No test changes what another sees, so files share what they have loaded: half the time.
		isolate: false,
		// A busy machine is no failure: tests of speed measure for themselves.
		testTimeout: 30_000,
	},
});
