/**
 * The states a value can be in: absence is data, so each kind of absence has its own word. One table says how each is
 * called, drawn, weighed and reported, in the order in which states are listed. Loaded by the browser too, so without zod.
 */

import type { DoubtfulCount } from '../wording/doubt.ts';
import { midSentence } from '../wording/grammar.ts';
import { placeWording, silenceWording, stateWording } from '../wording/states.ts';

interface StateTraits {
	/** As a heading or in a cell; `stateWithin` has it within a sentence. */
	label: string;
	/** When it applies. The site knows what the review says, not what the paper says. */
	definition: string;
	/** The pattern it is drawn with, everywhere on the site. */
	pattern: 'solid' | 'struck' | 'dashed' | 'dot' | 'slash' | 'query' | 'cross';
}

interface AbsenceTraits extends StateTraits {
	/** What it leaves: known that there is nothing, beside the point, or not known, so that a value may exist unseen. */
	absence: 'none' | 'not-applicable' | 'unknown';
	/** Of several absences the one with the least rank says most, and stands for all. */
	rank: number;
	/** What is said of units that meet everything else that is asked. Only for what is not known. */
	silence?: (count: DoubtfulCount, what: string, isPlural?: boolean) => string;
	/** What leads in the place where its value would stand. */
	place?: string;
}

const absences = {
	none: {
		...stateWording.none,
		pattern: 'struck',
		absence: 'none',
		rank: 4,
	},
	'not-reported': {
		...stateWording['not-reported'],
		pattern: 'dashed',
		absence: 'unknown',
		rank: 2,
		silence: silenceWording['not-reported'],
	},
	'not-in-review': {
		...stateWording['not-in-review'],
		pattern: 'dot',
		absence: 'unknown',
		rank: 3,
		silence: silenceWording['not-in-review'],
		place: placeWording['not-in-review'],
	},
	'not-applicable': {
		...stateWording['not-applicable'],
		pattern: 'slash',
		absence: 'not-applicable',
		rank: 6,
	},
	unclear: {
		...stateWording.unclear,
		pattern: 'query',
		absence: 'unknown',
		rank: 1,
		silence: silenceWording.unclear,
	},
	'not-charted': {
		...stateWording['not-charted'],
		pattern: 'cross',
		absence: 'unknown',
		rank: 5,
		silence: silenceWording['not-charted'],
	},
} as const satisfies Record<string, AbsenceTraits>;

export type AbsentState = keyof typeof absences;
export type State = 'reported' | AbsentState;

/** Ways in which a value can be absent. */
export const absenceTraits: Readonly<Record<AbsentState, AbsenceTraits>> = absences;

export const stateTraits: Readonly<Record<State, StateTraits>> = {
	reported: { ...stateWording.reported, pattern: 'solid' },
	...absences,
};

/** A state within a sentence: `not reported`. */
export function stateWithin(state: State): string {
	return midSentence(stateTraits[state].label);
}

/** In the order in which they are listed and drawn. */
export const absentStates = Object.keys(absences) as [AbsentState, ...AbsentState[]];

export const states = ['reported', ...absentStates] as const;

const absent: ReadonlySet<unknown> = new Set(absentStates);

/** Whether something is the name of a state in which there is no value. */
export function isAbsentState(word: unknown): word is AbsentState {
	return absent.has(word);
}

/** Whether a code or a state answers what was asked: that there is none is an answer too. */
export function isAnswer(word: string): boolean {
	return !isAbsentState(word) || absenceTraits[word].absence === 'none';
}

/** Whether a word is a state in which a value may exist unseen. */
export function isSilent(word: string): word is AbsentState {
	return isAbsentState(word) && absenceTraits[word].absence === 'unknown';
}

/** Of several absences the one that says most; undefined for none. */
export function strongestOf(states: readonly AbsentState[]): AbsentState | undefined {
	return [...states].sort((a, b) => absenceTraits[a].rank - absenceTraits[b].rank)[0];
}

/** What is known where nothing was written. */
export const uncharted = { state: 'not-charted' } as const;
