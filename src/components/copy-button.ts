/** `<copy-button data-of="ID">`: copies an element's text and says so. */
export class CopyButton extends HTMLElement {
	connectedCallback(): void {
		this.hidden = false;
		this.querySelector('button')?.addEventListener('click', () => this.copy());
	}

	private async copy(): Promise<void> {
		const source = document.getElementById(this.dataset.of ?? '');
		const status = this.querySelector('[role=status]');
		if (!source || !status) return;
		try {
			await navigator.clipboard.writeText(source.textContent ?? '');
			status.textContent = 'Copied';
		} catch {
			// No permission: select the text, so that the reader can copy it by hand.
			const range = document.createRange();
			range.selectNodeContents(source);
			getSelection()?.removeAllRanges();
			getSelection()?.addRange(range);
			status.textContent = 'Selected: copy it with the keyboard';
		}
	}
}

customElements.define('copy-button', CopyButton);
