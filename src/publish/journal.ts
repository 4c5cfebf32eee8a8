/** The journal that a build writes to its working folder before its last steps, so that a later command can complete or undo them. */
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { rename } from '../records/rename.ts';

const JournalSchema = z.object({
	way: z.enum(['exchange', 'merge']),
	/** The files of the old site, which may be removed. */
	oldFiles: z.array(z.string()),
	/** The files of the new site. */
	newFiles: z.array(z.string()),
});

export type Journal = z.infer<typeof JournalSchema>;

/** A site and its working folder, which holds the new site in `new` and the old one, or its files, in `old`. */
export interface Work {
	site: string;
	working: string;
}

/** Where the new site waits, in the working folder, until it takes its place. */
export const freshIn = ({ working }: Work) => path.join(working, 'new');
/** Where the old site is kept, in the working folder, until the new one is in its place. */
export const oldIn = ({ working }: Work) => path.join(working, 'old');

/** The journal in the working folder; undefined if there is none, which means that the site was not changed yet. */
export function readJournal({ working }: Work): Journal | undefined {
	const file = path.join(working, 'journal.json');
	return fs.existsSync(file) ? JournalSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8'))) : undefined;
}

/** Writes the journal, whole or not at all. Call it when the new site in the working folder is complete. */
export function writeJournal({ working }: Work, journal: Journal): void {
	const file = path.join(working, 'journal.json');
	fs.writeFileSync(`${file}.new`, JSON.stringify(journal));
	rename(`${file}.new`, file);
}
