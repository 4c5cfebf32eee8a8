/**
 * Counts work instead of timing it: how often each function, of ours and of packages, is called. The numbers are the
 * same on an idle machine and on a busy one. What the engine does inside one call (a regular expression, `includes`,
 * a loop that calls nothing) is not in them; `npm run bench` times that.
 */
import { Session } from 'node:inspector';

/** Calls by function: `wrapText in file:///…/text.ts:1200`, of which the number is the character at which it begins. */
type Calls = ReadonlyMap<string, number>;

/** What each work calls while it runs. None may be asynchronous. */
function countCalls(works: readonly (() => unknown)[]): readonly Calls[] {
	const session = new Session();
	session.connect();
	try {
		session.post('Profiler.enable');
		session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
		const counts = works.map((work) => {
			work();
			return takeCalls(session);
		});
		session.post('Profiler.stopPreciseCoverage');
		return counts;
	} finally {
		session.disconnect();
	}
}

/** The calls since the last time. */
function takeCalls(session: Session): Calls {
	const calls = new Map<string, number>();
	// Answers come before `post` returns: the session is with this very thread.
	session.post('Profiler.takePreciseCoverage', (error, { result }) => {
		if (error) throw error;
		for (const { url, functions } of result)
			for (const { functionName, ranges } of functions) {
				const name = `${functionName || 'a function'} in ${url}:${ranges[0]?.startOffset}`;
				// A file may have been loaded twice.
				calls.set(name, (calls.get(name) ?? 0) + (ranges[0]?.count ?? 0));
			}
	});
	return calls;
}

const sumOf = (calls: Calls) => [...calls.values()].reduce((sum, count) => sum + count, 0);

export interface CallGrowth {
	/** How many calls more the whole takes than the half of it. */
	calls: number;
	/**
	 * The functions whose calls grow faster than what they are given, with their numbers; empty where all work grows
	 * with the input, as it should. Each part beside all others makes four times the calls for twice the input, sorting
	 * a little more than two.
	 */
	steep: readonly string[];
}

/** Both are done once before, so that what is kept from the first time is there. */
export function growthOf(whole: () => unknown, half: () => unknown): CallGrowth {
	for (const work of [half, whole]) work();
	const [ofHalf = new Map(), ofWhole = new Map()] = countCalls([half, whole]);
	return {
		calls: sumOf(ofWhole) - sumOf(ofHalf),
		steep: [...ofWhole].flatMap(([name, calls]) => {
			const before = ofHalf.get(name) ?? 0;
			return before >= fewest && calls > steep * before ? [`${name}: ${calls} calls, and ${before} for the half`] : [];
		}),
	};
}

/** The functions that are called too often, as `growthOf` names them. */
export function steepOf(whole: () => unknown, half: () => unknown): readonly string[] {
	return growthOf(whole, half).steep;
}

/** How often functions of a name are called by some work. */
export function callsOf(name: string, work: () => unknown): number {
	return callsOfEach([name], work)[0] ?? 0;
}

/** How often functions of each name are called by some work, which is done once for all names. */
export function callsOfEach(names: readonly string[], work: () => unknown): readonly number[] {
	const [calls = new Map<string, number>()] = countCalls([work]);
	return names.map((name) => sumOf(new Map([...calls].filter(([place]) => place.startsWith(`${name} in `)))));
}

const steep = 2.6;
/** Of fewer calls, a little more or less is chance. */
const fewest = 150;
