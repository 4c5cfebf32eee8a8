/**
 * The file `_headers`, from which Netlify and Cloudflare Pages take the headers that they send. Other hosts need them in
 * their own configuration: see `handbook/hosting.md`.
 */
import { cardPolicy, oneFilePolicy, pagePolicy } from '../layouts/policy.ts';
import { oneFile } from './one-file.ts';

export const headersFile = '_headers';

type Header = readonly [name: string, value: string];

/** Sent with every file. */
export const sentWithAll: readonly Header[] = [
	['X-Content-Type-Options', 'nosniff'],
	['Referrer-Policy', 'strict-origin-when-cross-origin'],
	['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
];

/** For files whose names change with their content. */
export const lasting: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** For files that scripts of other sites may read. */
const open: Header = ['Access-Control-Allow-Origin', '*'];

const policyHeader = (policy: string): Header => ['Content-Security-Policy', policy];

/**
 * The headers of a place directly below the site: `data/` for a folder, `404.html` for a file, `''` for the first page.
 * Empty for a place that needs none of its own.
 */
function headersOf(place: string): readonly Header[] {
	if (place === '_astro/') return [lasting];
	if (place === oneFile) return [policyHeader(`${oneFilePolicy}; frame-ancestors 'none'`)];
	if (place === 'embed/') return [policyHeader(cardPolicy)];
	if (place === 'data/') return [policyHeader(pagePolicy), open];
	if (place === 'ro-crate-metadata.json') return [open];
	return place === '' || place.endsWith('/') || place.endsWith('.html') ? [policyHeader(pagePolicy)] : [];
}

/**
 * The text of the file for a site under `base` that has these places, folders with a slash at their end. Where several
 * rules fit an address, some hosts join their headers and a browser then obeys both, so each header has one rule for each
 * address.
 */
export function formatHeaders(places: readonly string[], base: string): string {
	const rules = ['', ...places].flatMap((place) => {
		const headers = headersOf(place);
		return headers.length > 0 ? [{ path: `${base}${place}${place.endsWith('/') ? '*' : ''}`, headers }] : [];
	});
	return [{ path: `${base}*`, headers: sentWithAll }, ...rules]
		.map(({ path, headers }) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
		.join('\n\n')
		.concat('\n');
}
