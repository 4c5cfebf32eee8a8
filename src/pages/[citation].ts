/** `/CITATION.cff`: how to cite the data, in the Citation File Format. */
import { citationFile, citationFileName } from '../exports/citation-file.ts';
import { corpus, site } from '../layouts/site.ts';

export function getStaticPaths() {
	return [{ params: { citation: citationFileName } }];
}

export function GET({ site: host }: { site: URL | undefined }): Response {
	const siteUrl = new URL(site.base, host).href;
	return new Response(citationFile(corpus, siteUrl), { headers: { 'content-type': 'application/x-yaml' } });
}
