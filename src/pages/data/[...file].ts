/** Every file under `/data/`, from the one table of files. */
import { bytesOf } from '../../exports/bytes.ts';
import { type DataFile, filesOf } from '../../exports/files.ts';
import { corpus, site } from '../../layouts/site.ts';
import { digestOf } from './_digest.ts';

export function getStaticPaths() {
	return filesOf(corpus).map((file) => ({ params: { file: file.name }, props: { file } }));
}

export function GET({ props, site: host }: { props: { file: DataFile }; site: URL | undefined }): Response {
	const { file } = props;
	return new Response(bytesOf(file.write(corpus, new URL(site.base, host).href, digestOf)), {
		headers: { 'content-type': file.mediaType },
	});
}
