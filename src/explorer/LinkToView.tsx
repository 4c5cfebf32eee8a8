/** Address, citations, snippets and card of the view, as other pages have them under "Link to this". */

import { useState } from 'preact/hooks';
import { cardHref, fileHref, type Site } from '../corpus/href.ts';
import {
	type Linking,
	linkTexts,
	localDay,
	type LinkTexts as Texts,
	type ViewFormat,
	viewFormats,
	withAccess,
} from '../exports/link-texts.ts';
import { cardOf } from '../exports/selection-card.ts';
import { explorerHref } from '../facets/address.ts';
import { type LinkText, LinkTextGroups } from '../fragments/LinkTextGroups.tsx';
import { tellFailure } from '../requests/failure.ts';
import { fetchJson } from '../requests/fetch-file.ts';
import { viewCopyWording as copies, viewLinkWording as say } from '../wording/explorer-take-away.ts';
import { linkTextNames } from '../wording/link.ts';
import { buildCard } from './card-view.ts';
import type { ViewInput } from './view.ts';

type Copy = (name: string, text: string) => void;

/** What citations of views have in common. Rejects if it cannot be loaded. */
export const fetchLinking = (site: Site) => fetchJson<Linking>(fileHref(site, 'explore/linking.json'));

/** A page that shows a view by itself. */
interface Place {
	title: string;
	href: string;
}

interface LinkToViewProps {
	input: ViewInput;
	copy: Copy;
	/** The page that is linked to; the explorer where it is not given. */
	place?: Place;
}

/** The formatted citations are fetched when the block is first opened. */
export function LinkToView({ input, copy, place }: LinkToViewProps) {
	const [linking, keep] = useState<Linking | undefined>(undefined);
	const [problem, tell] = useState('');
	const load = async () => {
		if (linking) return;
		try {
			keep(await fetchLinking(input.site));
			tell('');
		} catch (cause) {
			tell(say.failed(tellFailure(say.citationsFailed, cause)));
		}
	};
	return (
		<details class="link-view" onToggle={({ currentTarget }) => currentTarget.open && load()}>
			<summary>{say.summary}</summary>
			{problem && <p>{problem}</p>}
			{linking && (
				<LinkTextGroups groups={[{ texts: textsOf(textsOfView(input, linking, location.origin, place), copy) }]} />
			)}
		</details>
	);
}

/** The texts that link to a view or cite it; `origin` is the origin of the site, such as `https://example.org`. */
export function textsOfView(input: ViewInput, linking: Linking, origin: string, place?: Place): Texts {
	const { corpus, site } = input;
	// A link is about the current data, whichever version the reader's address names.
	const { v, record: _, ...selection } = input.selection;
	const { title, foundText } = buildCard(input);
	const { page, ...card } = cardOf(corpus, selection);
	return linkTexts(
		{
			title: say.titleOf(place?.title ?? title, foundText),
			href: `${origin}${place?.href ?? explorerHref(site, selection)}`,
			card: { ...card, href: `${origin}${cardHref(site, page)}` },
		},
		linking,
	);
}

function textsOf(texts: Texts, copy: Copy): readonly LinkText[] {
	const day = localDay(new Date());
	const formats = Object.entries(viewFormats) as [ViewFormat, string][];
	const namedTexts: readonly (readonly [label: string, text: string])[] = [
		[linkTextNames.address, texts.address],
		[say.versioned, texts.versioned],
		...formats.map(([format, label]) => [label, withAccess(format, texts[format], day)] as const),
		[linkTextNames.markdown, texts.markdown],
		[linkTextNames.html, texts.html],
		[linkTextNames.card, texts.embed ?? ''],
	];
	return namedTexts.map(([label, text]) => ({
		label,
		text,
		copy: { label: copies.action(label), act: () => copy(label, text) },
	}));
}
