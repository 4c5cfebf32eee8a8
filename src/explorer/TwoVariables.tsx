/** The page of any two variables: the figure that its address asks for, drawn in the browser once the corpus has come. */
import { useEffect, useState } from 'preact/hooks';
import type { Site } from '../corpus/href.ts';
import { explorerHref } from '../facets/address.ts';
import { indexOf } from '../facets/build-index.ts';
import { explainIgnored } from '../facets/ignored-reasons.ts';
import { select } from '../facets/select.ts';
import { isUnfiltered, type Selection } from '../facets/selection.ts';
import { sentenceOf } from '../facets/sentence.ts';
import { axisVariables, drawCrossTable } from '../figures/cross-table.tsx';
import { FigureBlock } from '../fragments/FigureBlock.tsx';
import { tellFailure } from '../requests/failure.ts';
import { cardPageWording } from '../wording/card.ts';
import { twoVariablesWording as say, selectionFiguresWording } from '../wording/explorer-figures.ts';
import { viewCopyWording as copies } from '../wording/explorer-take-away.ts';
import { typeset } from '../wording/grammar.ts';
import { AxisFields } from './AxisFields.tsx';
import { copyWords } from './copy-words.ts';
import { FigureSaves } from './FigureSaves.tsx';
import { LinkToView } from './LinkToView.tsx';
import { type ReadSelection, readSelection } from './read-selection.ts';
import { addressOf, type ChosenAxes, chosenAxes, figureHref, twoVariablesFigure } from './two-variables.ts';

export interface TwoVariablesProps {
	site: Site;
	/** The file of the corpus: see `corpus-file.ts`. */
	file: string;
	/** What the titles of pages end with. */
	review: string;
}

export function TwoVariables({ site, file, review }: TwoVariablesProps) {
	const [reading, show] = useState<ReadSelection | undefined>(undefined);
	const [problem, tell] = useState('');
	useEffect(() => {
		const load = () => {
			tell(selectionFiguresWording.loading);
			readSelection(site, file, `?view=figures&${location.search.slice(1)}`).then(show, (cause: unknown) =>
				tell(tellFailure(selectionFiguresWording.failed, cause)),
			);
		};
		load();
		addEventListener('popstate', load);
		return () => removeEventListener('popstate', load);
	}, []);
	const axes =
		reading && chosenAxes(reading.input.corpus, reading.input.selection, axisVariables(reading.input.corpus));
	if (!reading || !axes)
		return (
			<>
				<h1>{say.title}</h1>
				<p role="status">{reading ? say.noVariables : problem}</p>
			</>
		);
	const choose = (change: Partial<Selection>) => {
		const selection = { ...reading.input.selection, ...addressOf(axes), ...change };
		history.pushState(null, '', figureHref(site, selection));
		show({ ignored: [], input: { ...reading.input, selection } });
	};
	return <Drawn {...reading} axes={axes} review={review} choose={choose} />;
}

interface DrawnProps extends ReadSelection {
	axes: ChosenAxes;
	review: string;
	choose: (change: Partial<Selection>) => void;
}

function Drawn({ input, ignored, axes, review, choose }: DrawnProps) {
	const { corpus, site, selection, matches } = input;
	const [message, tell] = useState('');
	const figure = twoVariablesFigure(corpus, axes);
	const title = figure.question.replace(/\.$/, '');
	useEffect(() => {
		document.title = `${title} · ${review}`;
	}, [title]);
	const ids = select(indexOf(corpus), selection, matches);
	// No mark of this figure needs more of a study than its codes.
	const drawing = drawCrossTable({ ...input, records: new Map(), ids, figure }, axes);
	const query = { ...selection, ...addressOf(axes) };
	const { v } = selection;
	const inExplorer = explorerHref(site, { ...query, view: 'figures' });
	return (
		<>
			<h1>{title}</h1>
			<AxisFields variables={axisVariables(corpus)} axes={axes} choose={choose} />
			{!isUnfiltered(selection) && <p>{typeset(sentenceOf(corpus, selection, matches).text)}.</p>}
			{ignored.length > 0 && <p class="ignored">{cardPageWording.leftOut(explainIgnored(ignored))}</p>}
			{v !== undefined && v !== corpus.review.version && <p class="ignored">{say.older(v, corpus.review.version)}</p>}
			<FigureBlock
				figure={{ ...figure, title }}
				drawn={drawing}
				files={<FigureSaves input={input} figure={{ ...figure, title }} drawn={drawing} />}
			/>
			<p class="fine on-screen">
				<a href={inExplorer}>{say.inExplorer}</a>
			</p>
			<LinkToView
				input={{ ...input, selection: { ...query, view: 'figures' } }}
				copy={async (name, text) => tell(await copyWords(copies.done(name), text))}
				place={{ title, href: figureHref(site, { ...query, v: undefined }) }}
			/>
			<p class="fine" role="status">
				{message}
			</p>
		</>
	);
}
