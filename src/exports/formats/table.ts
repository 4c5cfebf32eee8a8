/**
 * The table of formats: the files under `data/`, the data page, the explorer, older versions and the descriptions of the
 * data derive from it. Readers' browsers load it, so no format brings a large library: see `LibraryFormat`.
 */
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import { excelCsv } from './excel-csv.ts';
import type { DataGroup, Format } from './format.ts';
import { json } from './json.ts';
import { ris } from './ris.ts';
import { xlsx } from './xlsx.ts';

/** All formats, in the order in which they are offered. */
export const formats: readonly Format[] = [csv, excelCsv, xlsx, json, ris, bibtex, cslJson];

/** The name of the published file of all studies, under `data/`. */
export function fileOf({ ending }: Format): string {
	return `studies${ending}`;
}

/** The formats of a group on the data page, in their order. */
export function formatsIn(group: DataGroup): readonly Format[] {
	return formats.filter((format) => format.group === group);
}
