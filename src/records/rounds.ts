/** The selection flows of a review as they are written: one, or in a living review one for each search. */
import { fieldAt, listAt, type Path, textAt } from './raw.ts';
import { codesIn, expandRawValue } from './raw-value.ts';
import type { SourceFile } from './source.ts';

export interface WrittenRound {
	/** Where its flow stands, and how messages call it. */
	path: Path;
	name: string;
	/** The code of the search in the records; undefined in a review that does not live. */
	code: string | undefined;
	/** The places of its sources under `searches`. */
	searches: readonly number[];
}

/**
 * The rounds of a review, the first of which has its flow under `flow`. In a living review each source belongs to the
 * first round that is not earlier than it; one without a day belongs to the first.
 */
export function writtenRounds({ data }: SourceFile): readonly WrittenRound[] {
	const searches = listAt(data, 'searches');
	const rounds = listAt(data, 'living', 'rounds');
	if (rounds.length === 0) return [{ path: ['flow'], name: 'flow', code: undefined, searches: [...searches.keys()] }];
	const days = rounds.map((round) => textAt(round, 'date') ?? '');
	const roundOf = (search: unknown) => {
		const day = textAt(search, 'date') ?? textAt(search, 'date', 'to');
		if (day === undefined) return 0;
		const at = days.findIndex((own) => day <= own);
		return at < 0 ? rounds.length - 1 : at;
	};
	return rounds.map((round, i) => ({
		path: i === 0 ? ['flow'] : ['living', 'rounds', i, 'flow'],
		name: i === 0 ? 'flow' : `living.rounds.${textAt(round, 'code') ?? i + 1}.flow`,
		code: textAt(round, 'code'),
		searches: [...searches.entries()].flatMap(([place, search]) => (roundOf(search) === i ? [place] : [])),
	}));
}

/** The records that a round found; all of them where the review does not live. */
export function recordsOfRound(
	{ data }: SourceFile,
	code: string | undefined,
	studies: readonly SourceFile[],
): readonly SourceFile[] {
	const variable = textAt(data, 'living', 'variable');
	if (code === undefined || variable === undefined) return studies;
	return studies.filter((study) => codesIn(expandRawValue(fieldAt(study.data, 'values', variable))).includes(code));
}
