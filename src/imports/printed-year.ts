/** Reads what stands in the place of a year: a year, a date, a range, "ca. 2010", "2010a", "in press", "n.d.". */
import { wholeDate } from './bibliography-fields.ts';
import { type CitationDraft, parseYear } from './citation.ts';

interface PrintedYear extends Pick<CitationDraft, 'issued' | 'published'> {
	/** What is said in place of a year, or beside it. */
	status?: string;
	/** What the report says of it, where the reference does not hold all of it. */
	remark?: string;
}

/** What stands in place of a year while a report is not in an issue yet. */
const statusWords =
	/^(in press|in print|in production|forthcoming|to appear|accepted( (for publication|manuscript))?|submitted( for publication)?|under review|in review|in preparation|unpublished|prepublished|advance online( publication)?|online (first|ahead of print)|early (view|access)|(e-?pub )?ahead of print|article in press|first published online|en prensa|en imprenta|im druck|im erscheinen|sous presse|à paraître|no prelo|in stampa|in corso di stampa|in druk|i tryck|i trykken|under utgivning|w druku|в печати)$/i;

/** Whether words say how far a report is from its issue. */
export const isStatus = (words: string) => statusWords.test(words.trim());

/** What says that there is no year. */
const undated =
	/^[[(]?(n\.? ?d\.?|no date|undated|not dated|date unknown|unknown|s\.? ?[adf]\.?|sin fecha|sans date|o\.? ?j\.?|z\.? ?j\.?|ohne jahr|0000|0|u{4})[\])]?$/i;

/** Words of BibLaTeX for a status, as people write them. */
const shortStatuses: ReadonlyMap<string, string> = new Map([['inpress', 'in press']]);

/** A status as people write it. */
export const writtenStatus = (status: string) => shortStatuses.get(status) ?? status;

const circa = /^[[(]?\s*(?:c\.\s*|ca\.?\s*|c\s+|circa\s+|about\s+|approx(?:\.|imately)?\s+|around\s+|~\s*)(?=\d{4})/i;

/** What a text in the place of a year says. Nothing for one without any words. */
export function readPrintedYear(text: string): PrintedYear {
	const whole = wholeDate(text);
	const yearOfWhole = parseYear(text);
	if (whole !== undefined && yearOfWhole !== undefined) {
		const [, , , words = ''] = text.trim().split('/');
		const status = isStatus(words) ? { status: words.trim() } : {};
		return { issued: yearOfWhole, published: whole, ...status };
	}
	// RIS writes year/month/day/other.
	const [, date = '', other = ''] = /^(\d{4}\/\d*\/\d*)\/(.*)$/.exec(text.trim()) ?? [];
	const plain = (other === '' ? text : `${date.replace(/\/+$/, '')} ${other}`).replace(/\s+/g, ' ').trim();
	if (plain.replace(/\/+$/, '') === '') return {};
	if (undated.test(plain.replace(/\/+$/, ''))) return { remark: `"${plain}" is no year, and none is taken` };
	const issued = parseYear(plain);
	if (issued === undefined)
		return /\p{L}/u.test(plain)
			? { status: writtenStatus(plain) }
			: { remark: `"${plain.slice(0, 40)}" is no year, and none is taken` };
	const published = wholeDate(plain);
	if (published !== undefined) return { issued, published };
	if (/^\d{4}\/*$/.test(plain)) return { issued };
	const bare = plain.replace(/^[[(]\s*|\s*[\])]$/g, '');
	const isCirca = circa.test(plain) || /^\D*\d{4}\s*[?~]/.test(bare);
	const span = /^(\d{4})\s*(?:[-–—/]+|to)\s*(\d{4}|\d\d)$/.exec(bare.replace(circa, '').replace(/\s*[?~]$/, ''));
	const last = span?.[2]?.length === 2 ? `${span[1]?.slice(0, 2)}${span[2]}` : span?.[2];
	// 2010-09 may be a month; only what cannot be one is the second of two years.
	const isSpan = last !== undefined && Number(last) > issued && (span?.[2]?.length === 4 || Number(span?.[2]) > 12);
	const year = `${isSpan ? `${issued}/${last}` : issued}${isCirca ? '~' : ''}`;
	const words = bare
		.replace(/\d{4}\s*[?~]?/, ' ')
		.replace(/[\s,;:()[\]/.]+/g, ' ')
		.trim();
	const status = isStatus(words) ? words : undefined;
	const isHeld = isCirca || isSpan || status !== undefined || words === '';
	return {
		issued,
		...(/^\d{4}$/.test(year) ? {} : { published: year }),
		...(status === undefined ? {} : { status }),
		...(isHeld ? {} : { remark: `"${plain.slice(0, 40)}" is taken for the year ${year}` }),
	};
}

/** A citation with what stands in the place of its year, where it does not say that itself. */
export function withPrintedYear(
	citation: CitationDraft,
	yearText: string,
): { citation: CitationDraft; remarks?: readonly string[] } {
	const { remark, issued, published, status } = readPrintedYear(yearText);
	const isOfYear = citation.issued === undefined || citation.issued === issued;
	return {
		citation: {
			...(issued === undefined ? {} : { issued }),
			...(published === undefined || !isOfYear ? {} : { published }),
			...(status === undefined ? {} : { status }),
			...citation,
		},
		...(remark === undefined ? {} : { remarks: [remark] }),
	};
}
