/** One mutated review, judged by the check and by the oracle. */
import { expect } from 'vitest';
import type { Problem } from '../../src/records/issue.ts';
import type { ContentReading } from '../../src/records/read.ts';
import { missedAddresses } from './promise-oracle.ts';
import { type RegisterLine, unplacedPromises } from './released.ts';

const linesOf = ({ sources }: ContentReading): readonly string[] =>
	((sources.find(({ kind }) => kind === 'addresses')?.data ?? []) as RegisterLine[]).map((line) =>
		typeof line === 'string' ? line : line.from,
	);

/** Fails where the check and the oracle differ, or where something is missed that no message names. */
export function judgePromises(released: ContentReading, changed: ContentReading): void {
	// A column that holds something else is still there.
	const problems = unplacedPromises(changed).filter(({ kind }) => kind !== 'changed-column');
	const missed = missedAddresses(changed);
	const kept = new Set(linesOf(changed));
	const dropped = linesOf(released).filter((address) => !kept.has(address));
	const messages = problems.map(({ message }) => message);
	expect({ missed, dropped, messages, isTold: messages.length > 0 }).toEqual({
		missed,
		dropped,
		messages,
		isTold: missed.length > 0 || dropped.length > 0,
	});
	const lost = problems.filter(({ kind }) => kind.startsWith('vanished-'));
	expect(missed.filter((address) => !lost.some((problem) => isAbout(problem, address)))).toEqual([]);
	if (missed.length === 0) expect(lost.map(({ message }) => message)).toEqual([]);
	if (dropped.length > missed.length) expect(problems.map(({ kind }) => kind)).toContain('unregistered-address');
}

/** Its own message, that of what it goes with, or one for many of a kind. */
function isAbout({ found, message }: Problem, address: string): boolean {
	const [, name = '', last = ''] = address.split(/[/#]/);
	const variable = address.startsWith('by/') ? name : last.split('_')[0];
	if (message.startsWith(`"${address}" leads to `)) return true;
	return [address, `studies/${name}`, `codebook/${variable}`].includes(String(found)) || /^\d/.test(message);
}
