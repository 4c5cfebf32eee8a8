/** `/manifest.webmanifest`: how a device that has the site on its first screen shows it. */
import { fileHref, pageHref } from '../corpus/href.ts';
import { formatJson } from '../exports/json.ts';
import { corpus, site } from '../layouts/site.ts';
import { languageTag } from '../wording/language.ts';

export function GET(): Response {
	const { review } = corpus;
	const icon = (size: number) => ({
		src: fileHref(site, `icon-${size}.png`),
		sizes: `${size}x${size}`,
		type: 'image/png',
	});
	const manifest = {
		name: review.title,
		short_name: review['short-title'],
		description: review.description,
		lang: languageTag,
		start_url: pageHref(site),
		scope: pageHref(site),
		display: 'minimal-ui',
		background_color: '#fcfbf8',
		theme_color: '#fcfbf8',
		icons: [icon(192), icon(512), { src: fileHref(site, 'icon.svg'), sizes: 'any', type: 'image/svg+xml' }],
	};
	return new Response(formatJson(manifest), { headers: { 'content-type': 'application/manifest+json' } });
}
