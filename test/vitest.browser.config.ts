import { defineConfig } from 'vitest/config';

// Two workers, each with a browser that serves all its files.
export default defineConfig({
	test: {
		include: ['test/browser/**/*.test.ts'],
		globalSetup: ['test/built-site.ts'],
		env: { TZ: 'Pacific/Auckland' },
		isolate: false,
		maxWorkers: 2,
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
