/** What the site offers under addresses that last: pages, anchors, files and columns, by their names in the register. */
import { codesOfStudy, hasCodes } from '../corpus/codes.ts';
import { type Corpus, entriesOf, type Study, type Variable } from '../corpus/corpus.ts';
import { entryAnchor } from '../corpus/href.ts';
import { orderVariables } from '../corpus/kept.ts';
import { sitePages } from '../schema/address.ts';
import { isAbsentState } from '../schema/state.ts';
import { lists } from '../schema/variable.ts';
import { dataFileNames } from './file-names.ts';
import { tables } from './tables.ts';

/** What follows from codebook and records alone: of a frozen version as of a corpus. */
export function dataAddresses(variables: readonly Variable[], studies: readonly Study[]): readonly string[] {
	return [
		...studies.flatMap((study) => [
			`studies/${study.id}`,
			...lists.flatMap((list) =>
				entriesOf(study, list).map((entry) => `studies/${study.id}#${entryAnchor(list, entry.id)}`),
			),
		]),
		...variables.flatMap((variable) => [
			`codebook/${variable.id}`,
			...codesIn(variable, studies).map((code) => `by/${variable.id}/${code}`),
		]),
		...columnAddresses(variables).filter((address) => !fixedColumns.has(address)),
	];
}

/** The codes that have a page: those of the codebook, and the years, countries and states that occur. */
function codesIn(variable: Variable, studies: readonly Study[]): readonly string[] {
	const found = studies.flatMap((study) => codesOfStudy(study, variable));
	const codes = [...variable.codes.map(({ code }) => code), ...found];
	return [...new Set(hasCodes(variable) ? codes : found.filter(isAbsentState))];
}

/** The columns of the tables, as `data/TABLE.csv#COLUMN`. Without variables those that every review has. */
export function columnAddresses(variables: readonly Variable[]): readonly string[] {
	const words = { report: { one: 'report', many: 'reports' } };
	return tables({ variables, programmesById: new Map(), review: { words } }, []).flatMap(({ name, columns }) =>
		columns.map((column) => `data/${name}.csv#${column.name}`),
	);
}

const fixedColumns: ReadonlySet<string> = new Set(columnAddresses([]));

/** All that a site offers, sorted. The cards, drawings and single records of what stands here go with it. */
export function siteAddresses(corpus: Corpus): readonly string[] {
	const { variables, studies, figures, questions, recommendations, selections } = corpus;
	return [
		...sitePages,
		...dataAddresses(variables, studies),
		...fixedColumns,
		...orderVariables(corpus).map(({ id }) => `studies/sorted/${id}`),
		...figures.map(({ id }) => `figures/${id}`),
		...questions.map(({ id }) => `guidance/${id}`),
		...recommendations.map(({ id }) => `recommendations/${id}`),
		...selections.map(({ id }) => `embed/selections/${id}`),
		...dataFileNames.map((name) => `data/${name}`),
	].sort();
}
