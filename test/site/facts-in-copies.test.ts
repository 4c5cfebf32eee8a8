/** What a card, a file or a description repeats of a page is what the page says. */
import { describe, expect, test } from 'vitest';
import { hasCodes } from '../../src/corpus/codes.ts';
import { codeLabel } from '../../src/corpus/label.ts';
import { isAbsentState } from '../../src/schema/state.ts';
import { formatCount } from '../../src/wording/grammar.ts';
import { builtSites } from '../built-site.ts';
import { parseRecords } from '../exports/parse-csv.ts';
import { corpusOf, pageAt, readSiteFile, textOf } from '../read-site.ts';

describe.each(builtSites)('$name', (site) => {
	const corpus = corpusOf(site);

	test('the card of a question is its short answer, letter by letter, with the same links', () => {
		expect(corpus.questions.length).toBeGreaterThan(0);
		for (const { id, title } of corpus.questions) {
			const part = pageAt(site, `guidance/${id}/`).document.querySelector('.part-body');
			const card = pageAt(site, `embed/guidance/${id}/`).document.querySelector('main');
			const ofCard = [...(card?.querySelectorAll('p:not(.fine)') ?? [])];
			expect(ofCard.map(textOf).join(' '), id).toBe([...(part?.querySelectorAll('p') ?? [])].map(textOf).join(' '));
			const hrefs = (elements: Iterable<Element>) => [...elements].map((link) => link.getAttribute('href'));
			expect(hrefs(ofCard.flatMap((one) => [...one.querySelectorAll('a')])), id).toEqual(
				hrefs(part?.querySelectorAll('p a') ?? []),
			);
			expect(textOf(card?.querySelector('h1')).replaceAll(/[‘’]/g, "'"), id).toBe(title.replaceAll(/[‘’]/g, "'"));
		}
	});

	test('the card of a figure is the picture of its page: each word, number and link', () => {
		expect(corpus.figures.length).toBeGreaterThan(0);
		for (const { id } of corpus.figures) {
			const [page, card] = [`figures/${id}/`, `embed/figures/${id}/`].map((address) =>
				pageAt(site, address).document.querySelector('svg.chart'),
			);
			expect(textOf(page)).not.toBe('');
			expect(textOf(card), id).toBe(textOf(page));
			const namesOf = (svg: Element | null | undefined) =>
				[...(svg?.querySelectorAll('[aria-label]') ?? [])].map((mark) => mark.getAttribute('aria-label'));
			expect(namesOf(card), id).toEqual(namesOf(page));
		}
	});

	test('each cell of the table of studies says what the files have of it', () => {
		const coded = corpus.variables.filter((variable) => variable.of === 'study' && hasCodes(variable));
		const byLabel = new Map(coded.map((variable) => [variable.label, variable]));
		const plain = (text: string) => text.replaceAll(/[‘’]/g, "'").replaceAll(/[–-]/g, '-').toLowerCase();
		for (const name of ['data/studies.csv', 'data/studies-excel.csv']) {
			const records = parseRecords(readSiteFile(site, name).replace(/^\uFEFF/, ''));
			let compared = 0;
			for (const row of pageAt(site, 'studies/').document.querySelectorAll('table.studies tbody tr')) {
				const [, id] = /\/studies\/([^/]+)\//.exec(row.querySelector('th a')?.getAttribute('href') ?? '') ?? [];
				for (const cell of row.querySelectorAll('td')) {
					const variable = byLabel.get(cell.getAttribute('data-label') ?? '');
					const written = records.find((one) => one['id'] === id)?.[variable?.id ?? ''];
					if (!variable || written === undefined) continue;
					const labels = written.split(';').map((code) => plain(codeLabel(variable, code.trim())));
					const text = plain(textOf(cell));
					for (const label of labels) expect(text, `${id} ${variable.id}`).toContain(label);
					const others = variable.codes.filter(({ code }) => !written.split(';').some((one) => one.trim() === code));
					const isAbsent = isAbsentState(written);
					for (const { label } of isAbsent ? variable.codes : others)
						if (!labels.some((own) => own.includes(plain(label))))
							expect(text, `${id} ${variable.id}`).not.toContain(plain(label));
					compared++;
				}
			}
			expect(compared, name).toBeGreaterThan(10);
		}
	});

	test('descriptions for programs count the studies and variables that there are', () => {
		const { document } = pageAt(site, 'data/');
		const dataset = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
			({ textContent }) => textContent,
		);
		const reports = formatCount(corpus.studies.length, corpus.review.words.report);
		expect(dataset.join()).toContain(`The data describe ${reports} by ${corpus.variables.length} variables.`);
		const lead = textOf(document.querySelector('.lead'));
		expect(lead).toContain(reports);
		expect(lead).toContain(`${corpus.variables.length} variables`);
	});
});
