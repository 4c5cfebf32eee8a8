/**
 * Checks the content and builds the pages, as a process of its own: what it holds of all records is free again before
 * the pages are indexed. A build starts it, with the folder that it works in.
 */
import fs from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { readEnvironment } from '../environment.ts';
import { checkContent, hasErrors } from '../records/check.ts';
import { keepChecked } from '../records/checked-reading.ts';
import { readContent } from '../records/read.ts';
import { formatIssues } from '../records/report/issues.ts';
import { identifiersIn } from './identifiers.ts';
import { buildPages, pagesFolder, studyIdentifiersFile } from './pages.ts';
import { formatFailure, Refusal } from './refusal.ts';

// Otherwise V8 lets the heap grow to several times what is in use before it looks for what can go.
setFlagsFromString('--heap-growing-percent=30');

const environment = readEnvironment();
const { contentFolder } = environment;

// Whoever ends the build ends this.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();

try {
	const [own] = process.argv.slice(2);
	if (own === undefined) throw new Error('no folder to build in');
	console.log('\n1 of 3  Checking the content');
	checkOnce(own);
	console.log('\n2 of 3  Building the pages');
	await buildPages(path.join(own, pagesFolder), path.join(own, 'cache'));
} catch (cause) {
	process.send?.({ failure: formatFailure(cause) });
	process.exitCode = 1;
}

/** Prints the report. The pages are made of what was read here. */
function checkOnce(own: string): void {
	const reading = readContent(contentFolder);
	const issues = checkContent(reading);
	console.log(formatIssues(issues, reading, environment));
	// The report is printed already.
	if (hasErrors(issues)) throw new Refusal('');
	fs.writeFileSync(path.join(own, studyIdentifiersFile), JSON.stringify(identifiersIn(reading)));
	keepChecked(contentFolder, reading);
}
