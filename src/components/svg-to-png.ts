/** `<svg-to-png data-src="…svg">`: saves a picture as PNG at twice its size, made in the browser. */

import { loadCode, tellFailure } from '../requests/failure.ts';
import { failedWording } from '../wording/failure.ts';

export class SvgToPng extends HTMLElement {
	connectedCallback(): void {
		this.hidden = false;
		this.querySelector('button')?.addEventListener('click', () => this.save());
	}

	private async save(): Promise<void> {
		try {
			const { savePng } = await loadCode(() => import('./save-png.ts'));
			await savePng(this.dataset.src ?? '', this.dataset.name ?? 'figure.png');
		} catch (cause) {
			const status = this.querySelector('[role=status]') ?? this.appendChild(document.createElement('span'));
			status.setAttribute('role', 'status');
			status.textContent = ` ${tellFailure(failedWording.picture, cause)}`;
		}
	}
}

customElements.define('svg-to-png', SvgToPng);
