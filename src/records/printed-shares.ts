/**
 * Shares in a printed text: a part, its whole and the percentage beside them. What only looks like one is left
 * alone: dates, confidence intervals, percentages that stand by themselves.
 *
 *     60% (107/178)        42 of 77 pupils (55%)         42 (55%) of 77
 */

export interface PrintedShare {
	/** Where it begins. */
	at: number;
	/** As printed. */
	text: string;
	part: number;
	whole: number;
	/** Percentages that may be meant for it; none for a part and a whole alone. */
	percents: readonly Percent[];
}

export interface Percent {
	value: number;
	/** As many digits stand behind its point. */
	digits: number;
}

const number = String.raw`\d{1,3}(?:[,\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const of = String.raw`(?:\/|(?:out\s+)?of\s+(?:the\s+|all\s+)?)`;
/** Not within a date or a longer number, and no percentage itself. */
const fraction = String.raw`(?<![\d.,/])(?<part>${number})\s*${of}\s*(?<whole>${number})(?!\d|[.,/]\d|\s*(?:%|per\s?cent))`;
const percent = String.raw`(?<![\d.,])(?<percent>\d+(?:\.\d+)?)\s*(?:%|per\s?cent\b)(?!\s*(?:CI\b|confidence|credible|interval|limits?\b))`;
const words = String.raw`(?:\s+[^\d\s()[\],;:.=]+){0,4}\s*`;

/** Ways of putting a percentage beside a part and its whole. */
const pairs = [
	`${percent}(?:${words}[([]\\s*(?:n\\s*=\\s*)?|\\s*[,=:]\\s*)${fraction}`,
	`${fraction}(?:${words}[([]\\s*(?:i\\.e\\.,?\\s*)?|\\s*[,=:]?\\s*)${percent}`,
	`(?<![\\d.,/])(?<part>${number})\\s*[([]\\s*${percent}\\s*[)\\]]\\s*${of}\\s*(?<whole>${number})`,
].map((pattern) => new RegExp(pattern, 'gi'));

/** A part and a whole in words: with a slash alone it may be a blood pressure or a score. */
const inWords = new RegExp(fraction.replace(of, of.replace('\\/|', '')), 'gi');

/** All shares of a text, in their order. Each part and whole stands once, with every percentage that may belong to it. */
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

/** Of two percentages beside two shares, as in "62% vs 54% (26/42 vs 21/39)", either may belong to the nearest share. */
function percentsBeside(text: string, { 0: match, index }: RegExpExecArray): readonly Percent[] {
	const beside = [before.exec(text.slice(0, index)), after.exec(text.slice(index + match.length))];
	return beside.flatMap((besideMatch) =>
		[...(besideMatch?.[0] ?? '').matchAll(/\d+(?:\.\d+)?/g)].map(([one]) => readPercent(one)),
	);
}

/** Matches that may begin within each other: a percentage between two shares may belong to either. */
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
const answered = String.raw`(?:responded|answered|replied|took\s+part|completed)`;

/**
 * The percentage of its whole that a text gives for a group of `count` people; undefined without one.
 *
 *     42 answered (77% response rate)        response rate of 77%        42 (77%)
 */
export function findRate(text: string, count: number | undefined): Percent | undefined {
	const own = count === undefined ? [] : [`(?<![\\d.,/])${count}${words}[([]\\s*${percent}\\s*[)\\],;]`];
	const patterns = [`${rate}\\D{0,12}${percent}`, `${percent}\\s*(?:${rate}|${answered})`, ...own];
	for (const pattern of patterns) {
		const percentText = new RegExp(pattern, 'i').exec(text)?.groups?.percent;
		if (percentText !== undefined) return readPercent(percentText);
	}
	return undefined;
}

/** Whether a percentage, rounded as printed, can be that of a part between two ends of its whole between two ends. */
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

/** A percentage with one digit more than was printed, or fewer where they are zeros: `60.1%`. */
export function formatPercent(part: number, whole: number, digits: number): string {
	return `${Number(((100 * part) / whole).toFixed(digits + 1))}%`;
}
