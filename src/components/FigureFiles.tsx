/** Links to the files of a figure of all studies, as built, and to its card. */
import { fileHref, type Site } from '../corpus/href.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { figureWording as say } from '../wording/figures.ts';

declare module 'preact' {
	namespace JSX {
		interface IntrinsicElements {
			'svg-to-png': HTMLAttributes<HTMLElement>;
		}
	}
}

export function FigureFiles({ site, figure: { id } }: { site: Site; figure: FigureRecord }) {
	const fileOf = (ending: 'svg' | 'csv') => fileHref(site, `figures/${id}/${id}.${ending}`);
	return (
		<p class="fine on-screen files">
			<a href={fileOf('svg')} download>
				{say.files.svg}
			</a>
			<svg-to-png data-src={fileOf('svg')} data-name={`${id}.png`} hidden>
				<button type="button">{say.files.png}</button>
			</svg-to-png>
			<a href={fileOf('csv')} download>
				{say.files.csv}
			</a>
			<a href={`${site.base}embed/figures/${id}/`}>{say.embed}</a>
		</p>
	);
}
