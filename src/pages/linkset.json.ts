/** `/linkset.json`: typed links between the page of the data and its files. */
import { formatJson } from '../exports/json.ts';
import { dataLinkset } from '../exports/linkset.ts';
import { corpus, site } from '../layouts/site.ts';

export function GET({ site: host }: { site: URL | undefined }): Response {
	return new Response(formatJson(dataLinkset(corpus, new URL(site.base, host).href)), {
		headers: { 'content-type': 'application/linkset+json' },
	});
}
