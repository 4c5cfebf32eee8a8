/** Earlier names of columns and of the codes in them, for the data package: unlike a page, a column cannot redirect. */
import type { Corpus } from '../corpus/corpus.ts';
import { redirectsOf } from '../corpus/moved.ts';
import { columnWording } from '../wording/columns.ts';
import type { Column } from './columns.ts';
import type { Table } from './tables.ts';

/** Sentences about the earlier names of a column and of its codes, for programs that know an earlier table. Empty for most columns. */
export function formerNames(corpus: Corpus, { name }: Table, column: Column): readonly string[] {
	const [, id = '', part = ''] = /^([^_]+)(_.+)?$/.exec(column.name) ?? [];
	const variable = corpus.variablesById.get(id);
	const own = variable?.of === (name === 'studies' ? 'study' : name) ? variable : undefined;
	const start = `data/${name}.csv#`;
	const formerNames = redirectsOf(corpus)
		.filter(({ from, to }) => from.startsWith(start) && leadsTo(from.slice(start.length), to))
		.map(({ from }) => from.slice(start.length));
	function leadsTo(former: string, to: string): boolean {
		// A column of a renamed variable leads to the page of the variable. Its part, such as `_min`, says which column it is now.
		return to === `${start}${column.name}` || (own !== undefined && to === `codebook/${id}` && partOf(former) === part);
	}
	const names = [...(own?.aliases ?? []).map((alias) => `${alias}${part}`), ...formerNames];
	const codes = part === '' ? (own?.codes ?? []) : [];
	return [
		...(names.length === 0 ? [] : [columnWording.earlierColumns(names)]),
		...codes.flatMap(({ code, aliases = [] }) =>
			aliases.length === 0 ? [] : [columnWording.earlierCodes(code, aliases)],
		),
	];
}

const partOf = (column: string) => /_.+$/.exec(column)?.[0] ?? '';
