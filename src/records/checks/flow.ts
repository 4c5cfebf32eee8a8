/**
 * Checks that the numbers of the selection flow fit each other and the records that the searches found. A source may
 * print numbers that do not fit: then the box that may be wrong says so in its `doubt`, which readers see.
 */
import { type BoxCount, type FlowMisfit, type FlowSum, findFlowMisfits } from '../flow-sums.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { fieldAt, listAt, numberAt, type Path, textAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { type WrittenRound, writtenRounds } from '../rounds.ts';
import { countOf, formatWords, numberWord } from '../words.ts';

interface Box extends BoxCount {
	path: Path;
	/** How messages call it. */
	name: string;
}

export function* checkFlow({ review }: Material): Iterable<Problem> {
	if (!review) return;
	for (const round of writtenRounds(review)) {
		const boxes = boxesOf(review, round);
		for (const misfit of findFlowMisfits(boxes, reportUnits(review)))
			yield tell(review, misfit.box, wordMisfit(misfit));
		yield* checkHits(review, boxes, round);
	}
}

const remedy =
	'Correct the number that is off. If the source prints them so, give the box that may be at fault a doubt. If some were left out here and no number is given, add a box with "side: true" and a state as its count.';

function tell(source: SourceFile, box: Box, message: string): Problem {
	return {
		kind: 'flow-does-not-add-up',
		source,
		path: [...box.path, 'count'],
		found: box.count,
		message,
		hint: remedy,
	};
}

function boxesOf({ data }: SourceFile, { path, name }: WrittenRound): readonly Box[] {
	return [...listAt(data, ...path).entries()].map(([i, box]) => {
		const count = fieldAt(box, 'count') === 'none' ? 0 : numberAt(box, 'count');
		const isInDoubt = (textAt(box, 'doubt') ?? '').trim() !== '';
		// Another rule reports values that are not numbers.
		const isCount = count !== undefined && Number.isSafeInteger(count) && count >= 0;
		const id = textAt(box, 'id') ?? `[${i + 1}]`;
		return {
			path: [...path, i],
			name: `${name}.${id}`,
			id,
			stage: textAt(box, 'stage') ?? '',
			unit: unitOf(box),
			count: isCount && !isInDoubt ? count : undefined,
			isInDoubt,
			isAside: fieldAt(box, 'side') === true,
		};
	});
}

/** What a box counts, in lower case; empty if it does not say so. */
export function unitOf(box: unknown): string {
	return (textAt(box, 'unit') ?? '').trim().toLowerCase();
}

/** The words of a review for its reports, singular and plural, in lower case. */
export function reportUnits({ data }: SourceFile): ReadonlySet<string> {
	return new Set(['one', 'many'].flatMap((form) => textAt(data, 'words', 'report', form)?.toLowerCase() ?? []));
}

function wordMisfit({ what, box, said }: FlowMisfit<Box>): string {
	const own = `${box.name} is ${box.count}`;
	if (what === 'later')
		return `${own}, but ${said.plus[0]?.id} before it is ${said.low}, and what is included is part of it.`;
	if (what === 'row') return `${own}, but ${namesOf(said)} ${said.plus.length === 1 ? 'is' : 'are'} ${amountOf(said)}.`;
	const beside = what === 'sum' ? said.plus : said.minus;
	const counts = beside.flatMap(({ count }) => count ?? []);
	const total = counts.reduce((sum, count) => sum + count, 0);
	const atLeast = counts.length < beside.length ? 'at least ' : '';
	const where = what === 'sum' ? 'after' : 'beside';
	const sum =
		beside.length === 1
			? `the box ${where} it is ${total}`
			: `the ${numberWord(beside.length)} boxes ${where} it add up to ${atLeast}${total} (${counts.join(' + ')})`;
	if (what === 'sum') return `${own}, but ${sum}.`;
	return box.count === undefined
		? `${box.name}: ${sum}, and there are at most ${said.high} before it.`
		: `${own}, but ${sum}.`;
}

/** The boxes of a sum in words: `found and registers, less doubles,`. */
function namesOf({ plus, minus }: FlowSum<Box>): string {
	const ids = (boxes: readonly Box[]) =>
		boxes.length > few ? `the ${boxes.length} boxes from ${boxes[0]?.id} on` : formatWords(boxes.map(({ id }) => id));
	if (plus.length === 0) return 'the boxes before it';
	return minus.length === 0 ? `${ids(plus)} before it` : `${ids(plus)}, less ${ids(minus)},`;
}

const few = 8;

/** A sum in words: `351 (400 + 12 − 61)`, or `at most 351 (400 + 12 − 61, and one number is not given)`. */
function amountOf({ low, high, plus, minus }: FlowSum<Box>): string {
	const amount =
		low === high
			? String(high)
			: Number.isFinite(high)
				? low > 0
					? `${low} to ${high}`
					: `at most ${high}`
				: `at least ${low}`;
	const all = [...plus, ...minus];
	const open = all.filter(({ count }) => count === undefined).length;
	const terms = [
		...plus.flatMap(({ count }) => (count === undefined ? [] : [` + ${count}`])),
		...minus.flatMap(({ count }) => (count === undefined ? [] : [` − ${count}`])),
	];
	if (all.length < 2 || all.length > few) return amount;
	const gapWords =
		open === 0 ? '' : `, and ${open === 1 ? 'one number is' : `${numberWord(open)} numbers are`} not given`;
	return `${amount} (${terms.join('').replace(/^ [+] /, '')}${gapWords})`;
}

/**
 * Checks that the hits of all searches together are the number of a box of identification, or the sum of the first few.
 * Hits that are known for some searches only must not exceed it.
 */
function* checkHits(review: SourceFile, boxes: readonly Box[], round: WrittenRound): Iterable<Problem> {
	const identificationBoxes = boxes.filter(({ stage, isAside }) => stage === 'identification' && !isAside);
	const [first] = identificationBoxes;
	if (!first || identificationBoxes.some(({ count }) => count === undefined)) return;
	const all = listAt(review.data, 'searches');
	const searches = round.searches.map((place) => all[place]);
	const hits = searches.flatMap((search) =>
		fieldAt(search, 'hits') === 'none' ? 0 : (numberAt(search, 'hits') ?? []),
	);
	if (hits.length === 0 || hits.some((hit) => !Number.isSafeInteger(hit) || hit < 0)) return;
	const total = hits.reduce((sum, hit) => sum + hit, 0);
	const counts = identificationBoxes.map(({ count = 0 }) => count);
	const sums = counts.map((_, i) => counts.slice(0, i + 1).reduce((sum, count) => sum + count, 0));
	const isAll = hits.length === searches.length;
	if (isAll ? [...counts, ...sums].includes(total) : total <= Math.max(...sums)) return;
	const sum = hits.length > 1 ? ` (${hits.join(' + ')})` : '';
	const amount =
		identificationBoxes.length === 1
			? `${first.count}`
			: `${sums.at(-1)} with the other boxes of identification (${counts.join(' + ')})`;
	yield tell(
		review,
		first,
		`${first.name} is ${amount}, but ${isAll ? '' : `${hits.length} of `}the ${countOf(searches.length, 'search', 'searches')} found ${total}${sum}.`,
	);
}
