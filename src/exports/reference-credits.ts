/** Names that a reference gives beside those that stand first, and the works that it translates or reviews. */
import { type Citation, leadNames, type NameVariable, nameVariables } from '../schema/csl.ts';
import { stopBehind, unmarkedText } from '../schema/rich-text.ts';
import { creditWording as say } from '../wording/credits.ts';
import { dateWording } from '../wording/dates.ts';
import { referencesWording } from '../wording/references.ts';
import { formatAuthors } from './reference-text.ts';

/** Names of another work than the one that is cited. */
type Foreign = 'author' | 'container-author' | 'original-author' | 'reviewed-author';

const isCredited = (variable: NameVariable): variable is Exclude<NameVariable, Foreign> =>
	variable !== 'author' && !/^(container|original|reviewed)-/.test(variable);

/** Names in Vancouver order, all of them; empty for none. */
const namesIn = (citation: Citation, variable: NameVariable) => formatAuthors(citation[variable] ?? []).join(', ');

/** Who did what, in the order of the variables, and the works behind it: each a sentence without its full stop. */
export function referenceCredits(citation: Citation): readonly string[] {
	const lead = leadNames(citation);
	const isWithin = citation['container-title'] !== undefined;
	const credits = nameVariables.flatMap((variable) => {
		const isSaid = citation[variable] === lead || (variable === 'editor' && isWithin);
		const names = isCredited(variable) && !isSaid ? namesIn(citation, variable) : '';
		return names !== '' && isCredited(variable) ? [say[variable](names)] : [];
	});
	const original = workWords([
		namesIn(citation, 'original-author'),
		citation['original-title'],
		[citation['original-publisher-place'], citation['original-publisher']].filter(Boolean).join(': '),
		dateWording.of(citation['original-date']),
	]);
	const reviewed = workWords([namesIn(citation, 'reviewed-author'), citation['reviewed-title']]);
	return [...credits, ...(original ? [say.original(original)] : []), ...(reviewed ? [say.reviewed(reviewed)] : [])];
}

const workWords = (parts: readonly (string | undefined)[]) =>
	parts
		.flatMap((part) => (part ? [unmarkedText(part)] : []))
		.map((part, i, all) => (i === all.length - 1 ? part : `${part}${stopBehind(part)}`))
		.join('');

/** What stands before the title of a book that a work is a part of: `In: Birch B, editor. `; empty for a periodical. */
export function withinWords(citation: Citation, isPeriodical: boolean): string {
	if (isPeriodical || citation['container-title'] === undefined) return '';
	const { editor = [] } = citation;
	const authors = namesIn(citation, 'container-author');
	const editors =
		editor.length === 0 || editor === leadNames(citation)
			? ''
			: referencesWording.editors(namesIn(citation, 'editor'), editor.length);
	if (!/^(chapter|paper-conference|entry)/.test(citation.type) && authors === '' && editors === '') return '';
	return [
		say.within,
		...[authors, editors].filter(Boolean).map((names) => `${names}${stopBehind(names).trim()}`),
		'',
	].join(' ');
}
