/** The format of content folders has a number. Brings an older folder up to it, and keeps comments and layout. */
import { contentFormat } from '../schema/content-format.ts';
import { numberAt } from './raw.ts';

/** The texts of a content folder by their paths, with slashes. */
export type FolderTexts = ReadonlyMap<string, string>;

/** One step from a format to the next. Changes texts, not data, so that comments and layout stay. */
export interface Migration {
	/** The format that the folder has afterwards. */
	to: number;
	/** What it changes, for the person whose files they are. */
	says: string;
	/** Returns the texts that differ. */
	change(texts: FolderTexts): FolderTexts;
}

const reviewName = 'review.yaml';

/** A row for each format. Whoever renames a key, or changes what one means, adds one and raises `contentFormat`. */
export const migrations: readonly Migration[] = [
	{
		to: 1,
		says: `${reviewName} names the format of the folder.`,
		change: (texts) => new Map([[reviewName, texts.get(reviewName) ?? '']]),
	},
];

/** The format of a folder by the data of its review: 0 where it names none, undefined where what it names is no format. */
export function formatOf(review: unknown): number | undefined {
	const isNamed = typeof review === 'object' && review !== null && 'format' in review;
	if (!isNamed) return 0;
	const format = numberAt(review, 'format');
	return format !== undefined && Number.isInteger(format) && format > 0 ? format : undefined;
}

/** What migrations did: the texts that differ, and what each step says. Both are empty where there is nothing to do. */
export interface Migrated {
	texts: FolderTexts;
	said: readonly string[];
}

/** Takes the steps that lead from a format to the newest. */
export function migrateTexts(texts: FolderTexts, from: number, table: readonly Migration[] = migrations): Migrated {
	const all = new Map(texts);
	const steps = table.filter(({ to }) => to > from).sort((a, b) => a.to - b.to);
	for (const { to, change } of steps) {
		for (const [name, text] of change(all)) all.set(name, text);
		all.set(reviewName, withFormat(all.get(reviewName) ?? '', to));
	}
	const changes = [...all].filter(([name, text]) => texts.get(name) !== text);
	return { texts: new Map(changes), said: steps.map(({ to, says }) => `Format ${to}: ${says}`) };
}

/** The text of `review.yaml` with its format. A new line stands before the first key, below the comments at the head. */
function withFormat(text: string, format: number): string {
	const line = /^(["']?)format\1[ \t]*:[ \t]*[^\s#]+/m;
	if (line.test(text)) return text.replace(line, `format: ${format}`);
	const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
	const firstKey = /^[^\s#%-]/m.exec(text)?.index ?? text.length;
	return `${text.slice(0, firstKey)}format: ${format}${lineEnd}${text.slice(firstKey)}`;
}

/** Whether this program knows a format. */
export function isKnownFormat(format: number): boolean {
	return format <= contentFormat;
}
