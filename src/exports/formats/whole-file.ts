/** The published file of a format: of all studies of a review, or of a version of it. Only a build writes it. */
import type { Study } from '../../corpus/corpus.ts';
import { formatBibtex, formatRis } from '../citation.ts';
import { type CslItem, cslItems } from '../csl.ts';
import type { Table } from '../tables.ts';
import type { Format, LibraryFormat, RecordFormat } from './format.ts';

const libraries: Readonly<Record<LibraryFormat['library'], (items: readonly CslItem[]) => string>> = {
	ris: formatRis,
	bibtex: formatBibtex,
};

/** Of formats that need the studies and their table alone. */
export function writeWhole(
	format: Exclude<Format, RecordFormat>,
	studies: readonly Study[],
	tableOf: () => Table,
): string | Uint8Array {
	switch (format.of) {
		case 'table':
			return format.write(tableOf());
		case 'citations':
			return format.write(cslItems(studies));
		case 'library':
			return libraries[format.library](cslItems(studies));
	}
}
