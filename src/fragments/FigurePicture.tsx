/** The picture of a figure, which scrolls within the page; where `figure-details` is loaded, keys lead through its marks. */
import type { VNode } from 'preact';

declare module 'preact' {
	namespace JSX {
		interface IntrinsicElements {
			'figure-details': HTMLAttributes<HTMLElement>;
		}
	}
}

interface FigurePictureProps {
	/** What the picture is called to those who do not see it. */
	name: string;
	/** One `<svg>`. */
	picture: VNode;
	/** The id of what says how it is read by keyboard. */
	keys?: string;
}

export function FigurePicture({ name, picture, keys }: FigurePictureProps) {
	return (
		<figure-details class="scroller" tabIndex={0} role="region" aria-label={name} data-keys={keys}>
			{picture}
		</figure-details>
	);
}
