/** Checks sentences in `<Most>`: what they say must be true of more than half. Needs content without errors. */
import { askedTwice, type Claim, countMajority, type MajorityUnit } from '../../facets/majority.ts';
import { buildContent } from '../build-content.ts';
import type { Problem } from '../issue.ts';
import type { Place } from '../locate.ts';
import type { Material } from '../material.ts';
import { type ProseElement, readProse } from '../prose.ts';
import type { SourceFile } from '../source.ts';
import { countOf, formatWords, quoteFound } from '../words.ts';

interface PlacedClaim extends Claim {
	source: SourceFile;
	/** Where the selection begins that more than half must match. */
	place: Place;
}

export function* checkNotMost(material: Material): Iterable<Problem> {
	const claims = claimsIn(material);
	if (claims.length === 0) return;
	const corpus = buildContent(material);
	for (const { source, place, ...claim } of claims) {
		const at = { kind: 'not-most', source, path: [], place, found: claim.of } as const;
		const twice = askedTwice(corpus, claim);
		if (twice.length > 0) {
			yield {
				...at,
				message: `<Most>, of: ${formatWords(twice.map(quoteFound))} ${twice.length === 1 ? 'is' : 'are'} asked for in "among" too, where it would mean "or".`,
				hint: 'Ask for each variable in one of the two, or say how many, with <Count of="…" total words />.',
			};
			continue;
		}
		const { count, inDoubt, total, isMost } = countMajority(corpus, claim);
		if (isMost) continue;
		const found = `${count} of ${countOf(total, claim.unit)}`;
		yield {
			...at,
			message: `<Most>, of: ${quoteFound(claim.of)} finds ${found}${claim.among === '' ? '' : ` among ${quoteFound(claim.among)}`}${inDoubt === 0 ? '' : `, ${inDoubt} of them in doubt`}: not more than half.`,
			hint: 'Say how many, with <Count of="…" total words />, or write the sentence anew: it says that most have it.',
		};
	}
}

function claimsIn({ prose }: Material): readonly PlacedClaim[] {
	return prose.flatMap((source) =>
		readProse(source)
			.elements.filter(({ name }) => name === 'Most')
			.flatMap((element) => {
				const of = attributeOf(element, 'of');
				if (of?.value === undefined) return [];
				return {
					source,
					place: of.valuePlace,
					of: of.value,
					among: attributeOf(element, 'among')?.value ?? '',
					unit: unitNamed(attributeOf(element, 'unit')?.value),
				};
			}),
	);
}

function attributeOf({ attributes }: ProseElement, name: string): ProseElement['attributes'][number] | undefined {
	return attributes.find((attribute) => attribute.name === name);
}

/** The unit of a claim. An unknown word is an error, and then this check does not run. */
function unitNamed(word: string | undefined): MajorityUnit {
	return word === 'programme' || word === 'finding' ? word : 'report';
}
