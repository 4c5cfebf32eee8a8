/** The picture of a figure, which scrolls within the page. Where the script `figure-details` is loaded, arrow keys lead through its marks. */
import type { VNode } from 'preact';

declare module 'preact' {
	namespace JSX {
		interface IntrinsicElements {
			'figure-details': HTMLAttributes<HTMLElement>;
		}
	}
}

interface FigurePictureProps {
	/** The name of the picture for screen readers. */
	name: string;
	/** A single `<svg>`. */
	picture: VNode;
	/** The id of the note on keyboard use. */
	keys?: string;
}

export function FigurePicture({ name, picture, keys }: FigurePictureProps) {
	return (
		<figure-details class="scroller" tabIndex={0} role="region" aria-label={name} data-keys={keys}>
			{picture}
		</figure-details>
	);
}
