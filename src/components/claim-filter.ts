/**
 * `<claim-filter>`: shows only the statements that have what its form asks for. The choice is kept in the address, so a
 * link to it, Back and a reload show the same. What is asked for is unfolded, and headings count what is shown; groups
 * without any are hidden. A link to a group or a statement unfolds it; one that is hidden ends the choice that hides it.
 * Without script the form is hidden and all statements are there.
 */
import { claimsPageWording as say } from '../wording/claim-page.ts';

export class ClaimFilter extends HTMLElement {
	/** Whether the form asked for something when it was last shown. */
	private isAsked = false;

	connectedCallback(): void {
		const form = this.querySelector('form');
		if (!form) return;
		form.hidden = false;
		this.read(form);
		form.addEventListener('change', () => this.write(form));
		form.addEventListener('reset', () => setTimeout(() => this.write(form)));
		addEventListener('popstate', () => this.read(form));
		addEventListener('hashchange', () => this.showTarget(form));
		// A second click on one link changes no address.
		document.addEventListener('click', ({ target }) => {
			const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
			if (link && link.hash === location.hash) this.showTarget(form);
		});
		this.showTarget(form);
	}

	/** Shows what the address leads to, if that is a group or a statement of this list. */
	private showTarget(form: HTMLFormElement): void {
		const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
		if (!target || !this.contains(target) || form.contains(target)) return;
		if (target.closest('[hidden]')) {
			for (const select of form.querySelectorAll('select')) select.value = '';
			this.write(form, location.hash);
		}
		const part = target.closest('li.claim')
			? target.closest('details')
			: target.parentElement?.querySelector('details');
		if (part) part.open = true;
		target.scrollIntoView();
	}

	/** Sets the form as the address says. A choice that the form does not offer is left out. */
	private read(form: HTMLFormElement): void {
		const query = new URLSearchParams(location.search);
		for (const select of form.querySelectorAll('select')) {
			const word = query.get(select.name) ?? '';
			select.value = [...select.options].some(({ value }) => value === word) ? word : '';
		}
		this.show(form);
	}

	/** The choice becomes the address. What it led to before may be hidden by the choice, so it is left out. */
	private write(form: HTMLFormElement, hash = ''): void {
		const address = new URL(location.href);
		address.hash = hash;
		for (const { name, value } of form.querySelectorAll('select')) {
			if (value === '') address.searchParams.delete(name);
			else address.searchParams.set(name, value);
		}
		history.pushState(null, '', address);
		this.show(form);
	}

	private show(form: HTMLFormElement): void {
		const filterFields = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
		const items = [...this.querySelectorAll<HTMLElement>('li.claim')];
		for (const item of items)
			item.hidden = !filterFields.every(({ name, value }) => (item.dataset[name] ?? '').split(' ').includes(value));
		for (const section of this.querySelectorAll('section')) showPart(section);
		// What the reader has unfolded stays so while nothing is asked for.
		if (filterFields.length > 0 || this.isAsked)
			for (const details of this.querySelectorAll('details')) details.open = filterFields.length > 0;
		this.isAsked = filterFields.length > 0;
		const count = items.filter(({ hidden }) => !hidden).length;
		const status = form.querySelector('[role="status"]');
		if (status) status.textContent = count === 0 ? say.none : say.shown(count, items.length);
	}
}

/** Hides a section without a statement that is shown; its own heading and the summary of its list count those shown. */
function showPart(section: HTMLElement): void {
	const count = [...section.querySelectorAll<HTMLElement>('li.claim')].filter((item) => !item.hidden).length;
	section.hidden = count === 0;
	const heading = section.querySelector<HTMLElement>(':scope > h2');
	if (heading?.dataset.verdict)
		heading.textContent = say.group(heading.dataset.verdict, count, heading.dataset.bearing);
	const summary = section.querySelector(':scope > div > details > summary');
	if (summary) summary.textContent = say.list(count);
}

customElements.define('claim-filter', ClaimFilter);
