/** `<study-card>`: the card of the study that the address names, or of one of its findings, made of the page of the study. */
import { isEntryAnchor } from '../corpus/entry-anchor.ts';
import { studyHref } from '../corpus/href.ts';
import { Failure, failureKind, tellFailure } from '../requests/failure.ts';
import { fetchText } from '../requests/fetch-file.ts';
import { studyCardWording as say } from '../wording/card.ts';
import { findingWording } from '../wording/findings.ts';
import { studyWording } from '../wording/study.ts';

interface Card {
	title: string;
	/** The name of the tab, where the title is that of several cards. */
	tab?: string;
	/** Of the study or the finding, on the page of the study. */
	href: string;
	parts: readonly Element[];
}

export class StudyCard extends HTMLElement {
	connectedCallback(): void {
		void this.show();
		// Another finding of the same study.
		addEventListener('hashchange', () => void this.show());
	}

	private async show(): Promise<void> {
		const id = new URLSearchParams(location.search).get('id') ?? '';
		try {
			const anchor = decodeURIComponent(location.hash.slice(1));
			const { title, tab = title, href, parts } = await readCard(this.dataset.base ?? '/', id, anchor);
			this.replaceChildren(...parts);
			document.title = tab;
			for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-full]')) link.href = href;
			const heading = document.querySelector('h1 a');
			if (heading) heading.textContent = title;
		} catch (cause) {
			const paragraph = document.createElement('p');
			paragraph.textContent = failureKind(cause) === 'missing' ? say.unknown : tellFailure(say.failed, cause);
			this.replaceChildren(paragraph);
		}
	}
}

/** Rejects with a `Failure` of the kind `missing` for a study or a finding that the site does not have. */
async function readCard(base: string, id: string, anchor: string): Promise<Card> {
	if (!/^[\p{L}\p{N}-]+$/u.test(id)) throw new Failure('missing', `no id of a study: ${id}`);
	const href = studyHref({ base }, id);
	const page = new DOMParser().parseFromString(await fetchText(href), 'text/html');
	const redirect = page.querySelector('meta[http-equiv=refresh]') && page.querySelector<HTMLAnchorElement>('main a');
	if (redirect) return { title: page.querySelector('h1')?.textContent ?? '', href: redirect.href, parts: [redirect] };
	const label = page.querySelector('[data-part-of]')?.textContent ?? '';
	const reference = page.querySelector('.citation');
	const glance = page.querySelector('.glance');
	const title = page.querySelector('h1')?.textContent ?? '';
	// A card has no pictures, and no values that stand there for them alone.
	for (const picture of glance?.querySelectorAll('svg, [data-drawn]') ?? []) picture.remove();
	if (label === '' || !reference) throw new Failure('unreadable', `no page of a study: ${href}`);
	if (!isEntryAnchor(anchor))
		return { title: label, href, parts: [paragraphOf(reference), ...(glance ? [glance] : [])] };
	const finding = page.getElementById(anchor);
	if (!finding?.matches('.finding')) throw new Failure('missing', `no such finding: ${href}#${anchor}`);
	const text = finding.querySelector('p')?.textContent?.trim();
	const list = document.createElement('ul');
	list.className = 'plain';
	list.append(namedFinding(finding, label, `${href}#${anchor}`));
	const source = document.createElement('p');
	source.className = 'fine';
	source.textContent = `${title}.`;
	return {
		title: studyWording.finding(label),
		...(text ? { tab: studyWording.findingTab(label, text) } : {}),
		href: `${href}#${anchor}`,
		parts: [list, source],
	};
}

/** The same words, without the class that places them on the page of the study. */
function paragraphOf(element: Element): HTMLParagraphElement {
	const paragraph = document.createElement('p');
	paragraph.append(...element.childNodes);
	return paragraph;
}

/** A finding as lists of several studies have it: with a link to it, and without the control that links to it. */
function namedFinding(finding: Element, label: string, href: string): Element {
	finding.removeAttribute('id');
	for (const control of finding.querySelectorAll('a[data-part]')) control.remove();
	const link = document.createElement('a');
	link.href = href;
	link.textContent = label;
	const text = finding.querySelector('p');
	text?.replaceChildren(...findingWording.named<Node>(link, [...text.childNodes]));
	return finding;
}

customElements.define('study-card', StudyCard);
