import { defineConfig } from 'vitest/config';

// What is too slow for every change: many seeds, many builds. Two files at a time, each in a process of its own.
export default defineConfig({
	test: {
		include: ['test/full/**/*.test.ts'],
		env: { TZ: 'Pacific/Auckland' },
		maxWorkers: 2,
		testTimeout: 1_800_000,
		hookTimeout: 600_000,
	},
});
