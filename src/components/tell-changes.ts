/** Shows what has changed for a page since a version. */
import { h, render } from 'preact';
import { type Site, versionHref } from '../corpus/href.ts';
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
	const site = { base: document.documentElement.dataset.base ?? '/' };
	render(h(Changes, { told: await toldOf(place.dataset, version, site), site }), place);
}

async function toldOf(page: DOMStringMap, version: string, site: Site): Promise<DifferenceNotice> {
	const { versions = '', subject = '', one = '', many = '' } = page;
	const versionIds = versions.split(' ').filter(Boolean);
	if (!versionIds.includes(version)) return { summary: unknownVersion(version, versionIds), groups: [], notes: [] };
	const difference = await fetchJson<VersionDifference>(versionHref(site, version, 'difference.json'));
	const about = JSON.parse(subject) as Subject;
	const ofPage = pageDifference(difference, about);
	return 'study' in about ? tellStudy(ofPage, difference) : tellPage(ofPage, difference, { one, many });
}
