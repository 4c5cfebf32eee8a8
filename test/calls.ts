/**
 * Counts work instead of timing it: how often each function, of ours and of packages, is called. The numbers are the
 * same on an idle machine and on a busy one. What the engine does inside one call (a regular expression, `includes`,
 * a loop that calls nothing) is not in them; `npm run bench` times that.
 */
import { type Profiler, Session } from 'node:inspector';

/** Calls by function: `wrapText in file:///…/text.ts:1200`, of which the number is the character at which it begins. */
type Calls = ReadonlyMap<string, number>;

/** What `work` calls while it runs. It must not be asynchronous. */
function countCalls(work: () => unknown): Calls {
	const session = new Session();
	session.connect();
	try {
		session.post('Profiler.enable');
		session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
		work();
		let scripts: readonly Profiler.ScriptCoverage[] = [];
		// Answers come before `post` returns: the session is with this very thread.
		session.post('Profiler.takePreciseCoverage', (error, { result }) => {
			if (error) throw error;
			scripts = result;
		});
		session.post('Profiler.stopPreciseCoverage');
		const calls = new Map<string, number>();
		for (const { url, functions } of scripts)
			for (const { functionName, ranges } of functions) {
				const name = `${functionName || 'a function'} in ${url}:${ranges[0]?.startOffset}`;
				// A file may have been loaded twice.
				calls.set(name, (calls.get(name) ?? 0) + (ranges[0]?.count ?? 0));
			}
		return calls;
	} finally {
		session.disconnect();
	}
}

/** How many calls `work` makes in all. */
export function callsOf(work: () => unknown): number {
	return [...countCalls(work).values()].reduce((sum, count) => sum + count, 0);
}

/**
 * The functions whose calls grow faster than what they are given, with their numbers; empty where all work grows
 * with the input, as it should. Each part beside all others makes four times the calls for twice the input, sorting a
 * little more than two. Both are done once before, so that what is kept from the first time is there.
 */
export function steepOf(whole: () => unknown, half: () => unknown): readonly string[] {
	for (const work of [half, whole]) work();
	const [callsOfWhole, callsOfHalf] = [countCalls(whole), countCalls(half)];
	return [...callsOfWhole].flatMap(([name, calls]) => {
		const before = callsOfHalf.get(name) ?? 0;
		return before >= fewest && calls > steep * before ? [`${name}: ${calls} calls, and ${before} for the half`] : [];
	});
}

const steep = 2.6;
/** Of fewer calls, a little more or less is chance. */
const fewest = 150;
