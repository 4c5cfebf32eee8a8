/**
 * The stage that checks the content of a large review. What the check leaves behind in memory goes with its process: the
 * pages get what it has built as a file, which takes a quarter of that.
 */
import fs from 'node:fs';
import path from 'node:path';
import { serialize } from 'node:v8';
import { contentOf } from '../records/checked-reading.ts';
import { checkedCorpus } from '../records/material-corpus.ts';
import { checkOnce } from './check-once.ts';
import { checkedContentFile } from './pages.ts';
import { asStage } from './stage.ts';

await asStage(async (own) => {
	const content = checkedContent(own);
	// The file is made in memory, where what was read would stand beside it.
	await globalThis.gc?.({ type: 'major', execution: 'async', flavor: 'last-resort' });
	fs.writeFileSync(path.join(own, checkedContentFile), serialize(content));
});

function checkedContent(own: string) {
	const reading = checkOnce(own);
	return contentOf(reading, checkedCorpus(reading));
}
