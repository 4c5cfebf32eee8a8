/** The corpus for the explorer. This file may change at any time: other programs should use `/data/studies.json`. */
import { gzipSync } from 'node:zlib';
import { packCorpus } from '../../corpus/pack.ts';
import { isLean } from '../../corpus/profile.ts';
import { columnsFile, corpusFile } from '../../explorer/corpus-file.ts';
import { formatJson, publishedStudies } from '../../exports/json.ts';
import { recordParts } from '../../exports/record-parts.ts';
import { packColumns } from '../../facets/pack-columns.ts';
import { corpus } from '../../layouts/site.ts';

const file = corpusFile(corpus);

export function getStaticPaths() {
	return [{ params: { file: file.replace('explore/', '') } }];
}

export function GET(): Response {
	if (file !== columnsFile)
		return new Response(JSON.stringify(packCorpus(corpus)), { headers: { 'content-type': 'application/json' } });
	// Hosts compress JSON, but not other files. So this file is compressed at build, and the explorer unpacks it.
	const bytes = isLean(corpus)
		? packColumns(corpus, recordParts(corpus).textBytes, recordParts(corpus).studiesInPart)
		: packColumns(corpus, formatJson(publishedStudies(corpus, corpus.studies)).length);
	return new Response(new Uint8Array(gzipSync(bytes, { level: 9 })), {
		headers: { 'content-type': 'application/octet-stream' },
	});
}
