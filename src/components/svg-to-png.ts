/** `<svg-to-png data-src="…svg">`: a picture at twice its size, made in the browser. */
import { drawPng } from './draw-png.ts';
import { saveFile } from './save-file.ts';

export class SvgToPng extends HTMLElement {
	connectedCallback(): void {
		this.hidden = false;
		const button = this.querySelector('button');
		button?.addEventListener('click', () => this.save(button));
	}

	private async save(button: HTMLButtonElement): Promise<void> {
		try {
			const svg = await (await fetch(this.dataset.src ?? '')).text();
			saveFile(this.dataset.name ?? 'figure.png', await drawPng(svg));
		} catch {
			button.textContent = 'PNG: not in this browser';
		}
	}
}

customElements.define('svg-to-png', SvgToPng);
