/** `<since-version>`: where the address has `?v=`, says what has changed for the page since that version. */
import { loadCode, tellFailure } from '../requests/failure.ts';
import { failedWording } from '../wording/failure.ts';

export class SinceVersion extends HTMLElement {
	connectedCallback(): void {
		const version = new URLSearchParams(location.search).get('v');
		if (version !== null && version !== this.dataset.current) this.tell(version.slice(0, 30));
	}

	/** Few addresses name a version, so the code that compares versions is loaded only for one that does. */
	private async tell(version: string): Promise<void> {
		try {
			const { tellChanges } = await loadCode(() => import('./tell-changes.ts'));
			await tellChanges(this, version);
		} catch (cause) {
			const paragraph = document.createElement('p');
			paragraph.textContent = tellFailure(failedWording.since(version), cause);
			this.replaceChildren(paragraph);
		}
	}
}

customElements.define('since-version', SinceVersion);
