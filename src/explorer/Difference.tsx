/** Loads what has changed since a version, and tells what of it concerns the view. */
import { useEffect, useState } from 'preact/hooks';
import { versionHref } from '../corpus/href.ts';
import { Changes } from '../fragments/Changes.tsx';
import { type Told, tellView, unknownVersion } from '../guidance/difference-words.ts';
import type { VersionDifference } from '../guidance/version-difference.ts';
import { viewDifference } from '../guidance/view-difference.ts';
import { fetchJson, tellFailure } from '../requests/failure.ts';
import { sinceVersionWording as say } from '../wording/since-version.ts';
import type { Shown } from './view.ts';

export interface DifferenceProps {
	shown: Shown;
	version: string;
	versions: readonly string[];
	query: string;
}

export function Difference({ shown, version, versions, query }: DifferenceProps) {
	const { corpus, site, found } = shown;
	const [difference, setDifference] = useState<VersionDifference | string | undefined>(undefined);
	const isKept = versions.includes(version);
	useEffect(() => {
		if (!isKept) return;
		fetchJson<VersionDifference>(versionHref(site, version, 'difference.json')).then(setDifference, (cause) =>
			setDifference(tellFailure(say.failedSince(version), cause)),
		);
	}, []);
	if (!isKept)
		return <Since told={{ summary: unknownVersion(version, versions), groups: [], notes: [] }} shown={shown} />;
	if (typeof difference === 'string')
		return <Since told={{ summary: difference, groups: [], notes: [] }} shown={shown} />;
	if (!difference) return null;
	const changed = viewDifference({ corpus, query, ...(found ? { found } : {}) }, difference);
	const told = tellView(changed, difference, corpus.review.words.report, found !== undefined);
	return <Since told={told} shown={shown} />;
}

function Since({ told, shown }: { told: Told; shown: Shown }) {
	return (
		<section class="since" aria-label={say.label} role="status">
			<Changes told={told} site={shown.site} />
		</section>
	);
}
