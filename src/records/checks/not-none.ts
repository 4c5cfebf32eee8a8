/**
 * Checks sentences that say that no report has something: their selection must find no study. Needs content without
 * errors.
 */
import type { CodedCorpus } from '../../corpus/corpus.ts';
import { indexOf } from '../../facets/build-index.ts';
import { parseAddress } from '../../facets/parse-address.ts';
import { select, studiesIn } from '../../facets/select.ts';
import type { Problem } from '../issue.ts';
import type { Place } from '../locate.ts';
import type { Material } from '../material.ts';
import { checkedCorpus } from '../material-corpus.ts';
import { readProse } from '../prose.ts';
import { type Path, textsAt } from '../raw.ts';
import type { SourceFile } from '../source.ts';
import { countOf, formatWords, quoteFound } from '../words.ts';

interface Denial {
	source: SourceFile;
	path: Path;
	place?: Place;
	/** The words before the selection in the message. */
	field: string;
	/** The selection as in an address. It must find no study. */
	selection: string;
}

export function* checkNotNone(material: Material): Iterable<Problem> {
	const denials = denialsIn(material);
	if (denials.length === 0) return;
	const corpus = checkedCorpus(material);
	for (const { field, selection, ...at } of denials) {
		const ids = studiesOf(corpus, selection);
		if (ids.length === 0) continue;
		yield {
			...at,
			kind: 'not-none',
			found: selection,
			message: `${field}: ${quoteFound(selection)} finds ${ids.length} of ${countOf(corpus.studies.length, 'study', 'studies')}: ${formatWords(ids)}.`,
			hint: 'Say how many, with <Count of="…" words />, or write the sentence anew: it says that none has it.',
		};
	}
}

function denialsIn({ prose, recommendations }: Material): readonly Denial[] {
	return [
		...prose.flatMap((source) =>
			readProse(source).elements.flatMap(({ name, attributes }) => {
				const of = attributes.find((attribute) => name === 'None' && attribute.name === 'of');
				return of?.value === undefined
					? []
					: [{ source, path: [], place: of.valuePlace, field: '<None>, of', selection: of.value }];
			}),
		),
		...recommendations.flatMap((source) =>
			textsAt(source.data, 'none').map(([i, selection]) => ({ source, path: ['none', i], field: 'none', selection })),
		),
	];
}

function studiesOf(corpus: CodedCorpus, selection: string): readonly string[] {
	const studies = select(indexOf(corpus), parseAddress(corpus, selection).selection);
	return studiesIn(corpus, studies).map(({ id }) => id);
}
