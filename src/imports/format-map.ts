/** Writes the map of an import for people to read and correct: one line for each column and each code, with the counts. */
import { Document, isMap, isSeq, type YAMLMap } from 'yaml';
import { formatWhole } from '../records/words.ts';
import { absentStates } from '../schema/state.ts';
import type { BuiltRecord } from './build-records.ts';
import type { ImportMap } from './import-map.ts';

const head = ` What each column of the tables becomes. The import guessed what was not here, and keeps what stands here.
 Correct a line and run the import again.

 take: key        the id of the study in the table
       label      what the table calls it
       same-study the row, or the number, of the study that a report is about
       reference.title, reference.author, reference.issued, reference.DOI …
       variable   its cells are the values of a variable
       code       the column stands for one code of a variable
       note       its cells say more of a code
       paragraph  its cells are a paragraph of a prose variable, with its label before it
       judgement  its cells judge the studies by a tool, in one domain; reason says why
       nothing    left out
 Under variables: the kind of each, its codes and the words of the cells that mean each.
 split:           columns of which each cell holds several numbers, such as { "Age": mean-sd }
 Under missing: words that stand for no value, and what they mean.
 The guide to importing, src/handbook/importing.md, explains every key.`;

/** The text of the map. `records` give the counts beside the codes. */
export function formatMap(map: ImportMap, records: readonly BuiltRecord[]): string {
	const document = new Document(map, { version: '1.2' });
	document.commentBefore = head;
	const { contents } = document;
	if (isMap(contents)) {
		const files = contents.get('files', true);
		if (isSeq(files)) for (const file of files.items) if (isMap(file)) setLines(file, 'columns');
		const variables = contents.get('variables', true);
		if (isSeq(variables))
			for (const variable of variables.items)
				if (isMap(variable)) {
					variable.spaceBefore = variable !== variables.items[0];
					setLines(variable, 'codes');
					addCounts(variable, records);
				}
		const tools = contents.get('tools', true);
		if (isSeq(tools))
			for (const tool of tools.items) if (isMap(tool)) for (const key of ['domains', 'judgements']) setLines(tool, key);
	}
	return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Puts each entry of a list on one line. */
function setLines(owner: YAMLMap, key: string): void {
	const list = owner.get(key, true);
	if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true;
}

function addCounts(variable: YAMLMap, records: readonly BuiltRecord[]): void {
	const id = variable.get('id');
	const codes = variable.get('codes', true);
	if (typeof id !== 'string' || !isSeq(codes)) return;
	const counts = countCodes(records, id);
	for (const item of codes.items) {
		if (!isMap(item)) continue;
		const code = item.get('code');
		if (typeof code === 'string') item.comment = ` ${formatWhole(counts.get(code) ?? 0)}`;
	}
}

/** The states as `countCodes` names them: a value of a table may stand in brackets too. */
export const stateKeys: ReadonlySet<string> = new Set(absentStates.map((state) => `(${state})`));

/** How many records hold each code, each state (in brackets) and each other value of a variable; of a list through any of its entries. */
export function countCodes(records: readonly BuiltRecord[], variable: string): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { values, lists } of records) {
		const own = values.get(variable);
		const all = own ? [own] : [...lists.values()].flat().flatMap((entry) => entry.get(variable) ?? []);
		const words = all.flatMap((value) => (value.state === undefined ? [value.value].flat() : [`(${value.state})`]));
		for (const word of new Set(words.map((one) => String(one ?? '(range)'))))
			counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return new Map([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}
