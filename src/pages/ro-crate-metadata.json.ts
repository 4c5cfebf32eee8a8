/** `/ro-crate-metadata.json`: the site described as a research object. */
import { createHash } from 'node:crypto';
import { bytesOf } from '../exports/bytes.ts';
import { dataPackage } from '../exports/datapackage.ts';
import { offeredFiles, packagedFiles } from '../exports/files.ts';
import { formatJson } from '../exports/json.ts';
import { roCrate } from '../exports/ro-crate.ts';
import { corpus, site } from '../layouts/site.ts';

export function GET({ site: host }: { site: URL | undefined }): Response {
	const siteUrl = new URL(site.base, host).href;
	const digest = (content: string | Uint8Array) => `sha256:${createHash('sha256').update(content).digest('hex')}`;
	const ownPackage = dataPackage(corpus, packagedFiles(corpus, siteUrl), siteUrl, digest);
	// It lists the other files, and not itself.
	const ownBytes = bytesOf(formatJson(ownPackage)).length;
	const bytes = new Map([
		...ownPackage.resources.map((resource) => [resource.path, resource.bytes] as const),
		['datapackage.json', ownBytes] as const,
	]);
	return new Response(formatJson(roCrate(corpus, offeredFiles(corpus), bytes)), {
		headers: { 'content-type': 'application/ld+json' },
	});
}
