/** `/ro-crate-metadata.json`: the site described as a research object. */
import { offeredFiles } from '../exports/files.ts';
import { formatJson } from '../exports/json.ts';
import { roCrate } from '../exports/ro-crate.ts';
import { corpus } from '../layouts/site.ts';

export function GET(): Response {
	return new Response(formatJson(roCrate(corpus, offeredFiles(corpus))), {
		headers: { 'content-type': 'application/ld+json' },
	});
}
