/** What the data page says about files, lasting addresses, cards and released versions. */
import { formatCount, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';
import { between, type Linker, rich } from './rich.ts';
import { formatUnits, type UnitNouns } from './units.ts';

export const dataWording = /* @__PURE__ */ english({
	description: (review: string) =>
		`Study records of ${review} as CSV, Parquet, JSON, RIS and BibTeX, with a data dictionary.`,
	lead: (
		{ version, date }: { version: string; date: string },
		counts: { reports: number; programmes: number; variables: number },
		units: UnitNouns,
	) =>
		`Everything that the pages show, version ${version} of ${date}: ${formatUnits(counts, units)}, ${formatCount(counts.variables, nouns.variable)}.`,
	file: 'File',
	holds: 'Holds',
	size: 'Size',
	/** The name of a file and its format. */
	named: (name: string, format: string) => `${name} · ${format}`,
	/** The size of a file: in bytes below a kilobyte of 1,000, so that no file has none. */
	fileSize: (bytes: number) =>
		bytes < 1000
			? `${formatNumber(bytes)} B`
			: bytes < 1e6
				? `${formatNumber(Math.round(bytes / 1000))} kB`
				: `${formatNumber(Math.round(bytes / 1e5) / 10)} MB`,
	dictionary: 'Dictionary',
	/** `states` are the words for absences in cells. */
	dictionaries: <Part>(columns: Part, states: readonly string[], codebook: Linker<Part>) =>
		rich`The ${codebook('codebook')} defines every variable and code; ${columns} says the same of each column. Several values in one cell are joined with a semicolon and a space. An absent value is never blank: the cell holds the word that says why (${states.join(', ')}).`,
	/** The parts are names of columns. */
	parquet: <Part>({ state, year, studyRow, doubts }: Record<'state' | 'year' | 'studyRow' | 'doubts', Part>) =>
		rich`The Parquet files have the columns of the tables with their types: several values are a list, and an absent value is null. Its word is in a column beside it, ${state}. Rows are sorted by ${year}, the year of the report; ${studyRow} is the row of the study in studies.parquet, from 0, and ${doubts} lists the variables whose value in the row is in doubt.`,
	/** The page that counts from the tables. */
	query: <Link>(link: Linker<Link>) =>
		rich`${link('Counts from the tables')} are read from the Parquet files by a page of this site, column by column.`,
	deposit: 'Citing and depositing',
	/** The files, and the DOI of this version, if it has one. */
	depositing: <Part>(citation: Part, record: Part, doi: Part | undefined) =>
		rich`${citation} says how to cite this version, for forges and reference managers; ${record} is what an archive asks for when the files are deposited. ${doi === undefined ? 'This version has no DOI.' : rich`This version is kept as ${doi}.`}`,
	reading: 'Reading it',
	frozen: (version: string) =>
		`The code reads version ${version}, which stays as it is, so that it gives the same tomorrow.`,
	languages: { r: 'R', python: 'Python', js: 'JavaScript' },
});

export const addressesWording = /* @__PURE__ */ english({
	heading: 'Lasting addresses',
	stay: <Part>(columns: Part) =>
		rich`These addresses last. If something is renamed, its old address leads to the new one, and a check refuses any change that would leave an address without a page. Files and columns last too. If a column has a new name, ${columns} gives the earlier one.`,
	record: 'Its record as data',
	code: 'All studies with a code',
	selection: 'A selection',
	versioned: 'Any of them, with the data version that it was made with',
	variable: 'A variable',
	link: <Mark>(mark: Linker<Mark>) =>
		rich`Each page has its address, citations and snippets under ${mark('Link to this')}.`,
});

export const cardsWording = /* @__PURE__ */ english({
	heading: 'Cards for other pages',
	about: <Mark>(mark: Linker<Mark>) =>
		rich`A card shows one thing on a page of yours: what it is, its data version and date, and the way to the full page. It needs no account, keeps nothing of its readers, and can be read without script. The code to paste is under ${mark('Link to this')}:`,
	height: <Part>(light: Part, dark: Part) =>
		rich`Without the script, a card has the height that the code gives; the script fits it to the content. A card follows its reader’s choice of light or dark, unless ${light} or ${dark} is at the end of its address.`,
	selections: 'Selections with a name',
	versions: <Part>(address: Part) =>
		rich`A link with a version, such as ${address}, shows the data of today. If they have changed since that version, the page says how its own content has changed: which studies were added, removed or recoded. The version leaves the address when a reader chooses something else. Pages of studies, codes and figures take a version too.`,
});

/** Versions that were released. */
export const releasesWording = /* @__PURE__ */ english({
	heading: 'Versions',
	stay: <Link>(changes: Linker<Link>) =>
		rich`Every version that was released stays as it was. ${changes('Changes')} says what is different in each.`,
	version: <Part>(version: string, date: Part) => rich`${version}, ${date}`,
	/** In a version with many studies, no record has a file of its own. */
	frozen: <Part>(studies: number, noun: Noun, files: readonly Part[], record: Part | undefined) =>
		record === undefined
			? rich`${formatCount(studies, noun)}, as published: ${between(files, ', ')}.`
			: rich`${formatCount(studies, noun)}, as published: ${between(files, ', ')}; the record of one in ${record}.`,
	later: <Part>(files: readonly Part[]) => rich`Made later from these, in the form of today: ${between(files, ', ')}.`,
	changed: 'What has changed since',
	files: 'All files with their checksums',
	origins: <Part>(version: string, { files, frozen, cut, later }: Record<'files' | 'frozen' | 'cut' | 'later', Part>) =>
		rich`What has changed since a version is listed up to ${version}. For each file, ${files} says whether it is as it was published (${frozen}, or ${cut} from such a file) or was made later (${later}).`,
});
