/** What the page on how to read the site says. */
import { withArticle } from './article.ts';
import { bracketDoubt, type DoubtfulCount } from './doubt.ts';
import { capitalise, formatCount, type Noun, typeset } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

export const howToReadWording = /* @__PURE__ */ english({
	description: (title: string) => `How the pages of ${title} say what is known, what is in doubt and what is missing.`,
	lead: 'What the numbers, words and signs on this site mean. Every example is drawn from its records.',
	counts: 'A count',
	/**
	 * Explains the parts of a row of answers, in their order. With many studies, a bar replaces the squares. The page
	 * leaves out the second part if no count of the example is in doubt.
	 */
	count: (noun: Noun, areSquares: boolean): readonly [string, string, string, string] => [
		`How many ${noun.many} have this answer. ${capitalise(withArticle(noun.one))} with several answers counts under each of them.`,
		'How many of these are in doubt. The others hold however the doubts are settled.',
		areSquares
			? `A square for each ${noun.one}; an empty square is in doubt.`
			: `How many that are of all ${noun.many}; the part that is not filled is in doubt.`,
		`For how many ${noun.many} the answer is known at all. For the others it is not known, which does not mean “no”.`,
	],
	values: 'A value',
	/** Explains the parts of a value, in their order. `isOfPapers`: the records were coded from the papers themselves. */
	value: (noun: Noun, isOfPapers: boolean) => [
		'The answer, as a code of the codebook. It leads to all that share it.',
		`What the codes leave out, why the value may be wrong, or what the ${isOfPapers ? 'paper' : 'review'} says in another place.`,
		`Where the ${isOfPapers ? 'paper' : 'review'} says so, and who coded it. On the page of ${withArticle(noun.one)}, these lines appear on request.`,
	],
	valueOf: <Link>(variable: Link, study: Link) => rich`${variable}, from ${study}`,
	states: 'What is missing',
	stateLead: 'A missing answer is recorded with the reason. Only “none” means that there was none.',
	/** An example of a state: the variable with the most such values, with their number. */
	stateExample: <Link>(variable: string, link: Linker<Link>, { count, inDoubt }: DoubtfulCount, noun: Noun) =>
		rich`${typeset(variable)}: ${link(formatCount(count, noun))}${bracketDoubt(count, inDoubt)}.`,
	signs: 'The sign of a finding',
	signLead:
		'A sign says in which direction a finding points, not how strong it is. A sign that is not filled is in doubt.',
	sign: <Link>(label: Link, definition: string, count: string) => rich`${label} ${definition} ${count}.`,
	doubts: 'In doubt',
	doubt: (isOfPapers: boolean) => [
		`A value is in doubt if it may be wrong, if it was inferred rather than printed, or if two places of the ${isOfPapers ? 'paper' : 'review'} differ. Its record gives the reason.`,
		'A value in doubt is counted with the others, and the count says so. Its mark in a figure is not filled.',
	],
	leaveOut: <Link>(link: Linker<Link>) =>
		rich`In the explorer, one switch leaves all values in doubt out: ${link('see the studies without them')}.`,
	links: 'Numbers are links',
	link: 'A number, a mark of a figure or a name leads to the studies behind it. Every page and every view of the explorer has an address that lasts, and can carry the version of the data that it was read with.',
});
