/**
 * Shares in a printed text: a part, its whole and the percentage beside them. Ignores what only looks like a share:
 * dates, confidence intervals, percentages alone.
 *
 *     60% (107/178)        42 of 77 pupils (55%)         42 (55%) of 77
 */

export interface PrintedShare {
	/** Where it begins, in UTF-16 units from the start of the text. */
	at: number;
	/** As printed. */
	text: string;
	part: number;
	whole: number;
	/** Percentages that may belong to it; empty for a part and a whole without a percentage. */
	percents: readonly Percent[];
}

export interface Percent {
	value: number;
	/** The number of digits after the decimal point. */
	digits: number;
}

const number = String.raw`\d{1,3}(?:[,\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const of = String.raw`(?:\/|(?:out\s+)?of\s+(?:the\s+|all\s+)?)`;
/** A part and its whole, not within a date or a longer number and not before a percent sign. */
const fraction = String.raw`(?<![\d.,/])(?<part>${number})\s*${of}\s*(?<whole>${number})(?!\d|[.,/]\d|\s*(?:%|per\s?cent))`;
const percent = String.raw`(?<![\d.,])(?<percent>\d+(?:\.\d+)?)\s*(?:%|per\s?cent\b)(?!\s*(?:CI\b|confidence|credible|interval|limits?\b))`;
const words = String.raw`(?:\s+[^\d\s()[\],;:.=]+){0,4}\s*`;

/** The ways to put a percentage beside a part and its whole. */
const pairs = [
	`${percent}(?:${words}[([]\\s*(?:n\\s*=\\s*)?|\\s*[,=:]\\s*)${fraction}`,
	`${fraction}(?:${words}[([]\\s*(?:i\\.e\\.,?\\s*)?|\\s*[,=:]?\\s*)${percent}`,
	`(?<![\\d.,/])(?<part>${number})\\s*[([]\\s*${percent}\\s*[)\\]]\\s*${of}\\s*(?<whole>${number})`,
].map((pattern) => new RegExp(pattern, 'gi'));

/** A part and a whole in words. With a slash alone they may be a blood pressure or a score. */
const inWords = new RegExp(fraction.replace(of, of.replace('\\/|', '')), 'gi');

/**
 * All shares of a text, in their order; an empty array if there are none. Each part and whole occurs once, with every
 * percentage that may belong to it.
 */
export function findShares(text: string): readonly PrintedShare[] {
	const shares = new Map<string, PrintedShare & { percents: Percent[] }>();
	for (const pattern of [...pairs, inWords])
		for (const match of overlapping(text, pattern)) {
			const { part = '', whole = '', percent: percentText } = match.groups ?? {};
			const at = match.index + match[0].indexOf(part);
			const key = `${part} ${whole} ${match.index + match[0].lastIndexOf(whole)}`;
			const share = shares.get(key) ?? {
				at: percentText === undefined ? at : match.index,
				text: match[0].trim(),
				part: readNumber(part),
				whole: readNumber(whole),
				percents: [],
			};
			shares.set(key, share);
			if (percentText === undefined) continue;
			for (const one of [readPercent(percentText), ...percentsBeside(text, match)])
				if (!share.percents.some(({ value }) => value === one.value)) share.percents.push(one);
		}
	return [...shares.values()].sort((a, b) => a.at - b.at);
}

const joiner = String.raw`\s*(?:vs\.?|versus|and|or|to|,|–|-)\s*`;
const plain = String.raw`\d+(?:\.\d+)?\s*(?:%|per\s?cent\b)`;
const before = new RegExp(`(?:${plain}${joiner})+$`, 'i');
const after = new RegExp(`^(?:${joiner}${plain})+`, 'i');

/** Percentages in a list beside a share. In "62% vs 54% (26/42 vs 21/39)", both may belong to the nearest share. */
function percentsBeside(text: string, { 0: match, index }: RegExpExecArray): readonly Percent[] {
	const beside = [before.exec(text.slice(0, index)), after.exec(text.slice(index + match.length))];
	return beside.flatMap((besideMatch) =>
		[...(besideMatch?.[0] ?? '').matchAll(/\d+(?:\.\d+)?/g)].map(([one]) => readPercent(one)),
	);
}

/** Matches that may overlap: a percentage between two shares may belong to either. */
function* overlapping(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		yield match;
		pattern.lastIndex = match.index + 1;
	}
}

const readNumber = (text: string) => Number(text.replaceAll(/[,\u202f]/g, ''));

function readPercent(text: string): Percent {
	return { value: Number(text), digits: text.split('.')[1]?.length ?? 0 };
}

const rate = String.raw`(?:response|return|completion|participation)\s+rate`;
const answer = String.raw`(?:responded|answered|replied|took\s+part|completed)`;

/**
 * The percentage that a text gives for a group of `count` people in its whole; undefined if there is none.
 *
 *     42 answered (77% response rate)        response rate of 77%        42 (77%)
 */
export function findRate(text: string, count: number | undefined): Percent | undefined {
	const own = count === undefined ? [] : [`(?<![\\d.,/])${count}${words}[([]\\s*${percent}\\s*[)\\],;]`];
	const patterns = [`${rate}\\D{0,12}${percent}`, `${percent}\\s*(?:${rate}|${answer})`, ...own];
	for (const pattern of patterns) {
		const percentText = new RegExp(pattern, 'i').exec(text)?.groups?.percent;
		if (percentText !== undefined) return readPercent(percentText);
	}
	return undefined;
}

/** Whether a percentage, rounded as printed, is possible for a part and a whole that each lie between two limits. */
export function fitsPercent(
	{ value, digits }: Percent,
	[partLeast, partMost]: readonly [number, number],
	[wholeLeast, wholeMost]: readonly [number, number],
): boolean {
	const half = 0.5 / 10 ** digits + 1e-9;
	const least = (100 * partLeast) / wholeMost;
	const most = wholeLeast === 0 ? Number.POSITIVE_INFINITY : (100 * partMost) / wholeLeast;
	return value + half >= least && value - half <= most;
}

/** A percentage with one digit more than was printed, without zeros at the end: `60.1%`. */
export function formatPercent(part: number, whole: number, digits: number): string {
	return `${Number(((100 * part) / whole).toFixed(digits + 1))}%`;
}
