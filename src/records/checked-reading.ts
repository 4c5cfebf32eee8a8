/**
 * Keeps content that a build has read and checked for the pages of the site, so that it is read and checked only once.
 * Pages are bundled with modules of their own, so what they share with the build is kept on `globalThis`.
 */
import path from 'node:path';
import type { ContentReading } from './read.ts';

const key = Symbol.for('scoping-review-evidence-browser: checked reading');

interface FolderReading {
	folder: string;
	reading: ContentReading;
}

/**
 * Keeps the reading of a folder until `takeChecked` takes it. It must have passed the check: nobody checks it again.
 */
export function keepChecked(folder: string, reading: ContentReading): void {
	const kept: FolderReading = { folder: path.resolve(folder), reading };
	Reflect.set(globalThis, key, kept);
}

/** The reading that was kept for a folder; undefined if none was kept, or it was taken already. */
export function takeChecked(folder: string): ContentReading | undefined {
	const kept = Reflect.get(globalThis, key) as FolderReading | undefined;
	if (kept?.folder !== path.resolve(folder)) return undefined;
	// The corpus now gets all of it, so the reading need not stay in memory while pages are built.
	Reflect.deleteProperty(globalThis, key);
	return kept.reading;
}
