import os from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { temporaryFiles } from './left-files.ts';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		globalSetup: ['test/left-files.ts'],
		// The tools of an audit bring tests of their own.
		exclude: ['test/site/**', 'test/browser/**', 'test/full/**', 'test/.cache/**'],
		env: {
			...temporaryFiles,
			TZ: 'Pacific/Auckland',
			// Tests that start Node read the same modules again and again: compiled once, they take two thirds of the time.
			NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, '.cache/compiled'),
		},
		// No test changes what another sees, so files share what they have loaded: half the time.
		isolate: false,
		// By itself vitest leaves one core of two idle.
		maxWorkers: Math.max(2, os.availableParallelism() - 1),
		// Most of what a test makes is gone at its end: with room for it, a tenth less of the time is spent on taking it away.
		execArgv: ['--max-semi-space-size=64'],
		setupFiles: ['test/seed.ts'],
		// No test is so slow, on however busy a machine: this only ends what hangs.
		testTimeout: 300_000,
		hookTimeout: 300_000,
	},
});
