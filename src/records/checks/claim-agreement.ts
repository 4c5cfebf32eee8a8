/** Checks that the numbers of two readings of the review fit: differences with statements, and statements with each other. */
import { readingQuestions } from '../../schema/claim-words.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { fieldAt, listAt, numberAt, type Path, textAt } from '../raw.ts';
import { countOf } from '../words.ts';

export function* checkClaimAgreement({ claimAgreement: source }: Material): Iterable<Problem> {
	if (!source) return;
	const tell = (path: Path, message: string, hint: string): Problem => {
		const value = fieldAt(source.data, ...path);
		return { kind: 'agreement-does-not-add-up', source, path, found: value, message, hint };
	};
	const differences = listAt(source.data, 'differences');
	const listing = numberAt(source.data, 'compared', 'listing');
	for (const on of readingQuestions) {
		const pairs = numberAt(source.data, 'compared', on);
		if (pairs === undefined) continue;
		const differ = differences.filter((difference) => textAt(difference, 'on') === on).length;
		if (differ > pairs)
			yield tell(
				['compared', on],
				`compared: of ${countOf(pairs, 'statement')} compared on ${on}, ${differ} ${differ === 1 ? 'differs' : 'differ'} by the list of differences.`,
				'Correct the number of statements, or remove what is no difference between the two readings.',
			);
		if (listing !== undefined && pairs > listing)
			yield tell(
				['compared', on],
				`compared: ${countOf(pairs, 'statement')} were compared on ${on}, and ${listing} listed.`,
				'Correct one of the two: only what both readings listed can be compared further.',
			);
	}
	for (const [i, difference] of differences.entries()) {
		const [first, second] = [textAt(difference, 'first'), textAt(difference, 'second')];
		if (first !== undefined && first === second)
			yield tell(
				['differences', i, 'second'],
				'differences: both readings are the same.',
				'Correct one reading, or remove the entry.',
			);
		if ((fieldAt(difference, 'claim') === undefined) === (fieldAt(difference, 'statement') === undefined))
			yield tell(
				['differences', i],
				`differences: entry ${i + 1} names ${fieldAt(difference, 'claim') === undefined ? 'neither a claim nor a statement' : 'a claim and a statement'}.`,
				'Name the claim that the statement became; write the statement where it became none.',
			);
	}
}
