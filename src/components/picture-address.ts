/** Pictures that the browser shows or draws as images: they load nothing, so the face of their words goes into them. */
import { fetchFile, readBlob } from '../requests/fetch-file.ts';
import sans from '../styles/faces/sans.woff2?url';
import sansExtended from '../styles/faces/sans-extended.woff2?url';

/**
 * The address of an SVG text with its face in it: a `data:` address, because the page's content security policy does not
 * allow pictures from `blob:` addresses. If the face cannot be fetched, the picture has the reader's own.
 */
export async function pictureAddress(svg: string): Promise<string> {
	const faces = [sans, ...(/[\u0100-\u024f\u1e00-\u1eff]/.test(svg) ? [sansExtended] : [])];
	let rules: readonly string[] = [];
	try {
		rules = await Promise.all(
			faces.map(async (address) => {
				const range = address === sans ? '' : 'unicode-range:U+0100-024F,U+1E00-1EFF;';
				return `@font-face{font-family:"Source Sans 3";font-weight:400 600;${range}src:url(${await embed(address)})}`;
			}),
		);
	} catch (cause) {
		console.warn(cause);
	}
	const whole = svg.replace(/<svg[^>]*>/, (tag) => `${tag}<style>${rules.join('')}</style>`);
	return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(whole)}`;
}

/** A file as a `data:` address. */
async function embed(address: string): Promise<string> {
	const file = await readBlob(await fetchFile(address));
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(reader.error);
		reader.readAsDataURL(file);
	});
}
