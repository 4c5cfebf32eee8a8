/** A figure with how to read it, what it counts and leaves out, its files, and its numbers as a table. */
import type { ComponentChildren } from 'preact';
import type { FigureContent } from '../figures/figure.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { figureWording as say } from '../wording/figures.ts';
import { FigureNumbers } from './FigureNumbers.tsx';
import { FigurePicture } from './FigurePicture.tsx';

interface FigureBlockProps {
	figure: FigureRecord;
	drawn: FigureContent;
	/** What the picture is called, where the title stands over more than the picture; the title without it. */
	name?: string;
	/** The id of what says how pictures are read by keyboard, where that stands once for several; without it this figure says it. */
	keys?: string;
	/** Its files: links to what was built, or buttons that make them. */
	files: ComponentChildren;
}

/** A `<figure>` without heading: whoever places it knows its level. */
export function FigureBlock({ figure, drawn, name = figure.title, keys, files }: FigureBlockProps) {
	const ownKeys = `keys-${figure.id}`;
	return (
		<figure class="figure">
			<FigurePicture name={name} picture={drawn.picture} keys={keys ?? ownKeys} />
			<figcaption>
				<p>{figure.reading}</p>
				{keys === undefined && (
					<p class="fine on-screen figure-keys" id={ownKeys}>
						{say.keys}
					</p>
				)}
				<p class="fine">{drawn.counted}</p>
				{drawn.leftOut.map((what) => (
					<p class="fine" key={what}>
						{say.leftOut(what)}
					</p>
				))}
				{files}
			</figcaption>
			<FigureNumbers table={drawn.table} title={figure.title} />
		</figure>
	);
}
