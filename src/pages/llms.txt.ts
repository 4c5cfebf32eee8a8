/** `/llms.txt`: the site as an outline for programs. */
import { siteOutline } from '../exports/site-outline.ts';
import { corpus, site } from '../layouts/site.ts';

export function GET({ site: host }: { site: URL | undefined }): Response {
	return new Response(siteOutline(corpus, new URL(site.base, host).href), {
		headers: { 'content-type': 'text/plain; charset=utf-8' },
	});
}
