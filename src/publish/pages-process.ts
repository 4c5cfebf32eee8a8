/** The stage that checks the content, where no stage has done it, and builds the pages. */
import fs from 'node:fs';
import path from 'node:path';
import { readEnvironment } from '../environment.ts';
import { keepChecked, keepCheckedIn } from '../records/checked-reading.ts';
import { buildPages, checkedContentFile, isSaidInEnglish, pagesFolder } from './pages.ts';
import { asStage } from './stage.ts';

const { contentFolder } = readEnvironment();

await asStage(async (own) => {
	const file = path.join(own, checkedContentFile);
	if (fs.existsSync(file)) keepCheckedIn(contentFolder, file);
	else await checkHere(own);
	console.log('\n2 of 3  Building the pages');
	await buildPages(path.join(own, pagesFolder), path.join(own, 'cache'));
});

/** Checks the content, and keeps what was read for the pages. */
async function checkHere(own: string): Promise<void> {
	// Loaded only here: of a large review another stage has checked.
	const [{ checkOnce }, { checkedCorpus }] = await Promise.all([
		import('./check-once.ts'),
		import('../records/material-corpus.ts'),
	]);
	const reading = checkOnce(own);
	keepChecked(contentFolder, reading, isSaidInEnglish() ? checkedCorpus(reading) : undefined);
	// The check leaves as much behind as the bundler needs now.
	await globalThis.gc?.({ type: 'major', execution: 'async', flavor: 'last-resort' });
}
