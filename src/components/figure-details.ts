/** `<figure-details>`: says what a mark is, on hover, on focus and at a first tap; Escape puts it away, and it can be pointed at. */
export class FigureDetails extends HTMLElement {
	private note: HTMLElement | undefined;
	private tapped: Element | undefined;
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
		this.addEventListener('focusin', (event) => this.show(event.target));
		this.addEventListener('pointerleave', () => this.hide());
		this.addEventListener('focusout', () => this.hide());
		this.addEventListener('click', (event) => this.tap(event));
		// Of the whole page, for what is pointed at need not have the focus.
		document.addEventListener('keydown', this.onKey);
	}

	disconnectedCallback(): void {
		document.removeEventListener('keydown', this.onKey);
		this.note?.remove();
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

customElements.define('figure-details', FigureDetails);
