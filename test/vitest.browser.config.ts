import { defineConfig } from 'vitest/config';

// One worker, so that one browser serves all files.
export default defineConfig({
	test: {
		include: ['test/browser/**/*.test.ts'],
		globalSetup: ['test/built-site.ts'],
		env: { TZ: 'Pacific/Auckland' },
		isolate: false,
		maxWorkers: 1,
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
