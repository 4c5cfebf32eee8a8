/**
 * `<figure-details>`: makes a picture one stop of the Tab key, in which arrow keys lead from mark to mark; and says
 * what a mark is, on hover, on focus and at a first tap. Escape puts that away, and it can be pointed at.
 */
import { type MarkBox, type Move, nextMark } from '../charts/next-mark.ts';

const moves: Readonly<Record<string, Move>> = {
	ArrowLeft: 'left',
	ArrowRight: 'right',
	ArrowUp: 'up',
	ArrowDown: 'down',
	Home: 'row-start',
	End: 'row-end',
};
const movesWithControl: Readonly<Record<string, Move>> = { Home: 'start', End: 'end' };

export class FigureDetails extends HTMLElement {
	private note: HTMLElement | undefined;
	private tapped: Element | undefined;
	/** The mark at which Tab enters: the one that was visited last. */
	private stop: SVGAElement | undefined;
	/** The explorer draws marks anew. */
	private readonly watcher = new MutationObserver((changes) => {
		if (changes.some(({ target }) => target !== this.note)) this.setStop(this.stop);
	});
	private readonly onKey = (event: KeyboardEvent) => {
		if (event.key === 'Escape') this.hide();
	};

	connectedCallback(): void {
		const note = document.createElement('div');
		note.className = 'figure-note';
		note.setAttribute('role', 'tooltip');
		note.hidden = true;
		this.append(note);
		this.note = note;
		this.addEventListener('pointerover', (event) => this.show(event.target));
		this.addEventListener('focusin', (event) => this.enter(event.target));
		this.addEventListener('keydown', (event) => this.move(event));
		this.addEventListener('pointerleave', () => this.hide());
		this.addEventListener('focusout', () => this.hide());
		this.addEventListener('click', (event) => this.tap(event));
		// Of the whole page, for what is pointed at need not have the focus.
		document.addEventListener('keydown', this.onKey);
		// Said only here: without script it would not be so.
		if (this.dataset.keys) this.setAttribute('aria-describedby', this.dataset.keys);
		this.setStop(undefined);
		this.watcher.observe(this, { childList: true, subtree: true });
	}

	disconnectedCallback(): void {
		document.removeEventListener('keydown', this.onKey);
		this.watcher.disconnect();
		this.note?.remove();
	}

	private marks(): readonly SVGAElement[] {
		return [...this.querySelectorAll<SVGAElement>('svg a[href]')];
	}

	/** One mark takes part in the order of the page: the wanted one, or the first where that is not there. */
	private setStop(target: SVGAElement | undefined): void {
		const marks = this.marks();
		this.stop = target && marks.includes(target) ? target : marks[0];
		for (const mark of marks) {
			const place = mark === this.stop ? '0' : '-1';
			if (mark.getAttribute('tabindex') !== place) mark.setAttribute('tabindex', place);
		}
		// What can be scrolled has to be reached; where there is a mark, that is how.
		if (marks.length > 0) this.removeAttribute('tabindex');
		else this.setAttribute('tabindex', '0');
	}

	private enter(target: EventTarget | null): void {
		if (target !== this.stop && target instanceof SVGAElement) this.setStop(target);
		this.show(target);
	}

	private move(event: KeyboardEvent): void {
		if (event.altKey || event.metaKey || event.shiftKey) return;
		const move = (event.ctrlKey ? movesWithControl : moves)[event.key];
		const marks = this.marks();
		const at = marks.indexOf(event.target as SVGAElement);
		if (!move || at < 0) return;
		event.preventDefault();
		marks[nextMark(marks.map(boxOf), at, move)]?.focus();
	}

	/** A finger cannot hover: its first tap says what a mark is, its second follows it. */
	private tap(event: Event): void {
		const mark = event.target instanceof Element ? event.target.closest('[data-detail]') : null;
		const isFinger = event instanceof PointerEvent && event.pointerType === 'touch';
		if (!isFinger || !mark || mark === this.tapped) return;
		event.preventDefault();
		this.tapped = mark;
		this.show(mark);
	}

	private show(target: EventTarget | null): void {
		const mark = target instanceof Element ? target.closest<SVGAElement>('[data-detail]') : null;
		if (!mark || !this.note) {
			// Moving over the note itself keeps it.
			if (target !== this.note) this.hide();
			return;
		}
		this.note.textContent = mark.dataset.detail ?? '';
		this.note.hidden = false;
		// As wide as its words wherever it stands: beside the edge of what scrolls it would be squeezed.
		this.note.style.width = 'max-content';
		const frame = this.getBoundingClientRect();
		const box = mark.getBoundingClientRect();
		const width = this.note.offsetWidth;
		const height = this.note.offsetHeight;
		const left = Math.min(
			Math.max(0, box.left - frame.left + box.width / 2 - width / 2),
			Math.max(0, frame.width - width),
		);
		// It touches the mark, so that the pointer can go to it, and stands above where there is no room below.
		const below = box.bottom - frame.top;
		const top = below + height > frame.height ? Math.max(0, box.top - frame.top - height) : below;
		this.note.style.left = `${left + this.scrollLeft}px`;
		this.note.style.top = `${top + this.scrollTop}px`;
	}

	private hide(): void {
		if (this.note) this.note.hidden = true;
	}
}

/** Where a mark stands: what is hit, or drawn, or the number in it; a country reaches too far to be anywhere. */
function boxOf(mark: SVGAElement): MarkBox {
	return (mark.querySelector('.hit, .look') ?? mark.querySelector('text') ?? mark).getBoundingClientRect();
}

customElements.define('figure-details', FigureDetails);
