import { defineConfig } from 'vitest/config';

// What is too slow for every change: many seeds, many builds. One file after the other, each in a process of its own.
export default defineConfig({
	test: {
		include: ['test/full/**/*.test.ts'],
		env: { TZ: 'Pacific/Auckland' },
		fileParallelism: false,
		testTimeout: 1_800_000,
		hookTimeout: 600_000,
	},
});
