/** The changes since a version in words: one sentence, then study by study. */
import { type Site, studyHref } from '../corpus/href.ts';
import type { DifferenceNotice, StudyNotice } from '../guidance/difference-words.ts';
import { sinceVersionWording as say } from '../wording/since-version.ts';

/** The contents of the box with the class `since`, which has the role `status`. */
export function Changes({ told: { summary, groups, notes }, site }: { told: DifferenceNotice; site: Site }) {
	return (
		<>
			<p>{summary}</p>
			{groups.map(({ title, studies }) => (
				<>
					{title !== '' && <h3>{title}</h3>}
					<ul>
						{studies.map((study) => (
							<Lines study={study} site={site} />
						))}
					</ul>
				</>
			))}
			{notes.map((note) => (
				<p class="fine">{note}</p>
			))}
		</>
	);
}

/** A study and what changed in it, as one line. On the page of the study, the notice has no label, and each change is a line. */
function Lines({ study: { id, label, changes }, site }: { study: StudyNotice; site: Site }) {
	if (label === '') return changes.map((change) => <li>{change}</li>);
	return <li>{say.study(id ? <a href={studyHref(site, id)}>{label}</a> : label, changes)}</li>;
}
