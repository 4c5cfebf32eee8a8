/** `<svg-to-png data-src="…svg">`: saves a picture as PNG at twice its size, made in the browser. */

import { fetchText, tellFailure } from '../requests/failure.ts';
import { saveWording as say } from '../wording/save.ts';
import { drawPng } from './draw-png.ts';
import { saveFile } from './save-file.ts';

export class SvgToPng extends HTMLElement {
	connectedCallback(): void {
		this.hidden = false;
		this.querySelector('button')?.addEventListener('click', () => this.save());
	}

	private async save(): Promise<void> {
		try {
			const svg = await fetchText(this.dataset.src ?? '');
			saveFile(this.dataset.name ?? 'figure.png', await drawPng(svg));
		} catch (cause) {
			const status = this.querySelector('[role=status]') ?? this.appendChild(document.createElement('span'));
			status.setAttribute('role', 'status');
			status.textContent = ` ${tellFailure(say.pictureFailed, cause)}`;
		}
	}
}

customElements.define('svg-to-png', SvgToPng);
