/** `<figure-details>`: says what a mark is, on hover and on focus; Escape puts it away, and it can be pointed at. */
export class FigureDetails extends HTMLElement {
	private note: HTMLElement | undefined;

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
		this.addEventListener('keydown', (event) => {
			if (event.key === 'Escape') this.hide();
		});
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
		const frame = this.getBoundingClientRect();
		const box = mark.getBoundingClientRect();
		const width = this.note.offsetWidth;
		const left = Math.min(
			Math.max(0, box.left - frame.left + box.width / 2 - width / 2),
			Math.max(0, frame.width - width),
		);
		this.note.style.left = `${left + this.scrollLeft}px`;
		this.note.style.top = `${box.bottom - frame.top + 4}px`;
	}

	private hide(): void {
		if (this.note) this.note.hidden = true;
	}
}

customElements.define('figure-details', FigureDetails);
