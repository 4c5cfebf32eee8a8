/** `<copy-button data-of="ID" data-label="Copy">`: a button that copies the text of the element with this id, and says so. */
import { copyWording } from '../wording/copy.ts';
import { copyText } from './copy-text.ts';

export class CopyButton extends HTMLElement {
	connectedCallback(): void {
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = this.dataset.label ?? copyWording.copy;
		button.addEventListener('click', () => this.copy());
		const status = document.createElement('span');
		status.className = 'fine';
		status.setAttribute('role', 'status');
		this.replaceChildren(button, status);
	}

	private async copy(): Promise<void> {
		const source = document.getElementById(this.dataset.of ?? '');
		const status = this.querySelector('[role=status]');
		if (source && status) await copyText(source, status);
	}
}

customElements.define('copy-button', CopyButton);
