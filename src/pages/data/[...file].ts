/** Every file under `/data/`, written from the table of files (`filesOf`). */
import { createHash } from 'node:crypto';
import { isLean } from '../../corpus/profile.ts';
import { bytesOf } from '../../exports/bytes.ts';
import { publishedFile } from '../../exports/datapackage.ts';
import { type DataFile, filesOf } from '../../exports/files.ts';
import { compressBy } from '../../exports/gzip.ts';
import { gzipPieces } from '../../layouts/gzip-pieces.ts';
import { corpus, site } from '../../layouts/site.ts';

// The compressed files of a full site are few and small: they stay as a release writes them.
if (isLean(corpus)) compressBy(gzipPieces);

export function getStaticPaths() {
	return filesOf(corpus).map((file) => ({ params: { file: file.name }, props: { file } }));
}

export function GET({ props, site: host }: { props: { file: DataFile }; site: URL | undefined }): Response {
	const { file } = props;
	const digest = (content: string | Uint8Array) => `sha256:${createHash('sha256').update(content).digest('hex')}`;
	return new Response(bytesOf(publishedFile(corpus, file, new URL(site.base, host).href, digest)), {
		headers: { 'content-type': file.mediaType },
	});
}
