/** Records of bibliographies whose lines begin with a tag: what each tag holds, and what no part of a citation takes. */
import type { BibliographyItem, CitationDraft } from './citation.ts';
import { readSigns } from './html-signs.ts';
import { withPrintedYear } from './printed-year.ts';
import type { ImportProblem } from './problem.ts';

export interface BibliographyReading {
	references: readonly BibliographyItem[];
	problems: readonly ImportProblem[];
	notes: readonly string[];
}

/** One record as it stands in the file: the values of each tag in their order. */
export interface TaggedRecord {
	line: number;
	tags: Map<string, string[]>;
	isEnded: boolean;
}

/** The citation that the tags of a record give, the key of the record, and what stands in the place of its year. */
export type CitationOf = (tags: TagReader) => {
	citation: CitationDraft;
	key?: string | undefined;
	yearText?: string | undefined;
};

/** The references of some records. A file without any is a problem; `first` is the tag that begins a record. */
export function readingOf(
	file: string,
	records: readonly TaggedRecord[],
	citationOf: CitationOf,
	first: string,
): Omit<BibliographyReading, 'notes'> {
	if (records.length === 0)
		return {
			references: [],
			problems: [
				{
					kind: 'damaged-file',
					file,
					message: `There is no record: no line begins with "${first}".`,
					hint: 'Export the references again, as RIS, NBIB or BibTeX.',
				},
			],
		};
	const references = records.map(({ line, tags }, i): BibliographyItem => {
		const reader = tagReader(new Map([...tags].map(([tag, values]) => [tag, values.map(readSigns)])));
		const { citation, key, yearText = '' } = citationOf(reader);
		return {
			file,
			line,
			key: key ?? `${i + 1}`,
			...withPrintedYear(citation, yearText),
			others: reader.others(),
		};
	});
	return { references, problems: [] };
}

export interface TagReader {
	/** The first value of the first of some tags that has one. The tag counts as used. */
	one(...names: readonly string[]): string | undefined;
	/** All values of the first of some tags that has any. */
	all(...names: readonly string[]): readonly string[];
	/** Values without using the tag. */
	see(name: string): readonly string[];
	/** What no one has used, by tag. */
	others(): Readonly<Record<string, readonly string[]>>;
}

function tagReader(tags: ReadonlyMap<string, readonly string[]>): TagReader {
	const usedTags = new Set<string>();
	const valuesOf = (name: string) => (tags.get(name) ?? []).filter((value) => value !== '');
	const firstOf = (names: readonly string[]) => names.find((name) => valuesOf(name).length > 0);
	const all = (...names: readonly string[]) => {
		const name = firstOf(names);
		if (name === undefined) return [];
		usedTags.add(name);
		return valuesOf(name);
	};
	return {
		all,
		one: (...names) => all(...names)[0],
		see: valuesOf,
		others: () =>
			Object.fromEntries(
				[...tags]
					.filter(([name]) => !usedTags.has(name) && valuesOf(name).length > 0)
					.map(([name]) => [name, valuesOf(name)]),
			),
	};
}
