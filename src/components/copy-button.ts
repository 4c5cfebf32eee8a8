/** `<copy-button data-of="ID">`: copies the text of the element with this id, and says so. */
import { copyText } from './copy-text.ts';

export class CopyButton extends HTMLElement {
	connectedCallback(): void {
		this.hidden = false;
		this.querySelector('button')?.addEventListener('click', () => this.copy());
	}

	private async copy(): Promise<void> {
		const source = document.getElementById(this.dataset.of ?? '');
		const status = this.querySelector('[role=status]');
		if (source && status) await copyText(source, status);
	}
}

customElements.define('copy-button', CopyButton);
