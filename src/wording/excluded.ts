/** What the site says of full texts that were excluded. */
import { formatCount } from './grammar.ts';
import { english } from './language.ts';

export const excludedWording = /* @__PURE__ */ english({
	heading: 'Full texts excluded',
	reason: 'Reason',
	count: 'Full texts',
	total: 'All',
	list: (count: number) =>
		formatCount(count, { one: 'full text with its reason', many: 'full texts with their reasons' }),
	file: 'The whole list is in',
});

export const excludedTableWording = /* @__PURE__ */ english({
	title: 'Full texts excluded',
	description: 'One row per full text that was read and excluded, with the reason.',
	row: { title: 'Row', description: 'Its place in the list.' },
	reference: { title: 'Reference', description: "Its number or id in the review's reference list, if it has one." },
	citation: { title: 'Citation', description: 'Its title in the reference list, or its citation.' },
	doi: { title: 'DOI', description: 'Without the address of a resolver, if it is in the reference list.' },
	reason: { title: 'Reason', description: 'Why it was excluded.' },
	note: { title: 'Note', description: 'What readers should know of it.' },
});
