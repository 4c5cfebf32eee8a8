/** The stage that checks the content and builds the pages. */
import fs from 'node:fs';
import path from 'node:path';
import { readEnvironment } from '../environment.ts';
import { checkContent, hasErrors } from '../records/check.ts';
import { keepChecked } from '../records/checked-reading.ts';
import { checkedCorpus } from '../records/material-corpus.ts';
import { readContent } from '../records/read.ts';
import { formatIssues } from '../records/report/issues.ts';
import { languageOf } from '../records/review-language.ts';
import { identifiersIn } from './identifiers.ts';
import { buildPages, pagesFolder, studyIdentifiersFile } from './pages.ts';
import { Refusal } from './refusal.ts';
import { asStage } from './stage.ts';

const environment = readEnvironment();
const { contentFolder, isPseudoLanguage } = environment;

await asStage(async (own) => {
	console.log('\n1 of 3  Checking the content');
	checkOnce(own);
	// Of many studies the check leaves as much behind as the bundler needs now.
	await globalThis.gc?.({ type: 'major', execution: 'async', flavor: 'last-resort' });
	console.log('\n2 of 3  Building the pages');
	await buildPages(path.join(own, pagesFolder), path.join(own, 'cache'));
});

/** Reads and checks the content once, prints the report, and keeps what was read for the pages. Throws if there are errors. */
function checkOnce(own: string): void {
	const reading = readContent(contentFolder);
	const issues = checkContent(reading);
	console.log(formatIssues(issues, reading, environment));
	// The report says everything already, so the refusal has no message.
	if (hasErrors(issues)) throw new Refusal('');
	fs.writeFileSync(path.join(own, studyIdentifiersFile), JSON.stringify(identifiersIn(reading)));
	// Its texts are in the language of this process, which is always English.
	const isEnglish = !isPseudoLanguage && languageOf(contentFolder) === 'en';
	keepChecked(contentFolder, reading, isEnglish ? checkedCorpus(reading) : undefined);
}
