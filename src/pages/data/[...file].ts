/** Every file under `/data/`, written from the table of files (`filesOf`). */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { bytesOf } from '../../exports/bytes.ts';
import { publishedFile } from '../../exports/datapackage.ts';
import { type DataFile, filesOf } from '../../exports/files.ts';
import { compressPartsBy } from '../../exports/record-parts.ts';
import { corpus, site } from '../../layouts/site.ts';

compressPartsBy((text) => gzipSync(text, { level: 9 }));

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
