/** Recognises columns that name a study or its report: keys, labels, titles, authors, years, DOIs. */
import { foldText } from './fold.ts';
import { foreignField } from './foreign-headers.ts';
import type { ReferenceField } from './import-map.ts';
import { type Profile, shareOf } from './profile.ts';
import { typeOfReference } from './reference-types.ts';

export interface FieldGuess {
	take: 'key' | 'label' | `reference.${ReferenceField}`;
	why: string;
}

const isDoi = (cell: string) => /\b10\.\d{4,9}\/\S+/.test(cell);
/** Whether a cell is a DOI, with an address or a word before it and nothing else: a whole reference may end with one. */
const isOnlyDoi = (cell: string) => /^\S{0,40}\s?\b10\.\d{4,9}\/\S+$/.test(cell);
const isUrl = (cell: string) => /^https?:\/\/\S+$/i.test(cell);
const isSearchUrl = (cell: string) => isUrl(cell) && /[?&](q|query|search|term)=|\/search\b/i.test(cell);
const isYear = (cell: string) => /^(1[6-9]|20)\d\d([a-z]|\.0)?$/.test(cell);

const typeHeader =
	/^(item type|reference type|ref type|publication type|document type|type of (publication|reference|document)|entry type)$/;
const isType = (cell: string) => typeOfReference(cell) !== undefined;

/** Headers by what they name, and what the cells must then be like. */
const headers: readonly [field: ReferenceField, header: RegExp, holds?: (cell: string) => boolean][] = [
	['DOI', /^(doi|digital object identifier|article doi|doi link|doi url)$/, isDoi],
	['PMID', /^(pmid|pubmed id|pubmed|medline id|medline pmid|pm id)$/, (cell) => /^\d{1,9}(\.0)?$/.test(cell)],
	['PMCID', /^(pmcid|pmc id|pmc)$/, (cell) => /^(PMC)?\d+$/i.test(cell)],
	['ISSN', /^(e ?|p ?)?issn$/, (cell) => /\d{4}-?\d{3}[\dX]/i.test(cell)],
	[
		'title',
		/^(title|article title|public title|brief title|official title|study title|paper title|full title|title of (the )?(article|paper|study|publication|report)|document title|title of paper|ti|titel|titel (der|des) (studie|artikels|publikation)|titre|titre de l (article|etude)|titulo|titulo del? (articulo|estudio)|titolo)$/,
	],
	[
		'author',
		/^(authors?|author s|author names?|all authors|author full names|authors? list|authorships author display name|au|(the )?first authors?|authors? first|lead author|1st author|autor(en|in|innen)?|auteurs?|autor(es)?|autor es|autori|auteur s|erstautor)$/,
	],
	[
		'issued',
		/^(year|publication year|year of publication|year published|published year|pub ?year|pub(lication)? date|date of publication|date published|py|yr|yop|jahr|publikationsjahr|erscheinungsjahr|annee|annee de publication|ano|ano de publicacion|ano de publicacao|anno|jaar|ar)$/,
		(cell) => isYear(cell) || /\b(1[6-9]|20)\d\d\b/.test(cell),
	],
	[
		'container-title',
		/^(journal|journal title|journal name|source title|primary location source display name|source|publication|publication name|journal book|parent title|name of journal|periodical|so|zeitschrift|revue|revista|rivista|tijdschrift|tidskrift)$/,
	],
	['co-author', /^(other authors|co ?authors?|further authors|additional authors|remaining authors)$/],
	['volume', /^(volume|vol|vol(ume)? (and )?(issue|no|number))$/],
	['issue', /^(issue|number|issue number|no)$/],
	[
		'page',
		/^(pages?|page range|page numbers|pagination|article number|pp|page start|start page|first page)$/,
		(cell) => /\d/.test(cell),
	],
	['page-end', /^(page end|end page|last page)$/, (cell) => /\d/.test(cell)],
	['article-number', /^(art no|article no)$/, (cell) => /\d/.test(cell)],
	['publisher', /^publisher$/],
	['edition', /^edition$/],
	['editor', /^(editors?|book editors?|editor names?)$/, (cell) => /\p{L}{2}/u.test(cell) && cell.length < 300],
	['container-title-short', /^(journal abbreviation|abbreviated journal|journal abbrev|abbreviated source title)$/],
	[
		'abstract',
		/^(abstract|abstract note|ab|summary of the article|zusammenfassung|resume|resumen)$/,
		(cell) => cell.length > 20 || cell.split(' ').length > 3,
	],
	['ISBN', /^(isbn|isbns)$/, (cell) => /\d[\d -]{8,}[\dXx]/.test(cell)],
	['accessed', /^(access date|date accessed|accessed|accessed on)$/, (cell) => /\b(19|20)\d\d\b/.test(cell)],
	['type', typeHeader, isType],
	[
		'URL',
		/^(url|link|urls|web ?site|web address|article link|link to (article|paper|publication)|full text link|hyperlink)$/,
		isUrl,
	],
];

