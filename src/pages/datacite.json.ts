/** `/datacite.json`: what an archive asks for where the data are deposited. */
import { dataciteRecord } from '../exports/citation-file.ts';
import { formatJson } from '../exports/json.ts';
import { corpus, site } from '../layouts/site.ts';

export function GET({ site: host }: { site: URL | undefined }): Response {
	const siteUrl = new URL(site.base, host).href;
	return new Response(formatJson(dataciteRecord(corpus, siteUrl)), { headers: { 'content-type': 'application/json' } });
}
