/** `/changes.xml`: the changes of the data as a feed. */
import { atomFeed } from '../exports/atom.ts';
import { corpus, site } from '../layouts/site.ts';

export function GET({ site: host }: { site: URL | undefined }): Response {
	return new Response(atomFeed(corpus, new URL(site.base, host).href), {
		headers: { 'content-type': 'application/atom+xml' },
	});
}
