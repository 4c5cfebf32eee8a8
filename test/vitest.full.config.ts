import fs from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { missingBrowser } from './browser/missing-browser.ts';
import { temporaryFiles } from './left-files.ts';
import browser from './vitest.browser.config.ts';
import site from './vitest.site.config.ts';

/** Files of which `npm test` tries a part. */
const parted = fs
	.readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
	.filter((file) => /^(?!\.cache).*\.test\.ts$/.test(file))
	.filter((file) => /\/(runs|every-site)\.ts'/.test(fs.readFileSync(path.join(import.meta.dirname, file), 'utf8')))
	.map((file) => `test/${file.split(path.sep).join('/')}`);

const [ofSites, ofBrowser] = ['test/site/', 'test/browser/'].map((room) =>
	parted.filter((file) => file.startsWith(room)),
);
const others = parted.filter((file) => ![ofSites, ofBrowser].flat().includes(file));

const provide = { allRuns: true };

// What is too slow for every change: many seeds, many builds, rarer cases.
export default defineConfig({
	test: {
		projects: [
			{
				// Two files at a time, each in a process of its own.
				test: {
					name: 'slow',
					include: ['test/full/**/*.test.ts', ...others],
					globalSetup: ['test/left-files.ts'],
					setupFiles: ['test/full/close-browser.ts'],
					// Without it, Node would keep compiled modules among the temporary files.
					env: {
						...temporaryFiles,
						TZ: 'Pacific/Auckland',
						NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, '.cache/compiled'),
					},
					provide,
					maxWorkers: 2,
					testTimeout: 1_800_000,
					hookTimeout: 600_000,
				},
			},
			// As `npm test` runs them, with all of their cases.
			{ test: { ...site.test, name: 'site', include: ofSites, provide, sequence: { groupOrder: 1 } } },
			{
				test: {
					...browser.test,
					name: 'browser',
					include: missingBrowser() === undefined ? ofBrowser : [],
					provide,
					sequence: { groupOrder: 2 },
				},
			},
		],
	},
});
