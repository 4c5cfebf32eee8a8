/**
 * Whether the numbers of a selection flow fit each other. Boxes stand in rows, each with the boxes beside it. The
 * number of a row, minus the numbers beside it, is the number of the next row:
 *
 *     412 found          61 doubles            412 − 61 = 351
 *     351 screened       309 left out          351 − 309 = 42
 *     42 assessed        30 left out, of these 20 for one reason and 10 for another
 *     12 included
 *
 * A flow can be read in several ways, and it fits if one of them fits. Rows of the identification stage may be sources
 * side by side, which add up, or the start of a second arm, which joins the first later. The first box beside a row may
 * be the sum of the other boxes there. If nothing stands beside a row, some records may have been left out without a
 * box. A missing number can be any number.
 */

export interface BoxCount {
	id: string;
	stage: string;
	/** What the box counts, in lower case; empty if unknown. */
	unit: string;
	/** Undefined if the number is missing or in doubt. */
	count: number | undefined;
	isInDoubt: boolean;
	isAside: boolean;
}

export interface FlowMisfit<Box extends BoxCount> {
	/**
	 * `row`: the number of the box is not what remains of the rows before it. `aside`: the boxes beside it exceed its
	 * number. `sum`: it should be the sum of the boxes after it, but these add up to another number. `later`: it is part
	 * of what is included, but exceeds it.
	 */
	what: 'row' | 'aside' | 'sum' | 'later';
	box: Box;
	/** The number that the other boxes give, and the boxes that were added and subtracted. */
	said: FlowSum<Box>;
}

/** A number between two limits, as a sum and difference of boxes. */
export interface FlowSum<Box> {
	low: number;
	high: number;
	plus: readonly Box[];
	minus: readonly Box[];
}

/** One way to read the flow up to a row. */
interface Reading<Box> {
	/** The number that goes on to the next row. */
	left: FlowSum<Box>;
	/** Whether the last row has boxes beside it. */
	hasAside: boolean;
	/** Another arm of the flow, which a later row joins. */
	waiting: FlowSum<Box> | undefined;
}

interface Row<Box> {
	main: Box;
	aside: readonly Box[];
}

const anything = { low: 0, high: Number.POSITIVE_INFINITY, plus: [], minus: [] };

/**
 * All misfits, in the order of the flow; an empty array if the flow fits or has no boxes. `reportUnits` are the words
 * for reports: a box of what is included that counts another unit starts a new count.
 */
export function findFlowMisfits<Box extends BoxCount>(
	boxes: readonly Box[],
	reportUnits: ReadonlySet<string>,
): readonly FlowMisfit<Box>[] {
	const rows = rowsOf(boxes);
	const firstIncluded = rows.findIndex(({ main }) => main.stage === 'included');
	const flowing = firstIncluded < 0 ? rows : rows.slice(0, firstIncluded + 1);
	const misfits: FlowMisfit<Box>[] = [];
	let readings: readonly Reading<Box>[] = [];
	for (const [i, row] of flowing.entries()) {
		const { main } = row;
		const before = flowing[i - 1];
		const isRecount = main.stage === 'included' && before !== undefined && isOtherUnit(main, before.main, reportUnits);
		if (!before || isRecount) readings = [beginWith(main)];
		else {
			const ways = readings.flatMap((reading) => waysTo(main, before.main, reading));
			const nextReadings = ways.flatMap(({ next }) => next ?? []);
			if (nextReadings.length === 0) misfits.push(tellSum(before, main) ?? tellRow(main, ways));
			readings = nextReadings.length > 0 ? nextReadings : [beginWith(main)];
		}
		if (main.stage === 'included') break;
		const rest = readings.flatMap((reading) => leaveAside(reading, row.aside));
		const next = flowing[i + 1]?.main;
		if (rest.length === 0) misfits.push((next && tellSum(row, next)) ?? tellAside(row, readings));
		readings = rest.length > 0 ? distinct(rest) : [{ left: anything, hasAside: true, waiting: undefined }];
	}
	return [...misfits, ...laterMisfits(firstIncluded < 0 ? [] : rows.slice(firstIncluded).map(({ main }) => main))];
}