/** A number names a row only by itself or behind what it numbers: "Number of frogs" counts. */
const keyHeader =
	/(^|\s)key$|^(study|record|paper|article|report|ref|row|case|trial|item|pub|publication|citation)id$|(^|\s)(id|accession number|identifier|uid|refid|itemid|covidence|nct number|trialid|registration number)(\s|$)|^((study|record|ref|reference|paper|article|report|citation|publication|row|entry|item|case|serial|running) )?(no|n o|n r|nro|nr|number|num|record)$/;
/** Whether a header names an id, but not one of people. */
export const isKeyHeader = (name: string) =>
	(keyHeader.test(foldText(name)) || foreignField(name) === 'key') && !/^authors?\b/.test(foldText(name));

const labelHeader =
	/^(study|studie|etude|estudio|estudo|studio|autor jahr|auteur annee|study id|study label|study name|short title|shorttitle|label|citation|short citation|short cite|short ref|cite|short reference|reference|ref|author year|author and year|authors? year|first author year|author s year|study reference|first author and year|paper|article|document( name| id)?)$/;

const longLabelHeader = /\bstudy\b.*\b(id|name|label)\b|\bauthor\b.*\byear\b/;

/** Whether a header says that its column names the studies. */
export const isLabelHeader = (name: string) =>
	labelHeader.test(foldText(name)) || longLabelHeader.test(foldText(name)) || foreignField(name) === 'label';

/** `Aaron (2005)`, `Weesner 2023`, `Dawson2009`, `Smith and Jones, 2012a`, `Smith et al. 2012`. */
export const isLabel = (cell: string) =>
	cell.length <= 90 && /^[\p{Lu}\p{Lo}].*(?<!\d)(1[6-9]|20)\d\d[a-z]?\)?$/u.test(cell);

/** Whether a cell may be a whole reference: a long text with a year, and sentences behind it. */
const isReference = (cell: string) =>
	cell.length > 30 && cell.length < 1500 && /\b(1[6-9]|20)\d\d\b/.test(cell) && /[.,:;)]\s+\S.*[.,:;)]\s/.test(cell);

/** Whether each row has a whole number of its own. */
const isCounted = (profile: Profile, rows: number) =>
	profile.words.size === rows && profile.filled === rows && shareOf(profile, (cell) => /^\d{1,6}$/.test(cell)) === 1;

/** Whether the table is an export of a reference manager, or of a tool for screening, by the columns that only these have. */
const isLibrary = ({ sheet }: Profile) => {
	const names = new Set(sheet.header.map(foldText));
	const has = (...all: string[]) => all.every((name) => names.has(name));
	return (
		has('item type', 'date added') ||
		has('reference type', 'title') ||
		has('key', 'title', 'pubmed id') ||
		has('eid', 'source title') ||
		has('pmid', 'create date')
	);
};

