/** What the columns of a table are guessed from, and what the guesses add to. */
import type { DictionaryEntry } from './dictionary.ts';
import type { MapColumn, MapTool, MapVariable } from './import-map.ts';
import type { Profile } from './profile.ts';
import type { Sheet } from './sheet.ts';

export interface ColumnsSource {
	profiles: readonly Profile[];
	dictionary: ReadonlyMap<string, DictionaryEntry>;
	/** The variables of the map. Those that are guessed here are added. */
	variables: MapVariable[];
	/** The tools of appraisal of the map. Those that are guessed here are added. */
	tools: MapTool[];
	/** The ids of variables that are taken. Grows likewise. */
	ids: Set<string>;
	/** What a person should look at. Grows likewise. */
	doubts: string[];
	/** In a table that says more about the studies of another: the column with their keys. */
	join: Profile | undefined;
	/** Of several rows a study: the column that numbers or names the studies. */
	studyId?: Profile | undefined;
	/** Whether a study may have several rows. */
	isRepeated: boolean;
	/** Of these the columns that differ between the rows of a study. */
	varying: ReadonlySet<string>;
	/** The list whose entries the rows are; without one, what differs is put together. */
	list: string | undefined;
	decided: ReadonlyMap<string, MapColumn>;
	/** Tables without a key of the studies: one may be a thesaurus of a column. */
	aside: readonly Sheet[];
	/** By the table that is a thesaurus: the variables that have its terms. Grows. */
	thesauri: Map<string, readonly string[]>;
}

/** What a variable is about: the list of the rows, if one of its columns differs between the rows of a study. */
export const subjectOf = (columns: readonly string[], { list, varying }: ColumnsSource): Pick<MapVariable, 'of'> =>
	list !== undefined && columns.some((column) => varying.has(column)) ? { of: list } : {};
