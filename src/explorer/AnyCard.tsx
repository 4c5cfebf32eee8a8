/** The card of the selection in the address of the page, drawn in the browser once the corpus has arrived. */
import { useEffect, useState } from 'preact/hooks';
import type { Site } from '../corpus/href.ts';
import { explainIgnored } from '../facets/ignored-reasons.ts';
import { tellFailure } from '../requests/failure.ts';
import { cardPageWording as say } from '../wording/card.ts';
import { CardFigure } from './CardFigure.tsx';
import { buildCard, type CardView } from './card-view.ts';
import { readSelection } from './read-selection.ts';
import { SelectionCard } from './SelectionCard.tsx';
import { asksForTwoVariables } from './two-variables.ts';
import type { ViewInput } from './view.ts';

export interface AnyCardProps {
	site: Site;
	address: string;
	/** The file of the corpus: see `corpus-file.ts`. */
	file: string;
}

/** `address` is the address of the explorer. The links of the page to it are marked `data-full`; they get the query of the card. */
export function AnyCard({ site, address, file }: AnyCardProps) {
	const [reading, show] = useState<Read | undefined>(undefined);
	const [problem, tell] = useState('');
	useEffect(() => {
		const query = withoutTheme(location.search);
		for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-full]')) link.href = `${address}${query}`;
		readCard(site, file, query)
			.then((view) => {
				show(view);
				document.title = view.card.title;
				const heading = document.querySelector('h1 a');
				if (heading) heading.textContent = view.card.title;
			})
			.catch((cause: unknown) => tell(say.titleLeads(tellFailure(say.failed, cause))));
	}, []);
	if (reading)
		return (
			<>
				<SelectionCard card={reading.card} note={reading.note} />
				{asksForTwoVariables(reading.input.selection) && <CardFigure input={reading.input} />}
			</>
		);
	return <p>{problem || say.computing}</p>;
}

interface Read {
	card: CardView;
	/** What the card is of. */
	input: ViewInput;
	/** Says which parts of the address are unknown and were left out; absent if there are none. */
	note?: string;
}

async function readCard(site: Site, file: string, query: string): Promise<Read> {
	const { input, ignored } = await readSelection(site, file, query);
	const card = buildCard(input);
	if (ignored.length === 0) return { card, input };
	return { card, input, note: say.leftOut(explainIgnored(ignored)) };
}

/** The query without `theme`, which sets the colours of the card and is no part of the selection. Empty if nothing is left. */
function withoutTheme(query: string): string {
	const rest = query
		.slice(1)
		.split('&')
		.filter((piece) => piece !== '' && !piece.startsWith('theme='));
	return rest.length === 0 ? '' : `?${rest.join('&')}`;
}