/** Parts of a reference whose headers say it only beside those of others, such as a month beside a year. */
function guessBeside(profile: Profile, header: string): ReferenceField | undefined {
	const names = new Set(profile.sheet.header.map(foldText));
	const holds = (pattern: RegExp) => shareOf(profile, (cell) => pattern.test(cell)) === 1;
	const hasYear = ['year', 'published year', 'publication year'].some((name) => names.has(name));
	const isReport = names.has('journal') || names.has('publication title');
	if (header === 'publication title' && (names.has('title') || names.has('article title'))) return 'container-title';
	if (header === 'publication title') return 'title';
	if (
		hasYear &&
		isReport &&
		/^(published |publication )?month$/.test(header) &&
		holds(/^(\d{1,2}(\.0)?|[A-Za-z]{3,9}\.?)$/)
	)
		return 'month';
	if (hasYear && isReport && /^(published |publication )?day$/.test(header) && holds(/^\d{1,2}(\.0)?$/)) return 'day';
	if (
		hasYear &&
		/^(date|publication date|date published|date of publication)$/.test(header) &&
		isLibrary(profile) &&
		shareOf(profile, (cell) => isYear(cell) || /\b(1[6-9]|20)\d\d\b/.test(cell)) >= 0.6
	)
		return 'published';
	if (
		/^(place|place of publication|publisher place|location|publisher location)$/.test(header) &&
		names.has('publisher') &&
		isReport
	)
		return 'publisher-place';
	const isUntitled = ![...names].some((name) => /\btitle\b/.test(name));
	if (header === 'name' && isUntitled && hasYear && (names.has('authors') || names.has('author'))) return 'title';
	return header === 'short title' && names.has('author') && names.has('title') && shareOf(profile, isLabel) < 0.6
		? 'title-short'
		: undefined;
}

/** Whether a column of a team's own says what sort of report each is, in words of which most are types of references. */
export const saysType = (profile: Profile) =>
	/\b(type|typ|tipo|format|art)\b|publikationstyp|dokumenttyp|\b(literature|source|publication|document)$/.test(
		foldText(profile.name),
	) && shareOf(profile, isType) >= 0.6;

