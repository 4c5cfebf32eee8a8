/** Parts of an export of EPPI-Reviewer, as plain values. */

import { cleanText } from './clean-text.ts';
import { readSigns } from './html-signs.ts';

/** An object of the export. */
export type EppiEntry = Readonly<Record<string, unknown>>;

/** Whether a value is an object of the export, and neither a list nor null. */
export const isEppiEntry = (value: unknown): value is EppiEntry =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; empty for anything else. */
export const eppiEntries = (value: unknown): readonly EppiEntry[] =>
	Array.isArray(value) ? value.filter(isEppiEntry) : [];

/** A field as text, without white space at its ends; empty for one that is missing. */
export const eppiText = (entry: EppiEntry, key: string): string =>
	entry[key] === undefined || entry[key] === null || typeof entry[key] === 'object' ? '' : String(entry[key]).trim();

/** A name of a code or a set, without marks of HTML and with the signs that HTML writes in words. */
export const eppiName = (entry: EppiEntry, key: string): string =>
	cleanText(readSigns(cleanText(eppiText(entry, key)))).replace(/\s+/g, ' ');

/** The uses of codes of a reference. */
export const usesOf = (reference: EppiEntry): readonly EppiEntry[] => eppiEntries(reference.Codes);
