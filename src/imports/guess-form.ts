/** Guesses the kind of a column from the form of its cells: dates, periods, yes and no. */
import { timeIn } from '../records/time-words.ts';
import { countOf } from '../records/words.ts';
import { kinds, kindTraits } from '../schema/variable-kind.ts';
import { type KindGuess, mostStrange } from './guess-kind.ts';
import { stateOfWord } from './missing-words.ts';
import type { Profile } from './profile.ts';
import { yesNoOf } from './yes-no.ts';

/** Dates, or periods, in at least nine of ten different cells, and not years alone. */
export function guessTime(profile: Profile): KindGuess | undefined {
	const cells = [...profile.words.keys()].filter((cell) => stateOfWord(cell) === undefined);
	for (const kind of kinds.filter((one) => kindTraits[one].form === 'time')) {
		const times = cells.map((cell) => timeIn(kind, cell));
		const strange = cells.filter((_, i) => times[i] === undefined);
		if (times.every((time) => time === undefined || /^\d{4}$/.test(time))) continue;
		if (strange.length > Math.min(mostStrange, cells.length / 10)) continue;
		return {
			kind,
			why: `${countOf(cells.length - strange.length, 'different word')} can be read as a ${kind}`,
			...(strange.length > 0 ? { strange } : {}),
		};
	}
	return undefined;
}

/** Nothing but yes and no, however they are written. */
export function guessYesNo(profile: Profile): KindGuess | undefined {
	const cells = [...profile.words.keys()].filter((cell) => stateOfWord(cell) === undefined);
	const kind = kinds.find((one) => kindTraits[one].programCodes !== undefined);
	if (!kind || cells.length === 0 || !cells.every((cell) => yesNoOf(cell) !== undefined)) return undefined;
	return { kind, why: 'every cell says yes or no' };
}
