/** `<svg-to-png data-src="…svg">`: a picture at twice its size, made in the browser. */
export class SvgToPng extends HTMLElement {
	connectedCallback(): void {
		this.hidden = false;
		const button = this.querySelector('button');
		button?.addEventListener('click', () => this.save(button));
	}

	private async save(button: HTMLButtonElement): Promise<void> {
		try {
			const svg = await (await fetch(this.dataset.src ?? '')).text();
			const blob = await drawPng(svg);
			const link = document.createElement('a');
			link.href = URL.createObjectURL(blob);
			link.download = this.dataset.name ?? 'figure.png';
			link.click();
			URL.revokeObjectURL(link.href);
		} catch {
			button.textContent = 'PNG: not in this browser';
		}
	}
}

const scale = 2;

async function drawPng(svg: string): Promise<Blob> {
	const image = new Image();
	// A data address, because the page's policy allows pictures from nowhere else.
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = image.naturalWidth * scale;
	canvas.height = image.naturalHeight * scale;
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
	});
}

customElements.define('svg-to-png', SvgToPng);
