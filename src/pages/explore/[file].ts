/** The corpus for the explorer. These files may change at any time: other programs should use `/data/studies.json`. */
import { gzipSync } from 'node:zlib';
import { packCorpus } from '../../corpus/pack.ts';
import { isLean } from '../../corpus/profile.ts';
import { columnsFile, corpusFile, entriesFile, furtherFile } from '../../explorer/corpus-file.ts';
import { formatJson, publishedStudies } from '../../exports/json.ts';
import { recordParts } from '../../exports/record-parts.ts';
import type { ColumnFiles } from '../../facets/column-files.ts';
import { packColumns } from '../../facets/pack-columns.ts';
import { corpus } from '../../layouts/site.ts';

const file = corpusFile(corpus);

export function getStaticPaths() {
	if (file !== columnsFile) return [pathOf(file)];
	const { studies, further, entries } = columnFiles();
	return [pathOf(columnsFile, studies), pathOf(furtherFile, further), pathOf(entriesFile, entries)];
}

function pathOf(name: string, bytes?: Uint8Array) {
	return { params: { file: name.replace('explore/', '') }, props: { bytes } };
}

function columnFiles(): ColumnFiles {
	return isLean(corpus)
		? packColumns(corpus, recordParts(corpus).textBytes, recordParts(corpus).studiesInPart)
		: packColumns(corpus, formatJson(publishedStudies(corpus, corpus.studies)).length);
}

export function GET({ props: { bytes } }: { props: { bytes?: Uint8Array } }): Response {
	if (!bytes)
		return new Response(JSON.stringify(packCorpus(corpus)), { headers: { 'content-type': 'application/json' } });
	// Hosts compress JSON, but not other files. So these files are compressed at build, and the explorer unpacks them.
	return new Response(new Uint8Array(gzipSync(bytes, { level: 9 })), {
		headers: { 'content-type': 'application/octet-stream' },
	});
}