/** Each main box with the boxes beside it. A box that comes before every main box goes beside the first. */
function rowsOf<Box extends BoxCount>(boxes: readonly Box[]): readonly Row<Box>[] {
	const first = boxes.findIndex(({ isAside }) => !isAside);
	const rows: { main: Box; aside: Box[] }[] = [];
	for (const box of boxes) if (!box.isAside) rows.push({ main: box, aside: [] });
	let at = 0;
	for (const [i, box] of boxes.entries()) {
		if (box.isAside) rows[Math.max(0, at - 1)]?.aside.push(box);
		else if (i >= first) at++;
	}
	return rows;
}

function isOtherUnit(main: BoxCount, before: BoxCount, reportUnits: ReadonlySet<string>): boolean {
	return main.unit !== '' && before.unit !== '' && main.unit !== before.unit && !reportUnits.has(main.unit);
}

function beginWith<Box extends BoxCount>(box: Box): Reading<Box> {
	return { left: amountOf(box), hasAside: false, waiting: undefined };
}

function amountOf<Box extends BoxCount>(box: Box): FlowSum<Box> {
	const { count } = box;
	return { ...anything, ...(count === undefined ? {} : { low: count, high: count }), plus: [box] };
}

function add<Box>(a: FlowSum<Box>, b: FlowSum<Box>): FlowSum<Box> {
	return {
		low: a.low + b.low,
		high: a.high + b.high,
		plus: [...a.plus, ...b.plus],
		minus: [...a.minus, ...b.minus],
	};
}

/** The ways in which a row can follow those before it. Without `next`, the number of the row does not fit `said`. */
function waysTo<Box extends BoxCount>(
	main: Box,
	before: Box,
	{ left, hasAside, waiting }: Reading<Box>,
): readonly { said: FlowSum<Box>; next?: Reading<Box> }[] {
	const follow = (sum: FlowSum<Box>, rest: FlowSum<Box> | undefined) => {
		// Some may have been left out without a box, but none can have been added.
		const low = hasAside ? sum.low : 0;
		if (main.count !== undefined && (main.count < low || main.count > sum.high)) return { said: sum };
		const isKnown = main.count !== undefined || main.isInDoubt;
		const flowsOn = isKnown ? amountOf(main) : { ...sum, low };
		return { said: sum, next: { left: flowsOn, hasAside: false, waiting: rest } };
	};
	const ways: { said: FlowSum<Box>; next?: Reading<Box> }[] = [];
	if (waiting) ways.push(follow(add(waiting, left), undefined));
	if (!waiting || main.stage !== 'included') ways.push(follow(left, waiting));
	if (main.stage !== 'identification') return ways;
	const own = amountOf(main);
	if (before.stage === 'identification') ways.push({ said: left, next: { left: add(left, own), hasAside, waiting } });
	const together = waiting ? add(waiting, left) : left;
	ways.push({ said: left, next: { left: own, hasAside: false, waiting: together } });
	return ways;
}

/**
 * The flow after the boxes beside a row are subtracted, in each way that fits; an empty array if they exceed the row.
 */
function leaveAside<Box extends BoxCount>(reading: Reading<Box>, aside: readonly Box[]): readonly Reading<Box>[] {
	if (aside.length === 0) return [reading];
	const takeAway = (boxes: readonly Box[]): readonly Reading<Box>[] => {
		const asides = boxes.map(amountOf).reduce(add);
		const { low, high, plus, minus } = reading.left;
		if (high < asides.low) return [];
		const rest = { low: Math.max(0, low - asides.high), high: high - asides.low, plus, minus: [...minus, ...boxes] };
		return [{ ...reading, hasAside: true, left: rest }];
	};
	const [first, ...others] = aside;
	const isSum = first?.count !== undefined && others.length > 0 && holds(others.map(amountOf).reduce(add), first.count);
	return [...takeAway(aside), ...(first && isSum ? takeAway([first]) : [])];
}

