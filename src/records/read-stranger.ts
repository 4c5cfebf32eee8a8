/** Reports what stands at the top of a content folder but is not read, and what it may have been meant to be. */

import { folderOf, isCompanion, meantName, recordFolders, singleFiles } from './content-folder.ts';
import type { FolderEntry } from './folder.ts';
import { nearestWord } from './nearest.ts';
import {
	type Finds,
	hasUsableName,
	isPlainFile,
	readEntryBytes,
	readFile,
	report,
	stemOf,
	tellHidden,
} from './read-file.ts';
import type { SourceKind } from './source.ts';

/**
 * Reports an entry that is not one of the files and folders of a content folder, and reads it if it is clearly meant as
 * one.
 */
export function readStranger(finds: Finds, entry: FolderEntry): void {
	const { name } = entry;
	const isOfRecords = singleFiles.some((one) => `.${one.name}` === name);
	if (tellHidden(finds, [name], isOfRecords) || isCompanion(name) || !hasUsableName(finds, entry)) return;
	if (entry.kind === 'folder') tellFolder(finds, name);
	else if (isPlainFile(finds, entry, [name])) tellFile(finds, entry);
}

const nearest = (name: string, folders: readonly { name: string }[]) =>
	nearestWord(
		name,
		folders.map((one) => ({ word: one.name })),
	);

function tellFolder(finds: Finds, name: string): void {
	const nearFolder = recordFolders.find((folder) => folder.name === nearest(name, recordFolders));
	if (nearFolder && !finds.sources.some(({ kind }) => kind === nearFolder.kind)) finds.unread.add(nearFolder.kind);
	report(
		finds,
		'ignored-file',
		[name],
		'Nothing in this folder is read.',
		`${nearFolder ? `Did you mean ${nearFolder.name}? ` : ''}Rename it, or move it out of the content folder.`,
	);
}

function tellFile(finds: Finds, entry: FolderEntry): void {
	const { name } = entry;
	const isThere = (kind: SourceKind) => finds.sources.some((source) => source.kind === kind);
	const exact = meantName(name, '.yaml')?.toLowerCase();
	const single = exact && singleFiles.find((one) => one.name === nearest(exact, singleFiles));
	if (single) {
		const isTaken = isThere(single.kind);
		const hint = isTaken
			? `${single.name} is there already: remove this one, or move it out of the content folder.`
			: `Name it ${single.name}, or move it out of the content folder.`;
		report(finds, 'ignored-file', [name], 'Nothing reads a file of this name.', hint);
		if (!isTaken) readFile(finds, single.kind, entry, single.name);
		return;
	}
	const bytes = exact === undefined ? undefined : readEntryBytes(finds, entry, [name]);
	// An issue already says why the file cannot be read.
	if (exact !== undefined && !bytes) return;
	const folder = bytes && folderOf({ text: bytes.toString('utf8') }, undefined);
	if (folder) {
		const place = { path: finds.print(name), name: stemOf(name) };
		finds.misplaced.push({
			place,
			kind: folder.kind,
			noun: folder.noun,
			from: [name],
			to: `${folder.name}/${exact}`,
		});
		return;
	}
	report(
		finds,
		'ignored-file',
		[name],
		'Nothing reads a file of this name.',
		'Move it out of the content folder. What can stand there is listed in src/handbook/coding-guide.md.',
	);
}
