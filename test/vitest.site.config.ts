import { defineConfig } from 'vitest/config';
import { temporaryFiles } from './left-files.ts';

// One worker for all files, so that each site is read and parsed once.
export default defineConfig({
	test: {
		include: ['test/site/**/*.test.ts'],
		globalSetup: ['test/left-files.ts', 'test/site/build.ts'],
		env: { ...temporaryFiles, TZ: 'Pacific/Auckland' },
		isolate: false,
		maxWorkers: 1,
		execArgv: ['--max-semi-space-size=64'],
		// No test is so slow, on however busy a machine: this only ends what hangs.
		testTimeout: 300_000,
		hookTimeout: 300_000,
	},
});
