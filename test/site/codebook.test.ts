/** Kinds of variable, states and codings have the words of their tables on pages and in files alike. */
import { describe, expect, test } from 'vitest';
import { hasCodes } from '../../src/corpus/codes.ts';
import { entriesOf } from '../../src/corpus/corpus.ts';
import { codings, codingTraits, usualCoding } from '../../src/schema/coding.ts';
import { kindWords } from '../../src/schema/kind-words.ts';
import { listWords } from '../../src/schema/list-words.ts';
import { absentStates, isAbsentState, states, stateTraits, stateWithin } from '../../src/schema/state.ts';
import { capitalise } from '../../src/wording/grammar.ts';
import { builtSites } from '../built-site.ts';
import { corpusOf, pageAt, readSiteFile, textOf } from '../read-site.ts';

describe.each(builtSites)('$name', (site) => {
	const corpus = corpusOf(site);

	test('the page of each variable says what a value of its kind is', () => {
		for (const variable of corpus.variables) {
			const facts = [...pageAt(site, `codebook/${variable.id}/`).document.querySelectorAll('dl.facts > div')];
			const value = facts.find((fact) => textOf(fact.querySelector('dt')) === 'Value');
			const unit = variable.unit ? `, in ${variable.unit.many}` : '';
			expect(textOf(value?.querySelector('dd')), variable.id).toBe(`${kindWords[variable.kind].value}${unit}`);
		}
		expect(new Set(corpus.variables.map(({ kind }) => kind)).size).toBeGreaterThan(4);
	});

	test('each number of known answers has a square for each report that it counts, hollow where the answer is in doubt', () => {
		const rows = [...pageAt(site, 'codebook/').document.querySelectorAll('tr:has(td.strip)')];
		const squaresIn = (row: Element, kind: string) =>
			row.querySelector(`.strip path${kind}`)?.getAttribute('d')?.split('M').slice(1).length ?? 0;
		const counted = rows.map((row) => textOf(row.querySelector('.number')));
		const drawn = rows.map((row) => {
			const [firm, doubtful, pale] = [':not([class])', '.hollow', '.pale'].map((kind) => squaresIn(row, kind));
			return [firm, doubtful, pale];
		});
		expect(drawn).toEqual(
			counted.map((words) => {
				const [said = 0, asked = 0] = (words.match(/(\d+) of (\d+)/) ?? []).slice(1).map(Number);
				const inDoubt = words.includes('in doubt') ? Number(words.match(/\((\d+) in doubt/)?.[1] ?? said) : 0;
				return [said - inDoubt, inDoubt, asked - said];
			}),
		);
		expect(rows.length).toBe(corpus.variables.length);
	});

	test('the codebook explains each state, as its file does', () => {
		const text = textOf(pageAt(site, 'codebook/').document.querySelector('main'));
		const file = JSON.parse(readSiteFile(site, 'data/codebook.json'));
		expect(file.states.map(({ state }: { state: string }) => state)).toEqual(states);
		for (const { label, definition } of Object.values(stateTraits)) {
			expect(text).toContain(label);
			expect(text).toContain(definition);
			expect(file.states).toContainEqual(expect.objectContaining({ label, definition }));
		}
	});

	test('a variable without codes says of how many there is no value, and why, in separate words', () => {
		const unsaid = corpus.variables
			.filter((variable) => !hasCodes(variable))
			.flatMap((variable) => {
				const values = textOf(
					pageAt(site, `codebook/${variable.id}/`).document.querySelector('[aria-labelledby=values]'),
				);
				const { of, id } = variable;
				// The table above has a row for each entry of a list, so entries are counted.
				const stated =
					of === 'study'
						? corpus.studies.map((study) => study.values[id]?.state)
						: corpus.studies.flatMap((study) => entriesOf(study, of).map((entry) => entry.values[id]?.state));
				const unit = of === 'study' ? corpus.review.words.report.many : listWords(corpus.review, of).many;
				const counts = absentStates.flatMap((state) => {
					const count = stated.filter((one) => one === state).length;
					return count === 0 ? [] : [`${count} ${stateWithin(state)}`];
				});
				const [first] = counts;
				const begin = first === undefined ? [] : [`${capitalise(unit)} without a value: ${first}`];
				return [...begin, ...counts].filter((said) => !values.includes(said)).map((said) => `${id}: ${said}`);
			});
		expect(unsaid).toEqual([]);
	});

	test('a variable of a list without codes names the studies whose whole list is missing, and why', () => {
		const unsaid = corpus.variables.flatMap((variable) => {
			const { of, id } = variable;
			if (of === 'study' || hasCodes(variable)) return [];
			const values = textOf(pageAt(site, `codebook/${id}/`).document.querySelector('[aria-labelledby=values]'));
			return corpus.studies.flatMap((study) => {
				const list = study.lists[of];
				if (!isAbsentState(list)) return [];
				const said = values.match(/For [^.]*? the whole list is [^.]*\./g) ?? [];
				const isSaid = said.some((one) => one.includes(study.label) && one.endsWith(`${stateWithin(list)}.`));
				return isSaid ? [] : [`${id}: ${study.label}`];
			});
		});
		expect(unsaid).toEqual([]);
	});

	test('who coded a value is said in one way, on its page and in the tables', () => {
		const categories = readSiteFile(site, 'data/datapackage.json');
		for (const coding of codings) expect(categories).toContain(codingTraits[coding].label);
		const seen = new Set<string>();
		for (const study of corpus.studies) {
			const { document } = pageAt(site, `studies/${study.id}/`);
			const origins = [...document.querySelectorAll('dl.record small')].map((origin) => textOf(origin));
			const looked = Object.values(study.values).filter(({ state }) => state !== 'not-in-review');
			for (const { coded } of looked) seen.add(coded);
			// Nothing says who coded what nobody charted.
			const uncharted = Object.values(study.values).filter(
				({ state, coded }) => state === 'not-charted' && coded === usualCoding,
			);
			const unsaid = origins.filter(
				(origin) =>
					!origin.startsWith('Looked for in') && !codings.some((coding) => origin.includes(codingTraits[coding].label)),
			);
			expect(unsaid).toHaveLength(uncharted.length);
			for (const { id, coded } of entriesOf(study, 'findings')) {
				const origin = textOf(document.querySelector(`#finding-${id} > div > small`));
				expect(origin.includes(codingTraits[coded].label)).toBe(coded !== usualCoding);
			}
		}
		expect(seen.size).toBeGreaterThan(1);
	});
});
