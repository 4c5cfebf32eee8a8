/** Shows what has changed for a page since a version. */
import { h, render } from 'preact';
import { Changes } from '../fragments/Changes.tsx';
import { type DifferenceNotice, tellPage, tellStudy, unknownVersion } from '../guidance/difference-words.ts';
import { pageDifference, type Subject } from '../guidance/page-difference.ts';
import type { VersionDifference } from '../guidance/version-difference.ts';
import { fetchJson } from '../requests/fetch-file.ts';

/**
 * Renders the changes into `place`, a `<since-version>` whose data attributes say what the page is about. Rejects if the
 * file with the difference cannot be fetched.
 */
export async function tellChanges(place: HTMLElement, version: string): Promise<void> {
	const text = await toldOf(place.dataset, version);
	render(h(Changes, { told: text, site: { base: place.dataset.base ?? '/' } }), place);
}

async function toldOf(page: DOMStringMap, version: string): Promise<DifferenceNotice> {
	const { versions = '', file = '', subject = '', one = '', many = '' } = page;
	const versionIds = versions.split(' ').filter(Boolean);
	if (!versionIds.includes(version)) return { summary: unknownVersion(version, versionIds), groups: [], notes: [] };
	const difference = await fetchJson<VersionDifference>(file.replace('VERSION', version));
	const about = JSON.parse(subject) as Subject;
	const ofPage = pageDifference(difference, about);
	return 'study' in about ? tellStudy(ofPage, difference) : tellPage(ofPage, difference, { one, many });
}
