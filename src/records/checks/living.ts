/**
 * Checks the searches of a living review: each is a code of their variable, each code is one of them, they follow each
 * other, and the last is that of `dates.search`.
 */
import type { Problem } from '../issue.ts';
import { codeRoll, type Material } from '../material.ts';
import { fieldAt, listAt, type Path, textAt } from '../raw.ts';
import type { SourceFile } from '../source.ts';
import { choices, codesHint, guess, nearestCode, quoteFound } from '../words.ts';

interface Round {
	path: Path;
	code: string | undefined;
	date: string | undefined;
}

export function* checkLiving(material: Material): Iterable<Problem> {
	const { review } = material;
	if (!review) return;
	yield* checkNext(review);
	const entries = listAt(review.data, 'living', 'rounds');
	const rounds = [...entries.entries()].map(
		([i, round]): Round => ({
			path: ['living', 'rounds', i],
			code: textAt(round, 'code'),
			date: textAt(round, 'date'),
		}),
	);
	if (rounds.length === 0) return;
	yield* checkRoundCodes(material, review, rounds);
	yield* checkDays(review, rounds);
	if (fieldAt(entries[0], 'flow') !== undefined)
		yield tell(
			review,
			['living', 'rounds', 0, 'flow'],
			'The first search has a flow of its own.',
			'Move it to "flow" of review.yaml, where the flow of the first search stands.',
		);
}

function* checkRoundCodes(material: Material, review: SourceFile, rounds: readonly Round[]): Iterable<Problem> {
	const id = textAt(review.data, 'living', 'variable') ?? '';
	const variable = material.variablesById.get(id);
	const codes = new Set<string>();
	for (const { path, code } of rounds) {
		if (code === undefined) continue;
		if (codes.has(code))
			yield tell(
				review,
				[...path, 'code'],
				`${quoteFound(code)} is the code of two searches.`,
				'Write the code of each search once.',
			);
		codes.add(code);
		if (variable && codeRoll(material, id).lacks(code))
			yield {
				kind: 'unknown-code',
				source: review,
				path: [...path, 'code'],
				found: code,
				message: `living.rounds: ${quoteFound(code)} is not a code of the variable ${id}.`,
				hint: `${guess(nearestCode(code, variable, material))}${codesHint(variable, material)}`,
			};
	}
	const missingCodes = (variable?.codes ?? []).flatMap((one) => (codes.has(one.code) ? [] : [one.code]));
	if (missingCodes.length > 0)
		yield tell(
			review,
			['living', 'rounds'],
			`No search has the code ${choices(missingCodes, 'or')} of the variable ${id}.`,
			'Add the search, or remove the code from the codebook.',
		);
}

function* checkDays(review: SourceFile, rounds: readonly Round[]): Iterable<Problem> {
	for (const [i, { path, date }] of rounds.entries()) {
		const before = rounds[i - 1]?.date;
		if (date !== undefined && before !== undefined && date <= before)
			yield tell(
				review,
				[...path, 'date'],
				`The search of ${date} stands after that of ${before}.`,
				'Put the searches in the order of their days, the first one first.',
			);
	}
	const last = rounds.at(-1);
	const search = textAt(review.data, 'dates', 'search');
	if (last?.date !== undefined && search !== undefined && last.date !== search)
		yield tell(
			review,
			[...last.path, 'date'],
			`The last search is of ${last.date}, and dates.search is ${search}.`,
			'Correct one of them: dates.search is the day of the last search.',
		);
}

/** The day of the next search is after the last, and said once or the same twice. */
function* checkNext(review: SourceFile): Iterable<Problem> {
	const last = textAt(review.data, 'living', 'rounds', listAt(review.data, 'living', 'rounds').length - 1, 'date');
	const search = last ?? textAt(review.data, 'dates', 'search');
	const days = (['living', 'updates'] as const).map((key) => [key, textAt(review.data, key, 'next')] as const);
	for (const [key, next] of days)
		if (next !== undefined && search !== undefined && next <= search)
			yield tell(
				review,
				[key, 'next'],
				`The next search is planned for ${next}, and the last was on ${search}.`,
				'Write a later day, or remove the key where none is planned.',
			);
	const [[, living], [, updates]] = days as [(typeof days)[number], (typeof days)[number]];
	if (living !== undefined && updates !== undefined && living !== updates)
		yield tell(
			review,
			['updates', 'next'],
			`The next search is planned for ${updates}, and living.next says ${living}.`,
			'Remove one of them: the day is needed once.',
		);
}

function tell(source: SourceFile, path: Path, message: string, hint: string): Problem {
	return { kind: 'rounds-differ', source, path, found: fieldAt(source.data, ...path), message, hint };
}
