/** `<theme-choice>`: keeps the reader's choice of colours; `public/start.js` applies it before the first paint. */
export class ThemeChoice extends HTMLElement {
	connectedCallback(): void {
		const theme = document.documentElement.dataset.theme ?? '';
		for (const input of this.querySelectorAll('input')) {
			input.checked = input.value === theme;
			input.addEventListener('change', () => this.choose(input.value));
		}
		this.hidden = false;
	}

	private choose(theme: string): void {
		if (theme === '') delete document.documentElement.dataset.theme;
		else document.documentElement.dataset.theme = theme;
		// The browser may forbid storage; the choice then lasts as long as the page is open.
		try {
			if (theme === '') localStorage.removeItem('theme');
			else localStorage.setItem('theme', theme);
		} catch (cause) {
			console.warn('the choice of colours is not kept', cause);
		}
	}
}

customElements.define('theme-choice', ThemeChoice);
