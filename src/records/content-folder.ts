/**
 * What a content folder holds: the names of its files and folders, and how to recognise a file with a wrong name or in
 * a wrong folder.
 */
import type { SourceKind } from './source.ts';

/** The map of an import, in the folder of a review that was imported. */
export const mapName = 'map.yaml';

export interface SingleFile {
	kind: SourceKind;
	name: string;
	isNeeded: boolean;
}

export interface RecordFolder {
	kind: SourceKind;
	name: string;
	ending: string;
	/** What one of its files is called in messages. */
	noun: string;
	/** Top-level keys by which a file of this kind is recognised. */
	marks: readonly string[];
	/** Files in the folder that are of another kind, by name. */
	others?: Readonly<Record<string, SourceKind>>;
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
	{ kind: 'excluded', name: 'excluded.yaml', isNeeded: false },
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
	{
		kind: 'claims',
		name: 'claims',
		ending: '.yaml',
		noun: 'list of claims',
		marks: [],
		others: { 'sections.yaml': 'claim-sections', 'coverage.yaml': 'coverage', 'agreement.yaml': 'claim-agreement' },
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

/** Whether a name is that of a file or folder that may stand beside the records but is not one. */
export const isCompanion = (name: string) =>
	name === 'versions' ||
	name === 'preview.png' ||
	name === mapName ||
	name === 'import-report.md' ||
	/^(README|LICEN[CS]E)([.-].*)?$/i.test(name);

/**
 * The name that a file should have, with the right ending: `Review.yaml` for `Review.yml`, `review.yaml` for
 * `review.yaml.txt` and for the copy `review.yaml.bak`. Undefined if it has no ending that is a variant of YAML or MDX.
 */
export function meantName(name: string, ending: string): string | undefined {
	const variant = ending === '.yaml' ? /\.ya?ml(?:\.[a-z0-9]{0,8})?$/i : /\.mdx?(?:\.[a-z0-9]{0,8})?$/i;
	const trimmed = name.trim();
	const [suffix] = variant.exec(trimmed) ?? [];
	return suffix && `${trimmed.slice(0, -suffix.length)}${ending}`;
}

/**
 * The folder in which a text belongs, judged by its keys. Undefined if the text fits its own folder, or if fewer than
 * two keys speak for another.
 */
export function folderOf(text: TextOfFile, own: RecordFolder | undefined): RecordFolder | undefined {
	const keys = topKeysOf(text);
	const marksOf = ({ marks }: RecordFolder) => marks.filter((mark) => keys.has(mark)).length;
	const alike = recordFolders.filter(({ ending }) => ending === (own?.ending ?? '.yaml'));
	const [best] = alike.toSorted((a, b) => marksOf(b) - marksOf(a));
	return best && marksOf(best) > 1 && (!own || marksOf(own) === 0) ? best : undefined;
}

/** The number of top-level keys in a text by which the records of a folder are recognised. */
export function countMarks(text: TextOfFile, { marks }: RecordFolder): number {
	const keys = topKeysOf(text);
	return marks.filter((mark) => keys.has(mark)).length;
}

/** A file whose text never changes, such as a source. */
type TextOfFile = Readonly<{ text: string }>;

const topKeys = new WeakMap<TextOfFile, ReadonlySet<string | undefined>>();

function topKeysOf(file: TextOfFile): ReadonlySet<string | undefined> {
	const keys = topKeys.get(file) ?? new Set([...file.text.matchAll(/^([a-z][a-z-]*)[ \t]*:/gm)].map(([, key]) => key));
	topKeys.set(file, keys);
	return keys;
}
