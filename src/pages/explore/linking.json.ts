/** What the explorer needs to link to a view and to cite it. This file may change at any time. */
import { fileHref } from '../../corpus/href.ts';
import { viewTemplates } from '../../exports/link-templates.ts';
import type { Linking } from '../../exports/link-texts.ts';
import { corpus, site } from '../../layouts/site.ts';

export function GET({ site: origin }: { site: URL | undefined }): Response {
	const script = new URL(fileHref(site, 'embed.js'), origin).href;
	const linking: Linking = { version: corpus.review.version, script, templates: viewTemplates(corpus) };
	return new Response(JSON.stringify(linking), { headers: { 'content-type': 'application/json' } });
}
