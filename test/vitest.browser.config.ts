import { defineConfig } from 'vitest/config';

// Two workers, each with a browser that serves all its files.
export default defineConfig({
	test: {
		include: ['test/browser/**/*.test.ts'],
		globalSetup: ['test/browser/setup.ts'],
		env: { TZ: 'Pacific/Auckland' },
		isolate: false,
		maxWorkers: 2,
		// Each wait ends by itself; this only ends a test that hangs otherwise.
		testTimeout: 600_000,
		hookTimeout: 600_000,
	},
});
