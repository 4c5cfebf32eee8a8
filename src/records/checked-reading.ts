/**
 * Content that a build has read and checked, kept for the pages of the site, so that it is read and checked once. Pages
 * are bundled and have modules of their own, so what they share with the build stands beside all modules.
 */
import path from 'node:path';
import type { ContentReading } from './read.ts';

const key = Symbol.for('scoping-review-evidence-browser: checked reading');

interface FolderReading {
	folder: string;
	reading: ContentReading;
}

/** Keeps the reading of a folder until it is taken. It has passed the check: nobody checks it again. */
export function keepChecked(folder: string, reading: ContentReading): void {
	const kept: FolderReading = { folder: path.resolve(folder), reading };
	Reflect.set(globalThis, key, kept);
}

/** The reading that was kept of a folder; undefined where there is none, or it was taken. */
export function takeChecked(folder: string): ContentReading | undefined {
	const kept = Reflect.get(globalThis, key) as FolderReading | undefined;
	if (kept?.folder !== path.resolve(folder)) return undefined;
	// All of it is in the corpus then: it need not stay in memory while pages are made.
	Reflect.deleteProperty(globalThis, key);
	return kept.reading;
}
