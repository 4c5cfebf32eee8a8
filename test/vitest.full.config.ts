import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { temporaryFiles } from './left-files.ts';

// What is too slow for every change: many seeds, many builds. Two files at a time, each in a process of its own.
export default defineConfig({
	test: {
		include: ['test/full/**/*.test.ts'],
		globalSetup: ['test/left-files.ts'],
		setupFiles: ['test/full/close-browser.ts'],
		// Without it, Node would keep compiled modules among the temporary files.
		env: {
			...temporaryFiles,
			TZ: 'Pacific/Auckland',
			NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, '.cache/compiled'),
		},
		maxWorkers: 2,
		testTimeout: 1_800_000,
		hookTimeout: 600_000,
	},
});
