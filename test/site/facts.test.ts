/** A fact that is shown in several places is the same in each: names of studies, labels of values, amounts and their doubts. */
import { describe, expect, test } from 'vitest';
import { hasCodes, listedCodes } from '../../src/corpus/codes.ts';
import { builtSites } from '../built-site.ts';
import { parseRecords } from '../exports/parse-csv.ts';
import { corpusOf, pageAt, plainText, readSiteFile, textOf } from '../read-site.ts';

describe.each(builtSites)('$name', (site) => {
	const corpus = corpusOf(site);
	const ofStudy = corpus.variables.filter(({ of }) => of === 'study');

	test('a study has one name: in the table, on its card, in lists of others, and in the files', () => {
		const rows = [...pageAt(site, 'studies/').document.querySelectorAll('table.studies tbody th a')];
		const csv = parseRecords(readSiteFile(site, 'data/studies.csv'));
		const { studies } = JSON.parse(readSiteFile(site, 'data/studies.json')) as {
			studies: { id: string; label: string }[];
		};
		for (const { id } of corpus.studies) {
			const inTable = rows.find((link) => link.getAttribute('href') === `${site.base}studies/${id}/`);
			const named = [
				textOf(inTable),
				textOf(pageAt(site, `embed/studies/${id}/`).document.querySelector('h1')),
				csv.find((row) => row['id'] === id)?.['study_label']?.replaceAll(/[‘’]/g, "'"),
				studies.find((study) => study.id === id)?.label.replaceAll(/[‘’]/g, "'"),
			];
			expect(new Set(named).size, named.join(' | ')).toBe(1);
			expect(named[0]).not.toBe('');
		}
	});

	test('a value has one label: on its page, in the codebook, and in the table of a variable', () => {
		let compared = 0;
		for (const variable of corpus.variables.filter(hasCodes)) {
			const rows = [...pageAt(site, `codebook/${variable.id}/`).document.querySelectorAll('table.bars tbody th')];
			for (const [i, code] of listedCodes(corpus, variable).entries()) {
				// Out of context, a value is named with its variable; within the title, its first letter is small.
				const title = textOf(pageAt(site, `by/${variable.id}/${code}/`).document.querySelector('h1'));
				expect(title.toLowerCase()).toBe(plainText(`${variable.label}: ${textOf(rows[i])}`).toLowerCase());
				compared++;
			}
		}
		expect(compared).toBeGreaterThan(20);
	});

	test('an amount is one: on the page of its variable and at a glance, with its doubt', () => {
		let compared = 0;
		for (const variable of ofStudy.filter((one) => !hasCodes(one) && corpus.review.glance.includes(one.id)))
			for (const row of pageAt(site, `codebook/${variable.id}/`).document.querySelectorAll('#values ~ div tbody tr')) {
				const [, id] = /\/studies\/([^/]+)\//.exec(row.querySelector('a')?.getAttribute('href') ?? '') ?? [];
				const place = corpus.review.glance.indexOf(variable.id);
				for (const address of [`studies/${id}/`, `embed/studies/${id}/`]) {
					const values = pageAt(site, address).document.querySelectorAll('dl.glance > div > dd');
					expect(textOf(values[place]), `${address} ${variable.id}`).toBe(textOf(row.querySelector('td')));
					compared++;
				}
			}
		expect(compared).toBeGreaterThan(2);
	});
});
