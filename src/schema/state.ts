/**
 * The states of a value. Absence is data, so each kind of absence has its own word. One table says how each state is
 * named, drawn, ranked and worded; its order is the order in which states are listed. The browser loads it too, so it
 * does not import zod.
 */

import type { DoubtfulCount } from '../wording/doubt.ts';
import { midSentence } from '../wording/grammar.ts';
import { placeWording, silenceWording, stateOfPapersWording, stateWording } from '../wording/states.ts';
import { provenanceOf } from './review-kind.ts';

interface StateTraits {
	/** The label as a heading or in a cell. Within a sentence use `stateWithin`. */
	label: string;
	/** When the state applies. The site knows what the review says, not what the report says. */
	definition: string;
	/** The pattern in which the state is drawn, everywhere on the site. */
	pattern: 'solid' | 'struck' | 'dashed' | 'dot' | 'slash' | 'query' | 'cross';
}

interface AbsenceTraits extends StateTraits {
	/** What the absence means: known to be none, does not apply, or unknown, so that a value may exist. */
	absence: 'none' | 'not-applicable' | 'unknown';
	/** Of several absences, the one with the lowest rank says most and stands for all. */
	rank: number;
	/**
	 * The sentence about units that match the rest of a selection but whose value here is unknown. Only for an absence
	 * that is `unknown`.
	 */
	silence?: (count: DoubtfulCount, what: string, isPlural?: boolean) => string;
	/** The words in front of the source of an absent value: that it was looked for there. */
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

/** The traits of each state in which a value is absent. */
export const absenceTraits: Readonly<Record<AbsentState, AbsenceTraits>> = absences;

export const stateTraits: Readonly<Record<State, StateTraits>> = {
	reported: { ...stateWording.reported, pattern: 'solid' },
	...absences,
};

const ofPapers: Partial<Record<State, string>> = stateOfPapersWording;

/** When a state applies, in the words of what the records of the review were coded from. */
export function stateDefinition(state: State, review: Parameters<typeof provenanceOf>[0]): string {
	const { definition } = stateTraits[state];
	return provenanceOf(review) === 'papers' ? (ofPapers[state] ?? definition) : definition;
}

/** The name of a state within a sentence, such as `not reported`. */
export function stateWithin(state: State): string {
	return midSentence(stateTraits[state].label);
}

/** The states without a value, in the order in which they are listed and drawn. */
export const absentStates = Object.keys(absences) as [AbsentState, ...AbsentState[]];

export const states = ['reported', ...absentStates] as const;

const absent: ReadonlySet<unknown> = new Set(absentStates);

/** Whether something is the name of a state without a value. */
export function isAbsentState(word: unknown): word is AbsentState {
	// A set gives every object that it is asked for a number to find it by: that of thousands of records takes time and memory.
	return typeof word === 'string' && absent.has(word);
}

/** Whether a code or a state answers the question of a variable. `none` counts as an answer. */
export function isAnswer(word: string): boolean {
	return !isAbsentState(word) || absenceTraits[word].absence === 'none';
}

/** Whether a word is a state that leaves the value unknown: it may exist although nobody has seen it. */
export function isSilent(word: string): word is AbsentState {
	return isAbsentState(word) && absenceTraits[word].absence === 'unknown';
}

/** Of several absences, the one that says most; undefined for an empty array. */
export function strongestOf(states: readonly AbsentState[]): AbsentState | undefined {
	return [...states].sort((a, b) => absenceTraits[a].rank - absenceTraits[b].rank)[0];
}

/** The state of a value that nobody has written. */
export const unchartedValue = { state: 'not-charted' } as const;
