/** What the site says of a living review: its searches, what each added, and the next one. */
import { formatCount, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { rich } from './rich.ts';

const time: Noun = { one: 'time', many: 'times' };

export const livingWording = /* @__PURE__ */ english({
	/** `next` is the day of the next search, if one is planned. */
	lead: <Part>(searches: number, last: Part, next: Part | undefined) =>
		rich`This review is brought up to date. It has been searched ${searches === 1 ? 'once' : formatCount(searches, time)}, ${searches === 1 ? '' : 'last '}on ${last}. ${next === undefined ? 'No further search is planned.' : rich`The next search is planned for ${next}.`}`,
	table: 'What each search added',
	search: 'Search',
	date: 'Day',
	added: 'Added',
	/** How many of those that a search added are not counted any more. */
	gone: 'No longer counted',
	/** How many there were after a search, with those of the searches before. */
	all: 'In all',
	/** The heading of the selection flow of one search. */
	flow: (label: string, date: string) => `${label}, ${date}`,
	/** The plan of updates: when the review was last searched, and what is planned. */
	updates: 'Updates',
	lastSearch: <Part>(date: Part) => rich`Last searched on ${date}.`,
	noPlan: 'No plan of updates is given.',
	/** At the foot of every page. */
	next: <Part>(date: Part) => rich`Next search planned for ${date}.`,
});
