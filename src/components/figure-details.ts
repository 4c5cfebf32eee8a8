/**
 * `<figure-details>`: makes a picture a single Tab stop, within which arrow keys lead from mark to mark. A note says
 * what a mark is, on hover, on focus and at the first tap. Escape hides the note, and the pointer can move onto it. The
 * marks of the same study stand out in every figure of the page. Where nothing hovers, the note is a line at the foot of
 * the screen.
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

/** Marks whose name a note says: links, and what leads nowhere and is no group of marks. */
const markSelector = 'a[aria-label], .named';

export class FigureDetails extends HTMLElement {
	private note: HTMLElement | undefined;
	private tapped: Element | undefined;
	/** Where the pointer was last, and where it was when the note was put away. */
	private pointedAt: string | undefined;
	private dismissedAt: string | undefined;
	/** The mark at which Tab enters the picture: the one visited last, or the first. */
	private stop: SVGAElement | undefined;
	/** The explorer redraws marks, which then need their `tabindex` again. */
	private readonly watcher = new MutationObserver((changes) => {
		if (changes.some(({ target }) => target !== this.note)) this.setStop(this.stop);
	});
	private readonly onKey = (event: KeyboardEvent) => {
		if (event.key !== 'Escape') return;
		this.hide();
		this.dismissedAt = this.pointedAt;
	};

	/** Another width may show another composition, with marks of its own. */
	private readonly onResize = () => this.setStop(this.stop);

	connectedCallback(): void {
		const note = document.createElement('div');
		note.className = 'figure-note';
		note.setAttribute('role', 'tooltip');
		note.hidden = true;
		this.append(note);
		this.note = note;
		this.addEventListener('pointermove', (event) => {
			this.pointedAt = placeOf(event);
		});
		this.addEventListener('pointerover', (event) => {
			// What comes to light below a note that was put away was not pointed at.
			if (placeOf(event) === this.dismissedAt) return;
			this.dismissedAt = undefined;
			this.show(event.target);
		});
		this.addEventListener('focusin', (event) => this.enter(event.target));
		this.addEventListener('keydown', (event) => this.move(event));
		this.addEventListener('pointerleave', () => this.hide());
		this.addEventListener('focusout', () => this.hide());
		this.addEventListener('click', (event) => this.tap(event));
		// Escape works on the whole page, because a mark under the pointer need not have the focus.
		document.addEventListener('keydown', this.onKey);
		// The note on keys is set as the description only here, because without script the keys do not work.
		if (this.dataset.keys) this.setAttribute('aria-describedby', this.dataset.keys);
		this.setStop(undefined);
		addEventListener('resize', this.onResize);
		this.watcher.observe(this, { childList: true, subtree: true });
	}

	disconnectedCallback(): void {
		document.removeEventListener('keydown', this.onKey);
		removeEventListener('resize', this.onResize);
		this.watcher.disconnect();
		this.note?.remove();
	}

	private marks(): readonly SVGAElement[] {
		const marks = [...this.querySelectorAll<SVGAElement>('svg a[href]:not(.cell, .pinned-names *)')];
		// Of several compositions, one is shown.
		return marks.filter((mark) => mark.checkVisibility());
	}

	/** Puts a single mark into the Tab order of the page: `target`, or the first mark if `target` is not in the picture. */
	private setStop(target: SVGAElement | undefined): void {
		const marks = this.marks();
		this.stop = target && marks.includes(target) ? target : marks[0];
		for (const mark of marks) {
			const place = mark === this.stop ? '0' : '-1';
			if (mark.getAttribute('tabindex') !== place) mark.setAttribute('tabindex', place);
		}
		// The keyboard must reach an area that scrolls: through a mark, or, without marks, through the element itself.
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

	/** A finger cannot hover: its first tap shows the note of a mark, its second tap follows the link. */
	private tap(event: Event): void {
		const mark = event.target instanceof Element ? event.target.closest(markSelector) : null;
		const isFinger = event instanceof PointerEvent && event.pointerType === 'touch';
		if (!isFinger || !mark || mark === this.tapped) return;
		event.preventDefault();
		this.tapped = mark;
		this.show(mark);
	}

	private show(target: EventTarget | null): void {
		const mark = target instanceof Element ? target.closest<SVGAElement>(markSelector) : null;
		if (!mark || !this.note) {
			// The note stays while the pointer is over it.
			if (target !== this.note) this.hide();
			return;
		}
		this.note.textContent = mark.getAttribute('aria-label') ?? '';
		this.note.hidden = false;
		markSame(mark);
		const isLine = matchMedia('(hover: none)').matches;
		this.note.classList.toggle('line', isLine);
		if (isLine) {
			this.note.removeAttribute('style');
			return;
		}
		// As wide as its words at any place: otherwise it would be narrow near the edge of the area that scrolls.
		this.note.style.width = 'max-content';
		const frame = this.getBoundingClientRect();
		const box = mark.getBoundingClientRect();
		const width = this.note.offsetWidth;
		const height = this.note.offsetHeight;
		const left = Math.min(
			Math.max(0, box.left - frame.left + box.width / 2 - width / 2),
			Math.max(0, frame.width - width),
		);
		// The note touches the mark, so that the pointer can move onto it. It stands above the mark where there is no room below.
		const below = box.bottom - frame.top;
		const top = below + height > frame.height ? Math.max(0, box.top - frame.top - height) : below;
		this.note.style.left = `${left + this.scrollLeft}px`;
		this.note.style.top = `${top + this.scrollTop}px`;
	}

	private hide(): void {
		if (this.note && !this.note.hidden) markSame(undefined);
		if (this.note) this.note.hidden = true;
	}
}

const placeOf = ({ clientX, clientY }: PointerEvent) => `${clientX} ${clientY}`;

/** The study that a mark stands for, as the part of its address; undefined where it stands for several. */
const studyOf = (mark: Element | undefined) => /\/studies\/[^/?#]+\//.exec(mark?.getAttribute('href') ?? '')?.[0];

/** Marks the study of a mark in all figures of the page, and no other; none without a mark. */
function markSame(mark: Element | undefined): void {
	const study = studyOf(mark);
	for (const other of document.querySelectorAll('figure-details a.same'))
		if (studyOf(other) !== study) other.classList.remove('same');
	if (study === undefined) return;
	for (const own of document.querySelectorAll(`figure-details a[href*="${study}"]`)) own.classList.add('same');
}

/** The box of a mark: that of its clickable or drawn shape, or of the number in it. The outline of a country is too large to give a position. */
function boxOf(mark: SVGAElement): MarkBox {
	return (mark.querySelector('.hit, .look') ?? mark.querySelector('text') ?? mark).getBoundingClientRect();
}

customElements.define('figure-details', FigureDetails);
