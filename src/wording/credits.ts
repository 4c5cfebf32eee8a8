/** What people did for a work whose author is somebody else, as references say it. */
import { english } from './language.ts';

export const creditWording = /* @__PURE__ */ english({
	chair: (names: string) => `Chaired by ${names}`,
	'collection-editor': (names: string) => `Series edited by ${names}`,
	compiler: (names: string) => `Compiled by ${names}`,
	composer: (names: string) => `Composed by ${names}`,
	contributor: (names: string) => `With ${names}`,
	curator: (names: string) => `Curated by ${names}`,
	director: (names: string) => `Directed by ${names}`,
	editor: (names: string) => `Edited by ${names}`,
	'editorial-director': (names: string) => `Editorial direction by ${names}`,
	'executive-producer': (names: string) => `Executive production by ${names}`,
	guest: (names: string) => `Guests: ${names}`,
	host: (names: string) => `Hosted by ${names}`,
	illustrator: (names: string) => `Illustrated by ${names}`,
	interviewer: (names: string) => `Interviewed by ${names}`,
	narrator: (names: string) => `Narrated by ${names}`,
	organizer: (names: string) => `Organised by ${names}`,
	performer: (names: string) => `Performed by ${names}`,
	producer: (names: string) => `Produced by ${names}`,
	recipient: (names: string) => `To ${names}`,
	'script-writer': (names: string) => `Written by ${names}`,
	'series-creator': (names: string) => `Series created by ${names}`,
	translator: (names: string) => `Translated by ${names}`,
	/** The work of which it is a translation or a new edition: names, title, publisher and date, as far as they are known. */
	original: (work: string) => `Original: ${work}`,
	/** The work that it reviews. */
	reviewed: (work: string) => `Review of: ${work}`,
	/** Stands before the names and the title of the book that a part belongs to. */
	within: 'In:',
});
