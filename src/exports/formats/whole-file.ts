/** Writes the published file of a format, for all studies of a review or of a version. Only for the build: its libraries are large. */
import type { Study } from '../../corpus/corpus.ts';
import { formatBibtex, formatRis } from '../citation.ts';
import { type CslItem, cslItems } from '../csl.ts';
import type { Table } from '../tables.ts';
import type { Format, LibraryFormat, RecordFormat, WorkbookFormat } from './format.ts';

const libraries: Readonly<Record<LibraryFormat['library'], (items: readonly CslItem[]) => string>> = {
	ris: formatRis,
	bibtex: formatBibtex,
};

/** The content of the file, for formats that need only the studies and their table. */
export function writeWhole(
	format: Exclude<Format, RecordFormat | WorkbookFormat>,
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
