/** What in a study met the selection. */
import {
	type CodedCorpus,
	type CodedEntry,
	type CodedStudy,
	entriesOf,
	type Study,
	studyValue,
	variableOf,
} from '../corpus/corpus.ts';
import { firmCorpus, isInDoubt } from '../corpus/doubt.ts';
import { entryHref, studyHref } from '../corpus/href.ts';
import { formatValue } from '../corpus/label.ts';
import { indexOf } from '../facets/build-index.ts';
import { placesIn, selectEntries } from '../facets/select.ts';
import type { Selection } from '../facets/selection.ts';
import type { ListName } from '../schema/list.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { withDoubt } from '../wording/doubt.ts';
import { resultWording } from '../wording/explorer.ts';
import type { ViewInput } from './view.ts';

export interface Match {
	label: string;
	text: string;
	href?: string;
}

/** Whether the selection asks for values of the variable, and does not only rule some out. */
export function isAskedFor({ clauses }: Selection, id: string): boolean {
	return clauses.some(
		({ variable, any, all, range }) => variable === id && (any.length > 0 || all.length > 0 || range !== undefined),
	);
}

/**
 * What in a study met the selection: its values of the selected variables, and the entries that met the conditions, in
 * full. Values in `idsInFacts` stand in the line of facts, so they come again only with a note.
 */
export function matchesOf(
	{ corpus, selection, site }: ViewInput,
	study: CodedStudy,
	record: Study | undefined,
	idsInFacts: ReadonlySet<string>,
): readonly Match[] {
	const index = indexOf(corpus);
	const firmIndex = indexOf(firmCorpus(corpus));
	const matches: Match[] = [];
	for (const { variable: id, any, all, range } of selection.clauses) {
		const variable = variableOf(corpus, id);
		if (variable.of !== 'study' || (any.length === 0 && all.length === 0 && !range)) continue;
		if (idsInFacts.has(id) && !(record && studyValue(record, id).note)) continue;
		const value = studyValue(record ?? study, id);
		const text = withDoubt(formatValue(variable, value), isInDoubt(value));
		const note = record && studyValue(record, id).note;
		matches.push({ label: variable.label, text: note ? resultWording.withNote(text, note) : text });
	}
	const lists = new Set(selection.clauses.map(({ variable, nth }) => `${variableOf(corpus, variable).of} ${nth}`));
	for (const key of lists) {
		const [list, nth] = key.split(' ');
		if (list === 'study') continue;
		const of = list ?? '';
		const rows = selectEntries(index, selection, of, Number(nth));
		const firmRows = selectEntries(firmIndex, selection, of, Number(nth));
		const codedEntries = entriesOf(study, of);
		const entries = record && entriesOf(record, of);
		if (!rows) continue;
		const at = index.numbersById.get(study.id) ?? -1;
		const firm = new Set(firmRows && placesIn(firmIndex, of, firmRows, at, codedEntries.length));
		for (const place of placesIn(index, of, rows, at, codedEntries.length)) {
			const label = of === 'findings' ? resultWording.finding : '';
			const entry = entries?.[place];
			if (!entry) {
				const text = withDoubt(codesOfEntry(corpus, of, codedEntries[place] ?? { values: {} }), !firm.has(place));
				matches.push({ label, text, href: studyHref(site, study.id) });
				continue;
			}
			const text = entry.text ?? entry.name ?? entry.printed ?? entry.note ?? entry.id;
			const figures = entry.figures ? ` ${entry.figures}` : '';
			matches.push({
				label,
				text: withDoubt(`${text}${figures}`, !firm.has(place)),
				href: entryHref(site, study.id, of, entry.id),
			});
		}
	}
	return matches;
}

/** The codes of an entry, for one whose words have not arrived; empty if nothing was reported. */
function codesOfEntry({ variables }: CodedCorpus, of: ListName, { values }: CodedEntry): string {
	return variables
		.flatMap((variable) => {
			const value = variable.of === of && traitsOf(variable).isCounted ? values[variable.id] : undefined;
			return value?.state === 'reported' ? formatValue(variable, value) : [];
		})
		.join(', ');
}
