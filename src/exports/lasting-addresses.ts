/** The addresses that the site promises to keep: pages, anchors, files and columns, by their names in the register. */
import type { Corpus, Variable } from '../corpus/corpus.ts';
import type { FrozenVersion } from '../corpus/frozen.ts';
import { keptAddresses, recordedAddresses } from '../corpus/pages.ts';
import { hasTools } from '../schema/appraisal-tools.ts';
import { isPreset, type ListName, listsOf, presetLists } from '../schema/list.ts';
import { claimFiles, dataFileNamesOf, excludedFile, offeredNamesOf, workbookName } from './file-names.ts';
import { tables } from './tables.ts';

/** The addresses that follow from codebook and records alone, for a frozen version as well as for a corpus. */
export function dataAddresses({
	variables,
	studies,
	lists,
}: Pick<FrozenVersion, 'variables' | 'studies' | 'lists'>): readonly string[] {
	return [
		...recordedAddresses({ variables, studies, published: [] }),
		...columnAddresses(variables, listsOf({ lists })).filter((address) => !fixedColumns.has(address)),
	];
}

/** The columns of the tables, as `data/TABLE.csv#COLUMN`. Without variables, only those that every review with these lists has. */
export function columnAddresses(
	variables: readonly Variable[],
	listNames: readonly ListName[] = presetLists,
): readonly string[] {
	const words = { report: { one: 'report', many: 'reports' } };
	// What a list is called makes no difference to the names of its columns.
	const lists = listNames.map((id) => (isPreset(id) ? id : { id, label: id, one: id, many: id }));
	return tables({ variables, programmesById: new Map(), review: { words, lists } }, []).flatMap(({ name, columns }) =>
		columns.map((column) => `data/${name}.csv#${column.name}`),
	);
}

const fixedColumns: ReadonlySet<string> = new Set(columnAddresses([]));

/**
 * All addresses that a site promises to keep, sorted. Cards, drawings and single records are not listed: they come with
 * what is; nor is the workbook, which a lean site leaves to the explorer. Files are listed in the form that the site has.
 */
export function siteAddresses(corpus: Corpus): readonly string[] {
	return [
		...keptAddresses(corpus),
		...columnAddresses(corpus.variables, listsOf(corpus.review)),
		...dataFileNamesOf(listsOf(corpus.review), hasTools(corpus.review))
			.filter((name) => name !== workbookName)
			.flatMap((name) => offeredNamesOf(corpus, name))
			.map((name) => `data/${name}`),
		...(corpus.excluded ? [`data/${excludedFile}`] : []),
		...(corpus.claims.length > 0 ? Object.values(claimFiles).map((name) => `data/${name}`) : []),
	].sort();
}
