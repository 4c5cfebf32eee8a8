/** What a content folder holds: its files and folders by name, and how a file is known that has another name or place. */
import type { SourceKind } from './source.ts';

export interface SingleFile {
	kind: SourceKind;
	name: string;
	isNeeded: boolean;
}

export interface RecordFolder {
	kind: SourceKind;
	name: string;
	ending: string;
	/** What each of its files is, in a word. */
	noun: string;
	/** Keys at the left margin by which a file of this kind is known. */
	marks: readonly string[];
}

export const singleFiles: readonly SingleFile[] = [
	{ kind: 'review', name: 'review.yaml', isNeeded: true },
	{ kind: 'references', name: 'references.yaml', isNeeded: true },
	{ kind: 'programmes', name: 'programmes.yaml', isNeeded: false },
	{ kind: 'charting', name: 'charting.yaml', isNeeded: false },
	{ kind: 'addresses', name: 'addresses.yaml', isNeeded: false },
	{ kind: 'figures', name: 'figures.yaml', isNeeded: false },
	{ kind: 'planner', name: 'planner.yaml', isNeeded: false },
	{ kind: 'selections', name: 'selections.yaml', isNeeded: false },
];

export const recordFolders: readonly RecordFolder[] = [
	{
		kind: 'variable',
		name: 'codebook',
		ending: '.yaml',
		noun: 'variable',
		marks: ['section', 'of', 'kind', 'codes', 'facet', 'item'],
	},
	{
		kind: 'study',
		name: 'studies',
		ending: '.yaml',
		noun: 'study',
		marks: ['report', 'values', 'participants', 'measures', 'assessments', 'findings'],
	},
	{
		kind: 'recommendation',
		name: 'recommendations',
		ending: '.yaml',
		noun: 'recommendation',
		marks: ['to', 'stands', 'evidence', 'beyond'],
	},
	{
		kind: 'change',
		name: 'changes',
		ending: '.yaml',
		noun: 'list of changes',
		marks: ['version', 'date', 'summary', 'changes'],
	},
	{ kind: 'page', name: 'pages', ending: '.mdx', noun: 'page', marks: [] },
	{
		kind: 'question',
		name: 'guidance',
		ending: '.mdx',
		noun: 'question page',
		marks: ['choice', 'group', 'variables'],
	},
];

/** Files and folders beside the records that are no records. */
export const isCompanion = (name: string) =>
	name === 'versions' || name === 'preview.png' || /^(README|LICEN[CS]E)([.-].*)?$/i.test(name);

/** The name that a file was to have, with the right ending and case: of `Review.yml` and `review.yaml.txt` it is `review.yaml`. */
export function meantName(name: string, ending: string): string | undefined {
	const others = ending === '.yaml' ? ['yml', 'yaml', 'yaml.txt', 'yml.txt'] : ['mdx', 'md', 'mdx.txt', 'md.txt'];
	const lower = name.toLowerCase().trim();
	const otherEnding = others.find((other) => lower.endsWith(`.${other}`));
	return otherEnding && `${name.trim().slice(0, -otherEnding.length - 1)}${ending}`;
}

/** The folder whose kind of record a text is, by its keys; undefined where it may well be of the kind of `own`, and for prose in place of a record. */
export function folderOf(text: string, own: RecordFolder | undefined): RecordFolder | undefined {
	const marksOf = (folder: RecordFolder) => countMarks(text, folder);
	const alike = recordFolders.filter(({ ending }) => ending === (own?.ending ?? '.yaml'));
	const [best] = alike.toSorted((a, b) => marksOf(b) - marksOf(a));
	return best && marksOf(best) > 1 && (!own || marksOf(own) === 0) ? best : undefined;
}

/** How many keys of a text are those by which the records of a folder are known. */
export function countMarks(text: string, { marks }: RecordFolder): number {
	const keys = new Set([...text.matchAll(/^([a-z][a-z-]*)[ \t]*:/gm)].map(([, key]) => key));
	return marks.filter((mark) => keys.has(mark)).length;
}
