/** Where a report was published, with its persistent link. */

import { publishedPlace } from '../corpus/published-place.ts';
import { citationHref } from '../exports/csl.ts';
import { TitleText } from '../fragments/TitleText.tsx';
import type { Citation } from '../schema/csl.ts';

export function RecordSource({ citation }: { citation: Citation }) {
	const { 'container-title': container, publisher, language, DOI, URL: address } = citation;
	const href = citationHref(citation);
	const place = publishedPlace(citation);
	return (
		<p class="fine">
			{container ? <TitleText title={container} language={language} /> : publisher}
			{(container || publisher) && '. '}
			{place && `${place}. `}
			{href && <a href={href}>{DOI ? `doi.org/${DOI}` : new URL(address ?? href).host.replace(/^www\./, '')}</a>}
		</p>
	);
}
