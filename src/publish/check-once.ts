/** The check of the content that a build begins with. */
import fs from 'node:fs';
import path from 'node:path';
import { readEnvironment } from '../environment.ts';
import { checkContent, hasErrors } from '../records/check.ts';
import { type ContentReading, readContent } from '../records/read.ts';
import { formatIssues } from '../records/report/issues.ts';
import { identifiersIn } from './identifiers.ts';
import { studyIdentifiersFile } from './pages.ts';
import { Refusal } from './refusal.ts';

/**
 * Reads and checks the content once, prints the report, and writes the identifiers of its studies into the folder `own` of
 * the build. Throws a refusal if there are errors. Returns what was read.
 */
export function checkOnce(own: string): ContentReading {
	const environment = readEnvironment();
	console.log('\n1 of 3  Checking the content');
	const reading = readContent(environment.contentFolder);
	const issues = checkContent(reading);
	console.log(formatIssues(issues, reading, environment));
	// The report says everything already, so the refusal has no message.
	if (hasErrors(issues)) throw new Refusal('');
	fs.writeFileSync(path.join(own, studyIdentifiersFile), JSON.stringify(identifiersIn(reading)));
	return reading;
}
