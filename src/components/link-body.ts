/**
 * The texts of `<link-to-this>` once a reader opens them: buttons copy them, and the day of access is filled in. A link
 * to a part of the page opens the same texts for that part in a dialog.
 */
import { cardHref } from '../corpus/href.ts';
import {
	type Linking,
	type LinkTarget,
	linkTexts,
	localDay,
	type ViewFormat,
	viewFormats,
	withAccess,
} from '../exports/link-texts.ts';
import { fetchJson } from '../requests/fetch-file.ts';
import { actionWording } from '../wording/actions.ts';
import { copyWording } from '../wording/copy.ts';
import { linkWording as say, thingWording } from '../wording/link.ts';
import { copyText } from './copy-text.ts';
import { tellUnloaded } from './tell-unloaded.ts';

const isFormat = (of: string): of is ViewFormat => of in viewFormats;

export class LinkBody {
	private readonly element: HTMLElement;
	private completion: Promise<void> | undefined;
	/** What is the same for all pages; undefined until it is known. */
	private linking: Linking | undefined;

	/** `element` is the `<link-to-this>` of a page. */
	constructor(element: HTMLElement) {
		this.element = element;
		element.addEventListener('click', copyOnClick);
	}

	/** For a reader who opens the texts of the page. */
	async open(): Promise<void> {
		await this.complete();
		prepare(this.element);
	}

	/** Makes the texts that the page lacks, once. If their module does not come, the page says so and keeps what it has. */
	private complete(): Promise<void> {
		this.completion ??= this.writeWhole().catch((cause: unknown) => {
			tellUnloaded(cause);
		});
		return this.completion;
	}

	private async writeWhole(): Promise<void> {
		const { title, card, linking, linkingFile, thing = thingWording.page } = this.element.dataset;
		if (linking !== undefined) this.linking = JSON.parse(linking) as Linking;
		const short = this.element.querySelector('.link-body');
		if (linkingFile === undefined || !short) return;
		const [{ h, render }, { LinksToPage }, common] = await Promise.all([
			import('preact'),
			import('./LinksToPage.tsx'),
			fetchJson<Linking>(linkingFile),
		]);
		this.linking = common;
		const target: LinkTarget = {
			title: title ?? document.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content ?? document.title,
			href: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href,
			...(card === undefined ? {} : { card: JSON.parse(card) as LinkTarget['card'] }),
		};
		const cardLink = target.card && { card: target.card.href };
		const whole = document.createElement('div');
		render(h(LinksToPage, { thing, version: common.version, texts: linkTexts(target, common), ...cardLink }), whole);
		short.replaceWith(...whole.childNodes);
	}

	/** For a reader who opens the link to a part of the page: its texts, in a dialog. */
	async openPart(link: HTMLAnchorElement): Promise<void> {
		await this.complete();
		const body = this.element.querySelector('.link-body');
		if (!body || !this.linking) return;
		const { root = '', page = '', cardPage, cardHeight } = this.element.dataset;
		const part = `${page}${link.hash}`;
		const hasOwnCard = cardPage === undefined || link.dataset.card !== undefined;
		const cardAt = hasOwnCard ? cardHref({ base: root }, part) : `${root}${cardPage}${link.hash}`;
		const title = [document.querySelector('[data-part-of]')?.textContent, titleOf(link)].filter(Boolean).join(': ');
		const dialog = this.dialogFor(title, thingWording.finding, body);
		const texts = linkTexts(
			{ title, href: `${root}${part}`, card: { href: cardAt, height: Number(cardHeight) } },
			this.linking,
		);
		for (const place of dialog.querySelectorAll<HTMLElement>('[data-text]'))
			place.textContent = texts[place.dataset.text as keyof typeof texts] ?? '';
		for (const link of dialog.querySelectorAll<HTMLAnchorElement>('[data-card] a')) link.href = cardAt;
		prepare(dialog);
		dialog.showModal();
	}

	private dialogFor(title: string, what: string, body: Element): HTMLDialogElement {
		const dialog = document.createElement('dialog');
		dialog.className = 'link-dialog';
		dialog.setAttribute('aria-label', say.linkTo(what));
		const heading = document.createElement('h2');
		heading.textContent = say.linkTo(what);
		const caption = document.createElement('p');
		caption.textContent = title;
		const close = document.createElement('button');
		close.type = 'button';
		close.textContent = actionWording.close;
		close.addEventListener('click', () => dialog.close());
		const own = body.cloneNode(true) as Element;
		for (const details of own.querySelectorAll('details')) details.open = false;
		for (const place of own.querySelectorAll('[data-what]')) place.textContent = what;
		for (const place of own.querySelectorAll('[role=status]')) place.textContent = '';
		// The copy in the dialog must not have the buttons of the original: a button that was used still says "copied", and `prepare` adds new ones.
		for (const button of own.querySelectorAll('[data-copy]')) button.remove();
		dialog.append(heading, caption, own, close);
		dialog.addEventListener('close', () => dialog.remove());
		this.element.append(dialog);
		return dialog;
	}
}

/** The text beside a link to a part of the page: the title of the part. */
function titleOf(link: Element): string {
	const text = link.closest('li')?.querySelector('p')?.textContent ?? '';
	return text.replaceAll(/\s+/g, ' ').trim();
}

function copyButton(): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.dataset.copy = '';
	button.textContent = copyWording.copy;
	return button;
}

/** Adds the buttons and fills in the day of access. */
function prepare(within: Element): void {
	const day = localDay(new Date());
	for (const text of within.querySelectorAll('dd > pre:only-child')) text.after(copyButton());
	for (const place of within.querySelectorAll<HTMLElement>('[data-text]')) {
		const { text: of = '' } = place.dataset;
		if (isFormat(of)) place.textContent = withAccess(of, place.textContent ?? '', day);
	}
}

async function copyOnClick(event: Event): Promise<void> {
	const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null;
	const text = button?.previousElementSibling;
	const status = button?.closest('.link-body')?.querySelector(':scope > [role=status]');
	if (!button || !text || !status) return;
	// The button says it too, because the status line may be out of sight.
	if (await copyText(text, status)) button.textContent = copyWording.copied;
}