const holds = ({ low, high }: FlowSum<unknown>, count: number) => count >= low && count <= high;

function distinct<Box>(readings: readonly Reading<Box>[]): readonly Reading<Box>[] {
	const byNumbers = new Map<string, Reading<Box>>();
	for (const reading of readings) {
		const { left, waiting, hasAside } = reading;
		const key = JSON.stringify([left.low, String(left.high), waiting?.low, String(waiting?.high), hasAside]);
		if (!byNumbers.has(key)) byNumbers.set(key, reading);
	}
	const all = [...byNumbers.values()];
	return all.length > most ? [between(all)] : all;
}

/** The most readings that are kept. If there are more, one reading that is wide enough for all takes their place. */
const most = 1000;

function between<Box>(readings: readonly Reading<Box>[]): Reading<Box> {
	const hull = (amounts: readonly FlowSum<Box>[]): FlowSum<Box> => ({
		...anything,
		low: Math.min(...amounts.map(({ low }) => low)),
		high: Math.max(...amounts.map(({ high }) => high)),
	});
	const waitingSums = readings.map((reading) => reading.waiting ?? { ...anything, high: 0 });
	return { left: hull(readings.map(({ left }) => left)), hasAside: false, waiting: hull(waitingSums) };
}

/** If the row minus its first box makes the next row, the first box is meant as the sum of the others. */
function tellSum<Box extends BoxCount>({ main, aside }: Row<Box>, next: Box): FlowMisfit<Box> | undefined {
	const [first, ...others] = aside;
	if (first?.count === undefined || others.length < 2) return undefined;
	if (main.count === undefined || main.count - first.count !== next.count) return undefined;
	return { what: 'sum', box: first, said: others.map(amountOf).reduce(add) };
}

/** The misfit of a row, compared with the reading whose number is nearest. */
function tellRow<Box extends BoxCount>(main: Box, ways: readonly { said: FlowSum<Box> }[]): FlowMisfit<Box> {
	const count = main.count ?? 0;
	const distance = ({ low, high }: FlowSum<Box>) => Math.max(low - count, count - high);
	const [nearest = anything] = ways.map(({ said }) => said).toSorted((a, b) => distance(a) - distance(b));
	return { what: 'row', box: main, said: nearest };
}

function tellAside<Box extends BoxCount>(
	{ main, aside }: Row<Box>,
	readings: readonly Reading<Box>[],
): FlowMisfit<Box> {
	const [most = anything] = readings.map(({ left }) => left).toSorted((a, b) => b.high - a.high);
	return { what: 'aside', box: main, said: { ...most, minus: [...most.minus, ...aside] } };
}

/** Boxes of what is included: after the first, a box may hold a part of it, or the last may hold the sum of all. */
function laterMisfits<Box extends BoxCount>(boxes: readonly Box[]): readonly FlowMisfit<Box>[] {
	const [first] = boxes;
	const alike = boxes.filter((box) => box.count !== undefined && box.unit === first?.unit);
	const countOf = ({ count = 0 }: BoxCount) => count;
	const sum = alike.slice(0, -1).reduce((all, box) => all + countOf(box), 0);
	const last = alike.at(-1);
	if (!last || countOf(last) === sum) return [];
	return alike.slice(1).flatMap((box, i): FlowMisfit<Box>[] => {
		const [largest = box] = alike.slice(0, i + 1).toSorted((a, b) => countOf(b) - countOf(a));
		return countOf(box) > countOf(largest) ? [{ what: 'later', box, said: amountOf(largest) }] : [];
	});
}
