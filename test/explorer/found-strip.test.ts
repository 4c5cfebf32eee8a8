/** What a study found, in the line of its name in the list: recounted from its entries, one by one. */
import { expect, test } from 'vitest';
import { type Entry, entriesOf } from '../../src/corpus/corpus.ts';
import { firmCorpus } from '../../src/corpus/doubt.ts';
import { foundDirections } from '../../src/explorer/FoundStrip.tsx';
import { signWording } from '../../src/wording/figure-directions.ts';
import { realSite } from '../built-site.ts';
import { gardens } from '../gardens.ts';
import { corpusOf } from '../read-site.ts';

const corpora = [
	['the generated review', gardens],
	['the first review', corpusOf(realSite)],
] as const;

/** The codes of the direction of a finding, as its record has them. */
function directionCodes({ values }: Entry, direction: string): readonly string[] {
	const value = values[direction];
	return value?.state === 'reported' ? [value.value].flat().map(String) : [];
}

test.each(corpora)('%s: each finding stands in the count of its direction, with its doubt', (_, corpus) => {
	const direction = corpus.review['finding-groups']?.direction ?? '';
	let [findings, doubts] = [0, 0];
	for (const study of corpus.studies) {
		const found = foundDirections(corpus, study);
		for (const { code, label } of corpus.variablesById.get(direction)?.codes ?? []) {
			const own = entriesOf(study, 'findings').filter((entry) => directionCodes(entry, direction).includes(code));
			const doubtful = own.filter(({ doubt, values }) => {
				const value = values[direction];
				const isRead = value?.readings?.some(({ state }) => state !== 'not-in-review') ?? false;
				return doubt !== undefined || value?.doubt !== undefined || value?.coded === 'inferred' || isRead;
			});
			const told = found.find((one) => one.label === label);
			expect([told?.count ?? 0, told?.inDoubt ?? 0], `${study.id} ${code}`).toEqual([own.length, doubtful.length]);
			findings += own.length;
			doubts += doubtful.length;
		}
	}
	expect(findings).toBeGreaterThan(10);
	expect(doubts).toBeGreaterThan(0);
});

test('without values in doubt, findings whose direction is in doubt are left out', () => {
	const corpus = corpusOf(realSite);
	const firm = firmCorpus(corpus);
	const sum = (all: typeof corpus, key: 'count' | 'inDoubt') =>
		all.studies.flatMap((study) => foundDirections(all, study)).reduce((total, one) => total + one[key], 0);
	expect(sum(firm, 'count')).toBe(sum(corpus, 'count') - sum(corpus, 'inDoubt'));
	expect(sum(firm, 'inDoubt')).toBe(0);
});

test('findings whose direction is not known stand behind the others, so their study does not look as if it had none', () => {
	const direction = gardens.review['finding-groups']?.direction ?? '';
	let findings = 0;
	for (const study of gardens.studies) {
		const unknown = entriesOf(study, 'findings').filter((entry) => directionCodes(entry, direction).length === 0);
		const last = foundDirections(gardens, study).at(-1);
		expect(last?.sign === 'unknown' ? last.count : 0, study.id).toBe(unknown.length);
		// It is called as in the figures.
		if (last?.sign === 'unknown') expect(last.label).toBe(signWording.unknown);
		findings += unknown.length;
	}
	expect(findings).toBeGreaterThan(0);
});

test('a review that gives its findings no direction has none to show', () => {
	const { 'finding-groups': _, ...review } = gardens.review;
	const corpus = { ...gardens, review };
	expect(corpus.studies.flatMap((study) => foundDirections(corpus, study))).toEqual([]);
});
