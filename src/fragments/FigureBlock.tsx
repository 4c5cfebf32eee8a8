/** A figure with instructions for reading it, notes on what it counts and leaves out, its files, and its numbers as a table. */
import type { ComponentChildren } from 'preact';
import type { FigureContent } from '../figures/figure.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { figureWording as say } from '../wording/figures.ts';
import { typeset } from '../wording/grammar.ts';
import { FigureNumbers } from './FigureNumbers.tsx';
import { FigurePicture } from './FigurePicture.tsx';

interface FigureBlockProps {
	figure: FigureRecord;
	drawn: FigureContent;
	/** The name of the picture, where the title also covers other pictures; the title if not given. */
	name?: string;
	/** The id of the note on keyboard use, where one note serves several figures; if not given, the figure has its own note. */
	keys?: string;
	/** The width that there is, in pixels, where it is known. */
	room?: number | undefined;
	/** The files of the figure: links to built files, or buttons that make them. */
	files: ComponentChildren;
}

/** On a page, words stand beside a picture that leaves room for them: `styles/figure-page.css` has the same width. */
const sidedMost = 800;

/** A `<figure>` without a heading: the caller adds one at the right level. */
export function FigureBlock({ figure, drawn, name = figure.title, keys, room, files }: FigureBlockProps) {
	const ownKeys = `keys-${figure.id}`;
	return (
		<figure class={room === undefined && drawn.width <= sidedMost ? 'figure sided' : 'figure'}>
			{/* A number stays on the line of its noun. */}
			<p class="figure-shows">{drawn.shows.replaceAll(/(?<=\d) (?=\p{L})/gu, '\u00A0')}</p>
			<FigurePicture name={name} drawn={drawn} room={room} keys={keys ?? ownKeys} />
			<figcaption>
				<div class="figure-words">
					<p>{typeset(drawn.reading ?? figure.reading)}</p>
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
				</div>
				<FigureNumbers table={drawn.table} title={figure.title} />
			</figcaption>
		</figure>
	);
}
