/** The figure of two variables on the card of a selection. Its code is loaded where an address asks for it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { indexOf } from '../facets/build-index.ts';
import { select } from '../facets/select.ts';
import { loadCode, tellFailure } from '../requests/failure.ts';
import { selectionFiguresWording as say } from '../wording/explorer-figures.ts';
import { typeset } from '../wording/grammar.ts';
import { chosenAxes, twoVariablesFigure } from './two-variables.ts';
import type { ViewInput } from './view.ts';

type Drawing = typeof import('../figures/cross-table.tsx') & typeof import('../fragments/FigurePicture.tsx');

export function CardFigure({ input }: { input: ViewInput }) {
	const [drawing, setDrawing] = useState<Drawing | undefined>(undefined);
	const [problem, tell] = useState('');
	const place = useRef<HTMLDivElement>(null);
	useEffect(() => {
		loadCode(() =>
			Promise.all([
				import('../figures/cross-table.tsx'),
				import('../fragments/FigurePicture.tsx'),
				import('../components/figure-details.ts'),
			]),
		).then(
			([cross, picture]) => setDrawing({ ...cross, ...picture }),
			(cause) => tell(tellFailure(say.failed, cause)),
		);
	}, []);
	const { corpus, selection, matches } = input;
	const axes = drawing && chosenAxes(corpus, selection, drawing.axisVariables(corpus));
	if (!drawing || !axes) return <div ref={place}>{problem || say.loading}</div>;
	const { FigurePicture, drawCrossTable } = drawing;
	const figure = twoVariablesFigure(corpus, axes);
	const ids = select(indexOf(corpus), selection, matches);
	// No mark of this figure needs more of a study than its codes.
	const content = drawCrossTable({ ...input, records: new Map(), ids, figure }, axes);
	return (
		<div ref={place}>
			<p>{figure.question}</p>
			<FigurePicture name={figure.question} drawn={content} room={place.current?.clientWidth} />
			<p class="fine">
				{typeset(figure.reading)} {content.counted}
			</p>
		</div>
	);
}
