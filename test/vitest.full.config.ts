import fs from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { temporaryFiles } from './left-files.ts';

/** Tests of properties, which `npm test` tries on fewer cases. */
const properties = fs
	.readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
	.filter((file) => /^(?!\.cache).*\.test\.ts$/.test(file))
	.filter((file) => fs.readFileSync(path.join(import.meta.dirname, file), 'utf8').includes("/runs.ts'"))
	.map((file) => `test/${file.split(path.sep).join('/')}`);

// What is too slow for every change: many seeds, many builds. Two files at a time, each in a process of its own.
export default defineConfig({
	test: {
		include: ['test/full/**/*.test.ts', ...properties],
		globalSetup: ['test/left-files.ts'],
		setupFiles: ['test/full/close-browser.ts'],
		// Without it, Node would keep compiled modules among the temporary files.
		env: {
			...temporaryFiles,
			TZ: 'Pacific/Auckland',
			NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, '.cache/compiled'),
		},
		provide: { allRuns: true },
		maxWorkers: 2,
		testTimeout: 1_800_000,
		hookTimeout: 600_000,
	},
});
