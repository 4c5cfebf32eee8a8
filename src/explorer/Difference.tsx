/** Loads what has changed since a version, and says which of the changes concern the view. */
import { useEffect, useState } from 'preact/hooks';
import { versionHref } from '../corpus/href.ts';
import { Changes } from '../fragments/Changes.tsx';
import { type DifferenceNotice, tellView, unknownVersion } from '../guidance/difference-words.ts';
import type { VersionDifference } from '../guidance/version-difference.ts';
import { viewDifference } from '../guidance/view-difference.ts';
import { tellFailure } from '../requests/failure.ts';
import { fetchJson } from '../requests/fetch-file.ts';
import { failedWording } from '../wording/failure.ts';
import { sinceVersionWording as say } from '../wording/since-version.ts';
import { PastList } from './PastList.tsx';
import type { RecordsById } from './records.ts';
import type { ViewInput } from './view.ts';

export interface DifferenceProps {
	input: ViewInput;
	version: string;
	versions: readonly string[];
	query: string;
	/** The records that have arrived. */
	records: RecordsById;
}

export function Difference({ input, version, versions, query, records }: DifferenceProps) {
	const { corpus, site, matches } = input;
	const [difference, setDifference] = useState<VersionDifference | string | undefined>(undefined);
	const isKept = versions.includes(version);
	useEffect(() => {
		if (!isKept) return;
		fetchJson<VersionDifference>(versionHref(site, version, 'difference.json')).then(setDifference, (cause) =>
			setDifference(tellFailure(failedWording.since(version), cause)),
		);
	}, []);
	if (!isKept)
		return <Since told={{ summary: unknownVersion(version, versions), groups: [], notes: [] }} input={input} />;
	if (typeof difference === 'string')
		return <Since told={{ summary: difference, groups: [], notes: [] }} input={input} />;
	if (!difference) return null;
	const ofView = viewDifference({ corpus, query, ...(matches ? { matches } : {}) }, difference);
	const text = tellView(ofView, difference, corpus.review.words.report, matches !== undefined);
	return (
		<>
			<Since told={text} input={input} />
			{ofView.unknown.length === 0 && (
				<PastList input={input} version={version} query={query} difference={difference} records={records} />
			)}
		</>
	);
}

function Since({ told, input }: { told: DifferenceNotice; input: ViewInput }) {
	return (
		<section class="since" aria-label={say.label} role="status">
			<Changes told={told} site={input.site} />
		</section>
	);
}
