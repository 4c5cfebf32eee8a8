/** What the guidance pages say: their list, the page of a question, and the links to them from other pages. */
import { type Noun, typeset } from './grammar.ts';
import { english } from './language.ts';
import { between, rich } from './rich.ts';

/** The list of questions. */
export const guidanceWording = /* @__PURE__ */ english({
	description: (review: string) =>
		`Questions of design, answered from ${review}: what was done, what was seen, what is not known.`,
	none: 'There are no question pages yet.',
	lead: (noun: Noun) =>
		`Each page answers one question: what each ${noun.one} did, what was seen, what is not known, and how sure one can be.`,
	recommendations: 'What the review recommends',
	/** On the page of a study or a variable that guidance uses. */
	using: 'Guidance that uses it',
});

/** The page of a question. */
export const questionWording = /* @__PURE__ */ english({
	parts: (noun: Noun) => ({
		'in-short': 'In short',
		did: `What ${noun.many} did`,
		seen: 'What was seen',
		concludes: 'What the review concludes',
		borrow: 'Examples to borrow',
		decide: 'Before you decide',
	}),
	inCodebook: <Link>(variables: readonly Link[]) => rich`In the codebook: ${between(variables, ', ')}.`,
	/** The name of the list of the parts of the page. */
	onPage: 'On this page',
	neighbours: 'Neighbouring questions',
	previous: (title: string) => `← ${typeset(title)}`,
	next: (title: string) => `${typeset(title)} →`,
	/** The place of a statement in the review. */
	place: (source: string) => `${source}.`,
	/** Stands beside the name of an example: its programme, where that has a name, and its countries. */
	where: (programme: string | undefined, countries: readonly string[]) =>
		`${programme === undefined ? '' : `${programme}, `}${countries.join(', ')}`,
});
