/** Takes the cells of a table into a reference. */
import { wholeDate } from './bibliography-fields.ts';
import { type CitationDraft, parseYear } from './citation.ts';
import type { ReferenceField } from './import-map.ts';
import { parseNames } from './person-names.ts';
import { isStatus, readPrintedYear } from './printed-year.ts';
import { genreOfReference, typeOfReference } from './reference-types.ts';
import { isSerialDay, serialDay } from './slash-dates.ts';

/** Takes a cell into the reference; why it is lost, if it is. */
export function fillCitation(citation: CitationDraft, field: ReferenceField, cell: string): string | undefined {
	const before = citation[field];
	const fill = (value: unknown) => {
		if (before === undefined) Object.assign(citation, { [field]: value });
		return before === undefined || JSON.stringify(before) === JSON.stringify(value)
			? undefined
			: 'another row of the study, or another column, says otherwise';
	};
	if (field === 'author' || field === 'editor') {
		const { names, isCut } = parseNames(cell);
		if (names.length === 0) return `it names no ${field}`;
		if (isCut && field === 'author' && before === undefined)
			citation.note = 'The table shortens the authors after those named here.';
		return fill(names);
	}
	if (field === 'co-author') {
		const { names, isCut } = parseNames(cell);
		if (isCut) citation.note = 'The table shortens the authors after those named here.';
		citation.author = [...(citation.author ?? []), ...names];
		return undefined;
	}
	if (field === 'page-end' || field === 'article-number') {
		const { page } = citation;
		const isStart = typeof page === 'string' && field === 'page-end' && page !== cell && !/[-–]/.test(page);
		if (page === undefined || isStart) citation.page = isStart ? `${page}-${cell}` : cell;
		return undefined;
	}
	if (field === 'volume') {
		const [, volume, issue] = /^([^\s()]+)\s*\(([^()]+)\)$/.exec(cell) ?? [];
		if (volume === undefined) return fill(cell);
		citation.issue ??= issue;
		return fill(volume);
	}
	if (field === 'type') {
		const genre = genreOfReference(cell);
		if (genre !== undefined) citation.genre ??= genre;
		return fill(typeOfReference(cell) ?? cell);
	}
	if (field === 'published') {
		const year = parseYear(cell);
		if (year === undefined) return `"${cell.slice(0, 40)}" is no date`;
		citation.issued ??= year;
		const date = wholeDate(cell);
		return date === undefined ? undefined : fill(date);
	}
	if (field === 'accessed') {
		const date = wholeDate(cell.replace(/[ T]\d{1,2}:.*$/, ''));
		return date === undefined ? `"${cell.slice(0, 40)}" is no date` : fill(date);
	}
	if (field === 'month') return fill(monthOf(cell) ?? cell);
	if (field !== 'issued') return fill(cell);
	const day = isSerialDay(cell) ? serialDay(Number(cell)) : cell;
	const year = parseYear(day);
	if (year !== undefined) {
		const { published, status } = readPrintedYear(day);
		// A whole date says more than its year; 2011/12 may be two years.
		if (published !== undefined && !/^\d{4}[/-]\d\d$/.test(day) && before === undefined)
			citation.published ??= published;
		if (status !== undefined) citation.status ??= status.toLowerCase();
		return fill(year);
	}
	if (!isStatus(cell)) return `"${cell.slice(0, 40)}" is no year`;
	citation.status ??= cell.toLowerCase();
	return undefined;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The number of a month, as 1 to 12; undefined for anything else. */
function monthOf(cell: string): string | undefined {
	const number = /^\d{1,2}(\.0)?$/.test(cell) ? Number(cell) : months.indexOf(cell.slice(0, 3).toLowerCase()) + 1;
	return number >= 1 && number <= 12 ? String(number) : undefined;
}
