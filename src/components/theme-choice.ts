/** `<theme-choice>`: keeps the reader's choice of colours; `public/start.js` applies it before the first paint. */
import { themeWording as say } from '../wording/theme.ts';

export class ThemeChoice extends HTMLElement {
	connectedCallback(): void {
		const theme = document.documentElement.dataset.theme ?? '';
		const group = document.createElement('fieldset');
		const legend = document.createElement('legend');
		legend.textContent = say.colours;
		group.append(legend);
		for (const [value, words] of [
			['', say.system],
			['light', say.light],
			['dark', say.dark],
		] as const) {
			const input = document.createElement('input');
			Object.assign(input, { type: 'radio', name: 'theme', value, checked: value === theme });
			input.addEventListener('change', () => this.choose(value));
			const label = document.createElement('label');
			label.append(input, ` ${words}`);
			group.append(label);
		}
		this.replaceChildren(group);
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
