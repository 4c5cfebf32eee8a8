/** Texts for people who link to a page: its address, its citations, the citations of its sources, and snippets. */

import { type LinkTexts as Texts, type ViewFormat, type ViewTemplates, viewFormats } from '../exports/link-texts.ts';
import { type LinkGroup, LinkTextGroups } from '../fragments/LinkTextGroups.tsx';
import { linkTextNames, linkWording as say } from '../wording/link.ts';

interface LinksToPageProps {
	/** The kind of page, in the words for readers. */
	thing: string;
	/** The version of the data. */
	version: string;
	texts: Texts;
	/** The full address of its card, where it has one. */
	card?: string;
	/** Citations of the review, and of the report that the page is about. */
	others?: readonly (readonly [title: string, citations: ViewTemplates])[];
	/** Whether to leave out all but the address and one citation. */
	isShort?: boolean;
	/** Whether the one citation stands here; if not, the page has it in another place. */
	isCited?: boolean;
}

/** Scripts fill in the day of access, add buttons that copy, and replace `thing` for a part of the page. */
export function LinksToPage({ thing, version, texts, card, others = [], isShort, isCited = true }: LinksToPageProps) {
	const formats = Object.entries(viewFormats) as [ViewFormat, string][];
	const addresses = [
		{ label: linkTextNames.address, name: 'address', text: texts.address },
		{ label: say.withVersion(version), name: 'versioned', text: texts.versioned },
	];
	const first = formats.slice(0, 1).map(([format, label]) => ({ label, name: format, text: texts[format] }));
	const whole: readonly LinkGroup[] = [
		{ texts: addresses },
		{
			title: say.cite(thing, (words) => <span data-what="">{words}</span>),
			texts: formats.map(([format, label]) => ({ label, name: format, text: texts[format] })),
		},
		...others.map(([title, citations]) => ({
			title,
			texts: formats.map(([format, label]) => ({ label, text: citations[format] })),
		})),
		{
			title: say.putIntoPage,
			texts: [
				{ label: linkTextNames.markdown, name: 'markdown', text: texts.markdown },
				{ label: linkTextNames.html, name: 'html', text: texts.html },
				...(texts.embed
					? [{ label: say.card((words) => <a href={card}>{words}</a>), name: 'embed', text: texts.embed, isCard: true }]
					: []),
			],
		},
	];
	return (
		<LinkTextGroups groups={isShort ? [{ texts: isCited ? [...addresses, ...first] : addresses }] : whole}>
			<p class="fine" role="status" />
		</LinkTextGroups>
	);
}
