/** What is said of the files, of addresses that last, of cards and of released versions. */
import { formatCount, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';
import { between, type Linked, rich } from './rich.ts';
import { formatUnits, type UnitNouns } from './units.ts';

export const dataWording = /* @__PURE__ */ english({
	description: (review: string) => `Study records of ${review} as CSV, JSON, RIS and BibTeX, with a data dictionary.`,
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
	kilobytes: (bytes: number) => `${formatNumber(Math.round(bytes / 1024))} kB`,
	dictionary: 'Dictionary',
	/** `states` are the words that cells hold. */
	dictionaries: <Part>(columns: Part, states: readonly string[], codebook: Linked<Part>) =>
		rich`The ${codebook('codebook')} defines every variable and code; ${columns} says the same of each column. Several values in one cell are joined with a semicolon and a space. An absent value is never blank: the cell holds the word that says why (${states.join(', ')}).`,
	reading: 'Reading it',
	languages: { r: 'R', python: 'Python', js: 'JavaScript' },
});

export const addressesWording = /* @__PURE__ */ english({
	heading: 'Lasting addresses',
	stay: <Part>(columns: Part) =>
		rich`These stay: what is renamed leads to its new name, and a check refuses a change of the content that would leave an address without a page. Files and columns stay too. Where a column has another name now, ${columns} names the earlier one.`,
	record: 'Its record as data',
	code: 'All studies with a code',
	selection: 'A selection',
	versioned: 'Any of them, with the data version that it was made with',
	variable: 'A variable',
	anySelection: 'Any selection',
	withVersion: 'With the data version it was made for',
	link: <Mark>(mark: Linked<Mark>) =>
		rich`Each page has its address, citations and snippets under ${mark('Link to this')}.`,
});

export const cardsWording = /* @__PURE__ */ english({
	heading: 'Cards for other pages',
	about: <Mark>(mark: Linked<Mark>) =>
		rich`A card shows one thing on a page of yours: what it is, its data version and date, and the way to the full page. It needs no account, keeps nothing of its readers, and can be read without script. The code to paste is under ${mark('Link to this')}:`,
	height: <Part>(light: Part, dark: Part) =>
		rich`The height in the code does without the script, which fits the card to its content. A card follows its reader’s choice of light or dark; ${light} or ${dark} at the end of its address decides it.`,
	selections: 'Selections with a name',
	versions: <Part>(address: Part) =>
		rich`A link that carries a version, such as ${address}, leads to the data of today. Where they have moved on since, the page says what has changed for what it shows: studies that came in, left it or were recoded. The version leaves the address when a reader chooses something else. Pages of studies, codes and figures take it too.`,
});

/** Versions that were released. */
export const releasesWording = /* @__PURE__ */ english({
	heading: 'Versions',
	stay: <Link>(changes: Linked<Link>) =>
		rich`Every version that was released stays as it was. What changed is told under ${changes('Changes')}.`,
	version: <Part>(version: string, date: Part) => rich`${version}, ${date}`,
	frozen: <Part>(studies: number, noun: Noun, files: readonly Part[], record: Part) =>
		rich`${formatCount(studies, noun)}, as published: ${between(files, ', ')}; the record of one in ${record}.`,
	later: <Part>(files: readonly Part[]) =>
		rich`Written later from those, in the form of today: ${between(files, ', ')}.`,
	changed: 'What has changed since',
	files: 'All files with their checksums',
	origins: <Part>(version: string, { files, frozen, cut, later }: Record<'files' | 'frozen' | 'cut' | 'later', Part>) =>
		rich`What has changed since a version is told up to ${version}. In ${files} each file says whether it is as it was published (${frozen}, or ${cut} from such a file) or was written later (${later}).`,
});
