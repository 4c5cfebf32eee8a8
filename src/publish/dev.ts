/** `npm run dev -- [FOLDER] [OPTION…]`: shows a review while it is written. The options are those of Astro, such as --port. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { forbidTelemetry, readEnvironment, takeContentFolder } from '../environment.ts';
import { formatLostFolder } from '../records/folder-hint.ts';
import { readContent } from '../records/read.ts';
import { project } from './pages.ts';

// Astro's options have values, which are no folders: the folder stands before them.
const [first = '', ...others] = process.argv.slice(2);
const options = [...takeContentFolder([first]), ...others].filter((word) => word !== '');
const { contentFolder } = readEnvironment();
// What else is wrong is shown in the place of the page, and goes away as it is mended.
const message = formatLostFolder(readContent(contentFolder).issues);
if (message !== undefined) {
	process.stderr.write(`${message}\n`);
	process.exitCode = 1;
} else {
	forbidTelemetry();
	const astro = path.join(project, 'node_modules/astro/bin/astro.mjs');
	process.argv = [process.execPath, astro, 'dev', ...options];
	await import(pathToFileURL(astro).href);
}
