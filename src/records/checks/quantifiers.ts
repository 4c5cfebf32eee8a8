/** Checks sentences in `<All>`, `<Most>` and `<Few>`: what they say must be true of the records. Needs content without errors. */
import {
	askedTwice,
	countQuantified,
	type QuantifiedSentence,
	type QuantifiedUnit,
	type Quantifier,
	quantifiers,
} from '../../facets/quantifier.ts';
import type { Problem } from '../issue.ts';
import type { Place } from '../locate.ts';
import type { Material } from '../material.ts';
import { checkedCorpus } from '../material-corpus.ts';
import type { IssueKind } from '../problems/table.ts';
import { type ProseElement, readProse } from '../prose.ts';
import type { SourceFile } from '../source.ts';
import { countOf, formatWords, quoteFound } from '../words.ts';

interface PlacedSentence extends QuantifiedSentence {
	source: SourceFile;
	/** Where the selection begins that so many must match. */
	place: Place;
}

/** What the message says of a claim that is not true. */
const rules: Readonly<Record<Quantifier, { kind: IssueKind; not: string; says: string }>> = {
	All: { kind: 'not-all', not: 'not all of them', says: 'all have it' },
	Most: { kind: 'not-most', not: 'not more than half', says: 'most have it' },
	Few: { kind: 'not-few', not: 'neither some nor at most a quarter', says: 'few have it' },
};

export function* checkQuantifiers(material: Material): Iterable<Problem> {
	const claims = claimsIn(material);
	if (claims.length === 0) return;
	const corpus = checkedCorpus(material);
	for (const { source, place, ...claim } of claims) {
		const { kind, not, says } = rules[claim.quantifier];
		const field = `<${claim.quantifier}>, of`;
		const at = { kind, source, path: [], place, found: claim.of };
		const twice = askedTwice(corpus, claim);
		if (twice.length > 0) {
			yield {
				...at,
				message: `${field}: ${formatWords(twice.map(quoteFound))} ${twice.length === 1 ? 'is' : 'are'} asked for in "among" too, where it would mean "or".`,
				hint: 'Ask for each variable in one of the two, or say how many, with <Count of="…" total words />.',
			};
			continue;
		}
		const { count, inDoubt, total, isTrue } = countQuantified(corpus, claim);
		if (isTrue) continue;
		const fraction = `${count} of ${countOf(total, claim.unit)}`;
		yield {
			...at,
			message: `${field}: ${quoteFound(claim.of)} finds ${fraction}${claim.among === '' ? '' : ` among ${quoteFound(claim.among)}`}${inDoubt === 0 ? '' : `, ${inDoubt} of them in doubt`}: ${not}.`,
			hint: `Say how many, with <Count of="…" total words />, or write the sentence anew: it says that ${says}.`,
		};
	}
}

function claimsIn({ prose }: Material): readonly PlacedSentence[] {
	return prose.flatMap((source) =>
		readProse(source).elements.flatMap((element) => {
			const of = attributeOf(element, 'of');
			if (!isQuantifier(element.name) || of?.value === undefined) return [];
			return [
				{
					quantifier: element.name,
					source,
					place: of.valuePlace,
					of: of.value,
					among: attributeOf(element, 'among')?.value ?? '',
					unit: unitNamed(attributeOf(element, 'unit')?.value),
				},
			];
		}),
	);
}

/** Whether a component of prose is a word of quantity. */
export function isQuantifier(name: string): name is Quantifier {
	return Object.hasOwn(quantifiers, name);
}

function attributeOf({ attributes }: ProseElement, name: string): ProseElement['attributes'][number] | undefined {
	return attributes.find((attribute) => attribute.name === name);
}

/** The unit of a claim. An unknown word is an error, and then this check does not run. */
function unitNamed(word: string | undefined): QuantifiedUnit {
	return word === 'programme' || word === 'finding' ? word : 'report';
}