/** What a column says of the report; undefined for any other column. `rows` is the number of rows. */
export function guessField(profile: Profile, rows: number): FieldGuess | undefined {
	const header = foldText(profile.name).replace(
		/^(study|report|paper|article|publication|reference|citation|record) (?=doi|pmid|title|authors?|year|pub year|journal|url|volume|issue|pages?|abstract)/,
		'',
	);
	if (profile.filled === 0) return undefined;
	const foreign = foreignField(profile.name);
	const isDistinct = profile.words.size === profile.filled;
	const beside = guessBeside(profile, foldText(profile.name));
	if (beside) return { take: `reference.${beside}`, why: 'the header and those of other columns name it' };
	for (const [field, pattern, holds] of headers)
		if (
			!(field === 'type' && !isLibrary(profile)) &&
			// Alone, a number counts the rows.
			!(
				field === 'issue' &&
				/^(number|no)$/.test(header) &&
				!profile.sheet.header.some((name) => /^vol(ume)?\.?$/i.test(name))
			) &&
			(pattern.test(header) || foreign === field) &&
			(!holds || shareOf(profile, holds) >= 0.6) &&
			!(field === 'URL' && shareOf(profile, isSearchUrl) > 0.5)
		)
			return {
				take: `reference.${field}`,
				why: `the header names it${holds ? ', and its cells are of that form' : ''}`,
			};
	if (shareOf(profile, isOnlyDoi) >= 0.8 && profile.longest < 120)
		return { take: 'reference.DOI', why: 'its cells are DOIs' };
	if (header === 'covidence') return { take: 'key', why: 'Covidence numbers its studies there' };
	const isCalledSo = labelHeader.test(header) || foreign === 'label';
	if ((isCalledSo || longLabelHeader.test(header)) && shareOf(profile, isLabel) >= 0.6)
		return { take: 'label', why: 'the header names the study, and its cells have a name and a year' };
	if (
		(keyHeader.test(header) || foreign === 'key' || /^(#|\S+ ?#)$/.test(profile.name.trim())) &&
		!/^authors?\b/.test(header) &&
		isDistinct &&
		profile.filled === rows &&
		profile.longest <= 60
	)
		return { take: 'key', why: 'the header names an id, and every row has its own' };
	if (/^(study|trial|paper|article|case|obs|observation|experiment)$/.test(header) && isCounted(profile, rows))
		return { take: 'key', why: 'it numbers the rows' };
	const isWhole = shareOf(profile, isReference) >= 0.8;
	// A whole reference names its report, however many rows are about it.
	if (isCalledSo && (isWhole || (profile.longest <= 120 && profile.words.size >= 0.7 * profile.filled)))
		return { take: 'label', why: 'the header names the study' };
	if (
		shareOf(profile, isLabel) >= 0.9 &&
		profile.words.size >= 0.7 * profile.filled &&
		// What stands in some rows only, such as a theory with its author, names none.
		profile.filled >= 0.9 * rows
	)
		return { take: 'label', why: 'its cells have a name and a year' };
	return undefined;
}

/**
 * A doubt for a column that would name the rows, if a few of its cells did not stand twice or were not blank. With a
 * column that names each row there is none.
 */
export function brokenKeys(profiles: readonly Profile[]): readonly string[] {
	const own = profiles.filter(({ name }) => isKeyHeader(name));
	const isWhole = ({ words, filled, sheet }: Profile) => words.size === filled && filled === sheet.rows.length;
	if (own.some(isWhole)) return [];
	return own.flatMap((profile) => {
		const { words, sheet, name, index } = profile;
		if (words.size < 0.5 * sheet.rows.length) return [];
		const linesOf = (word: string) => sheet.rows.flatMap(({ cells, line }) => (cells[index] === word ? [line] : []));
		const twice = [...words]
			.filter(([, count]) => count > 1)
			.map(([word]) => `"${word}" (lines ${linesOf(word).join(', ')})`);
		const blank = sheet.rows.flatMap(({ cells, line }) => (profile.missing.has(cells[index] ?? '') ? [line] : []));
		const faults = [
			...(twice.length > 0
				? [`${twice.slice(0, 8).join(', ')} ${twice.length === 1 ? 'stands' : 'stand'} in several rows`]
				: []),
			...(blank.length > 0
				? [
						`${blank.length === 1 ? 'line' : 'lines'} ${blank.slice(0, 8).join(', ')} ${blank.length === 1 ? 'has' : 'have'} none`,
					]
				: []),
		];
		return [
			`${sheet.name}, ${name}: it would be the key of the studies, but ${faults.join(', and ')}. Correct the table, and take the column for the key in the map.`,
		];
	});
}

/** Whether a column says of the copy in a reference manager where it lies and when it was added. */
export const isOfCopy = (profile: Profile) =>
	isLibrary(profile) &&
	/^(date (added|modified)|create date|citation|first author|nihms id|author s id|eid|cited by|publication stage|source|file attachments?|link attachments?|library catalog|archive|archive location|call number|rights|database provider|file)$/.test(
		foldText(profile.name),
	);

/** Whether a column is one that forms add to each row: when it was filled in, and whether it was finished. */
export const isOfForm = (profile: Profile) =>
	/^(timestamp|date submitted|submitdate|datestamp|date started|date last action|start( ?time)?|end( ?time)?|start date|end date|completion time|submission ?(date|time)|submitted (at|on)|recorded date|(created|last edited|modified)( time| at)?|today)$/.test(
		foldText(profile.name),
	)
		? shareOf(profile, (cell) =>
				/\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.*\d:\d\d|\b(19|20)\d\d\b.* \d{1,2}:\d\d/.test(cell),
			) > 0.8
		: /(_complete$|^complete\?( \(\d+\))?$)/i.test(profile.name) &&
			shareOf(profile, (cell) => /^([012]|complete|incomplete|unverified)$/i.test(cell)) === 1;

/** Whether a column holds links to searches, which lead to no report. */
export const hasSearchLinks = (profile: Profile) => shareOf(profile, isSearchUrl) > 0.5;
