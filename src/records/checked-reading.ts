/**
 * Keeps content that a build has read and checked for the pages of the site, so that it is read and checked only once.
 * Pages are bundled with modules of their own, so what they share with the build is kept on `globalThis`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { deserialize } from 'node:v8';
import { type ClaimOutcome, outcomesOf } from '../claims/recompute.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { ContentReading } from './read.ts';

const key = Symbol.for('scoping-review-evidence-browser: checked reading');

/**
 * Content that a build has read and checked: its corpus, if the check has built one that the pages can use, with what its
 * claims come to and the frozen versions; otherwise what was read. Not both, since of many studies the files that were
 * read take more memory than their corpus, while the pages are bundled.
 */
type CheckedContent =
	| {
			corpus: Corpus;
			outcomes: ReadonlyMap<string, ClaimOutcome>;
			versions: ContentReading['versions'];
			reading?: undefined;
	  }
	| { reading: ContentReading; corpus?: undefined };

/** What the pages need of content that has passed the check, with its corpus. */
export const contentOf = (reading: ContentReading, corpus: Corpus): CheckedContent =>
	// The copy is another key than that under which the check has kept what it counted, which is no longer needed.
	({ corpus: { ...corpus }, outcomes: outcomesOf(corpus), versions: reading.versions });

/**
 * Keeps the reading of a folder until `takeChecked` takes it, and with its corpus what the claims come to. It must have
 * passed the check: nobody checks it again.
 */
export function keepChecked(folder: string, reading: ContentReading, corpus?: Corpus): void {
	const content: CheckedContent = corpus ? contentOf(reading, corpus) : { reading };
	keep(folder, () => content);
}

/** The same of content that another process has checked: `file` has what `contentOf` gives, serialized by V8. */
export function keepCheckedIn(folder: string, file: string): void {
	keep(folder, () => deserialize(fs.readFileSync(file)) as CheckedContent);
}

interface Kept {
	folder: string;
	read: () => CheckedContent;
}

function keep(folder: string, read: Kept['read']): void {
	Reflect.set(globalThis, key, { folder: path.resolve(folder), read } satisfies Kept);
}

/** What was kept for a folder; undefined if nothing was kept, or it was taken already. */
export function takeChecked(folder: string): CheckedContent | undefined {
	const content = Reflect.get(globalThis, key) as Kept | undefined;
	if (content?.folder !== path.resolve(folder)) return undefined;
	// The corpus now gets all of it, so what was read need not stay in memory while pages are built.
	Reflect.deleteProperty(globalThis, key);
	return content.read();
}
