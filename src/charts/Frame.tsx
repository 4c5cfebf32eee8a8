/** The frame of every chart: an `<svg>` with a title and a description, in an order that makes sense when it is read aloud. */
import type { ComponentChildren } from 'preact';

export interface FrameProps {
	/** Must be unique on the page. */
	id: string;
	title: string;
	description: string;
	width: number;
	height: number;
	children: ComponentChildren;
}

export function Frame({ id, title, description, width, height, children }: FrameProps) {
	return (
		<svg
			class="chart"
			xmlns="http://www.w3.org/2000/svg"
			viewBox={`0 0 ${width} ${height}`}
			width={width}
			height={height}
			role="group"
			aria-labelledby={`${id}-title ${id}-description`}
		>
			<title id={`${id}-title`}>{title}</title>
			<desc id={`${id}-description`}>{description}</desc>
			{children}
		</svg>
	);
}
