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

await asStage((own) => {
	const reading = checkOnce(own);
	fs.writeFileSync(path.join(own, checkedContentFile), serialize(contentOf(reading, checkedCorpus(reading))));
});
