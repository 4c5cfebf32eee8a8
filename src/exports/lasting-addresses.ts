/** What the site offers under addresses that last: pages, anchors, files and columns, by their names in the register. */
import type { Corpus, Study, Variable } from '../corpus/corpus.ts';
import { keptAddresses, recordedAddresses } from '../corpus/pages.ts';
import { type ListName, lists, listsOf } from '../schema/variable.ts';
import { dataFileNamesOf } from './file-names.ts';
import { tables } from './tables.ts';

/** What follows from codebook and records alone: of a frozen version as of a corpus. */
export function dataAddresses(variables: readonly Variable[], studies: readonly Study[]): readonly string[] {
	return [
		...recordedAddresses({ variables, studies, published: [] }),
		...columnAddresses(variables).filter((address) => !fixedColumns.has(address)),
	];
}

/** The columns of the tables, as `data/TABLE.csv#COLUMN`. Without variables those that every review with these lists has. */
export function columnAddresses(
	variables: readonly Variable[],
	ownLists: readonly ListName[] = lists,
): readonly string[] {
	const words = { report: { one: 'report', many: 'reports' } };
	return tables({ variables, programmesById: new Map(), review: { words, lists: [...ownLists] } }, []).flatMap(
		({ name, columns }) => columns.map((column) => `data/${name}.csv#${column.name}`),
	);
}

const fixedColumns: ReadonlySet<string> = new Set(columnAddresses([]));

/** All that a site offers, sorted. The cards, drawings and single records of what stands here go with it. */
export function siteAddresses(corpus: Corpus): readonly string[] {
	return [
		...keptAddresses(corpus),
		...columnAddresses(corpus.variables, listsOf(corpus.review)),
		...dataFileNamesOf(listsOf(corpus.review)).map((name) => `data/${name}`),
	].sort();
}
