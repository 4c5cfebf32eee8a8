/** `<since-version>`: reads `?v=` and says what has changed for the page since that version. */
import { studyHref } from '../corpus/href.ts';
import { type Told, tellPage, tellStudy, unknownVersion } from '../guidance/difference-words.ts';
import { pageDifference, type Subject } from '../guidance/page-difference.ts';
import type { VersionDifference } from '../guidance/version-difference.ts';
import { fetchJson, tellFailure } from '../requests/failure.ts';
import { sinceVersionWording as say } from '../wording/since-version.ts';

export class SinceVersion extends HTMLElement {
	connectedCallback(): void {
		const version = new URLSearchParams(location.search).get('v');
		if (version === null || version === this.dataset.current) return;
		this.tell(version.slice(0, 30)).then((told) => this.show(told));
	}

	private async tell(version: string): Promise<Told> {
		const { versions = '', file = '', subject = '', one = '', many = '' } = this.dataset;
		const kept = versions.split(' ').filter(Boolean);
		if (!kept.includes(version)) return { summary: unknownVersion(version, kept), groups: [], notes: [] };
		try {
			const difference = await fetchJson<VersionDifference>(file.replace('VERSION', version));
			const about = JSON.parse(subject) as Subject;
			const changed = pageDifference(difference, about);
			return 'study' in about ? tellStudy(changed, difference) : tellPage(changed, difference, { one, many });
		} catch (cause) {
			const summary = tellFailure(say.failedSince(version), cause);
			return { summary, groups: [], notes: [] };
		}
	}

	private show({ summary, groups, notes }: Told): void {
		const lists = groups.flatMap(({ title, studies }) => [
			...(title === '' ? [] : [textElement('h3', title)]),
			listElement(
				studies.flatMap((study) => (study.label === '' ? study.changes.map((text) => [text]) : [this.line(study)])),
			),
		]);
		this.replaceChildren(textElement('p', summary), ...lists, ...notes.map((note) => textElement('p', note)));
	}

	private line({ id, label, changes }: Told['groups'][number]['studies'][number]): readonly (string | Node)[] {
		if (id === undefined) return say.study<Node>(label, changes);
		const link = textElement('a', label);
		link.setAttribute('href', studyHref({ base: this.dataset.base ?? '/' }, id));
		return say.study<Node>(link, changes);
	}
}

function textElement(name: 'p' | 'h3' | 'a', text: string): HTMLElement {
	const element = document.createElement(name);
	element.textContent = text;
	return element;
}

function listElement(lines: readonly (readonly (string | Node)[])[]): HTMLUListElement {
	const list = document.createElement('ul');
	for (const line of lines) {
		const item = document.createElement('li');
		item.append(...line);
		list.append(item);
	}
	return list;
}

customElements.define('since-version', SinceVersion);
