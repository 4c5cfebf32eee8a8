/** The data files of a frozen version: as they were published, cut from those, or written from them later. */
import type { FrozenVersion } from '../corpus/frozen.ts';
import { appraisalSection, hasAppraisals } from '../schema/appraisal-tools.ts';
import { listsOf } from '../schema/list.ts';
import { claimFiles, compressedName, dataFileNamesOf, excludedFile } from './file-names.ts';
import { dataFilesOf } from './files.ts';
import { csv } from './formats/csv.ts';
import { fileOf, formats } from './formats/table.ts';
import { writeWhole } from './formats/whole-file.ts';
import { formatJson } from './json.ts';
import { recordName, studiesName } from './record-names.ts';
import { type Table, tableCsv, tables } from './tables.ts';

/** A published version, with the files that were kept of it, by name. */
export interface KeptVersion extends FrozenVersion {
	files: ReadonlyMap<string, string | Uint8Array>;
	/** Digests of the files that are cut, by name; absent if the version kept none. */
	cut?: ReadonlyMap<string, string>;
}

export interface VersionFile {
	/** Path under `data/versions/VERSION/`. */
	name: string;
	mediaType: string;
	/**
	 * `frozen`: kept as it was published. `cut`: taken unchanged from `studies.json`. `later`: not kept, so that today's
	 * program writes it from the frozen data.
	 */
	origin: 'frozen' | 'cut' | 'later';
	write(): string | Uint8Array;
}

const json = 'application/json';

/** What decides which files a version has. */
const ofReview = ({ lists, variables }: KeptVersion) => ({
	lists,
	...(hasAppraisals({ variables }) ? { appraisal: { tools: [appraisalSection] } } : {}),
});

const mediaTypesOf = (version: KeptVersion) =>
	new Map(dataFilesOf(ofReview(version)).map(({ name, mediaType }) => [name, mediaType]));

/** All files of a version, each once; the frozen ones come first. */
export function versionFiles(version: KeptVersion): readonly VersionFile[] {
	const mediaTypes = mediaTypesOf(version);
	const mediaTypeOf = (name: string) =>
		mediaTypes.get(name) ??
		(name.endsWith(compressedName('')) ? 'application/gzip' : undefined) ??
		([excludedFile, claimFiles.table].includes(name) ? csv.mediaType : json);
	const frozenFiles = [...version.files].map(
		([name, file]): VersionFile => ({ name, mediaType: mediaTypeOf(name), origin: 'frozen', write: () => file }),
	);
	const names = new Set(dataFileNamesOf(listsOf(version), hasAppraisals(version)));
	const later = Object.entries(laterFilesOf(version))
		.filter(([name]) => names.has(name) && !version.files.has(name) && !version.files.has(compressedName(name)))
		.map(
			([name, write]): VersionFile => ({
				name,
				mediaType: mediaTypeOf(name),
				origin: 'later',
				write: () => write(version),
			}),
		);
	return [...frozenFiles, ...later, ...cutFiles(version)];
}

/** The record of each study, as `studies/ID.json` was published beside `studies.json`; empty if the version has no `studies.json`, as on a lean site. */
function cutFiles({ files, studies }: KeptVersion): readonly VersionFile[] {
	let studiesFile: { studies: { id: string }[] } | undefined;
	const parse = () => {
		studiesFile ??= JSON.parse(String(files.get(studiesName))) as { studies: { id: string }[] };
		return studiesFile;
	};
	if (!files.has(studiesName)) return [];
	return studies.map(({ id }) => ({
		name: recordName(id),
		mediaType: json,
		origin: 'cut',
		write: () => {
			const { studies: all, ...edition } = parse();
			return formatJson({ ...edition, study: all.find((study) => study.id === id) });
		},
	}));
}

/** How to write the files that need only records and codebook, by name: the tables, and all studies in each format. */
const laterFilesOf = (
	keptVersion: KeptVersion,
): Readonly<Record<string, (version: KeptVersion) => string | Uint8Array>> => ({
	...Object.fromEntries(
		['studies', 'values', ...listsOf(keptVersion)].map((name) => [
			`${name}.csv`,
			(version: KeptVersion) => tableCsv(tableNamed(version, name)),
		]),
	),
	...Object.fromEntries(
		formats
			.filter((format) => format.of !== 'records' && format.of !== 'workbook')
			.map((format) => [
				fileOf(format),
				(version: KeptVersion) => writeWhole(format, version.studies, () => tableNamed(version, 'studies')),
			]),
	),
});

function tableNamed(version: KeptVersion, name: string): Table {
	const { variables, studies, lists } = version;
	const words = { report: { one: 'report', many: 'reports' } };
	const review = { words, lists: [...lists] };
	const all = tables({ variables, programmesById: new Map(), review }, studies);
	const table = all.find((candidate) => candidate.name === name);
	if (!table) throw new Error(`unknown table: ${name}`);
	return withoutColumn(table, 'programme_name');
}

/** The table without a column. Of a version, the names of programmes are missing: they are not in the records, and the file with them was not kept. */
function withoutColumn(table: Table, name: string): Table {
	const at = table.columns.findIndex((column) => column.name === name);
	if (at < 0) return table;
	const isKept = (_: unknown, i: number) => i !== at;
	return { ...table, columns: table.columns.filter(isKept), rows: table.rows.map((row) => row.filter(isKept)) };
}
