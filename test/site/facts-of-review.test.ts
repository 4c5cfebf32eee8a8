/** A fact of the whole review is the same on every page and in every file: its version and dates, and the names of its references. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSites, realSite, root } from '../built-site.ts';
import { parseRecords } from '../exports/parse-csv.ts';
import { corpusOf, pageAt, pagesOf, plainText, readSiteFile, textOf } from '../read-site.ts';
import { some } from '../runs.ts';

interface Dated {
	version?: string;
	created?: string;
	'data-date'?: string;
}

// All pages of the published review, which are many: in test:full.
describe.each(some(builtSites, 1))('$name', (site) => {
	const corpus = corpusOf(site);
	const { version, dates } = corpus.review;
	const json = (name: string) => JSON.parse(readSiteFile(site, name)) as unknown;

	test('version and dates are the same at the foot of every page, on the pages of the data, and in every file that has them', () => {
		let feet = 0;
		for (const { address, document, movedTo } of pagesOf(site)) {
			if (movedTo) continue;
			const text = textOf(document.querySelector('body > footer') ?? document.querySelector('main > :last-child'));
			const [, said, day] = /data version (\S+?),? \(?(\d{4}-\d{2}-\d{2})/i.exec(text) ?? [];
			if (!said) continue;
			expect([address, said, day]).toEqual([address, version, dates.data]);
			feet++;
		}
		expect(feet).toBeGreaterThan(corpus.studies.length * 2);
		expect(textOf(pageAt(site, 'data/').document.querySelector('p.lead'))).toContain(
			`version ${version} of ${dates.data}`,
		);
		expect(textOf(pageAt(site, 'changes/').document.querySelector('main'))).toContain(version);
		const dataPackage = json('data/datapackage.json') as Dated;
		expect([dataPackage.version, dataPackage.created?.slice(0, 10)]).toEqual([version, dates.data]);
		for (const name of ['data/studies.json', 'data/review.json', 'data/codebook.json', 'data/references.json'])
			expect([name, ...editionIn(json(name))]).toEqual([name, version, dates.data]);
		const crate = JSON.stringify(json('ro-crate-metadata.json'));
		for (const [, said] of crate.matchAll(/"version":"(\d[^"]*)"/g)) expect(said).toBe(version);
		expect(crate).toContain(`"datePublished":"${dates.data}"`);
	});

	test('the day of the search is the same at the foot of pages and among the methods', () => {
		for (const address of ['', 'about/', 'methods/'])
			expect(textOf(pageAt(site, address).document.querySelector('body > footer'))).toContain(
				`Searched to ${dates.search}.`,
			);
		expect(textOf(pageAt(site, 'methods/').document.querySelector('main'))).toContain(dates.search);
	});

	test('the plan of updates stands where readers ask for it, with the day of the last search and of the next, or that there is none', () => {
		const { living, updates } = corpus.review;
		const next = living?.next ?? updates?.next;
		const changes = textOf(pageAt(site, 'changes/').document.querySelector('main'));
		expect(changes).toContain(`Last searched on ${dates.search}.`);
		for (const told of [changes, textOf(pageAt(site, 'methods/').document.querySelector('main'))]) {
			if (updates) expect(told).toContain(plainText(updates.plan));
			else expect(told.includes('No plan of updates is given.')).toBe(next === undefined);
		}
		for (const { address, document, movedTo } of pagesOf(site)) {
			const foot = document.querySelector('body > footer');
			if (movedTo !== undefined || !foot) continue;
			const [, day] = /Next search planned for (\d{4}-\d{2}-\d{2})\./.exec(textOf(foot)) ?? [];
			expect([address, day]).toEqual([address, next]);
		}
	});

	test('the letter of a study is the same in its name, its citations, the list of references and the files', () => {
		const csv = parseRecords(readSiteFile(site, 'data/studies.csv'));
		for (const study of corpus.studies) {
			const { document } = pageAt(site, `studies/${study.id}/`);
			const label = textOf(document.querySelector('.page-head .kicker [data-part-of]'));
			const referred = [...pageAt(site, 'references/').document.querySelectorAll('main li a')].find(
				(link) => link.getAttribute('href') === `${site.base}studies/${study.id}/`,
			);
			const named = [
				...['vancouver', 'apa', 'markdown'].map((format) => {
					const text = textOf(document.querySelector(`link-to-this [data-text="${format}"]`));
					return text.includes(`${label}: `) ? label : text;
				}),
				textOf(referred).replace(/^the record of /, ''),
				plainText(csv.find(({ id }) => id === study.id)?.['study_label'] ?? ''),
			];
			expect(new Set([label, ...named]).size, [label, ...named].join(' | ')).toBe(1);
		}
		// Names differ, so that a name in a citation is of one study alone.
		expect(new Set(csv.map((row) => row['study_label'])).size).toBe(corpus.studies.length);
	});

	test('authors, year and title of a study are the same on its page, among the references, and in RIS, BibTeX and CSL', () => {
		const csl = json('data/studies.csl.json') as readonly CslItem[];
		const ris = readSiteFile(site, 'data/studies.ris').split(/\r?\n(?=TY {2}- )/);
		const bib = readSiteFile(site, 'data/studies.bib').split(/\n(?=@)/);
		const references = pageAt(site, 'references/').document;
		for (const { id, report } of corpus.studies) {
			const item = csl.find((one) => one.id === id);
			const written = ris.find((one) => one.includes(`ID  - ${id}`)) ?? '';
			const entry = bib.find((one) => one.includes(`{${id},`)) ?? '';
			const onPage = textOf(pageAt(site, `studies/${id}/`).document.querySelector('.citation .reference'));
			expect(textOf(references.querySelector(`#reference-${report.reference} .reference`)), id).toBe(onPage);
			const year = String(item?.issued?.['date-parts']?.[0]?.[0] ?? '');
			const title = plainText(item?.title ?? '');
			expect(onPage, id).toContain(title);
			expect(onPage, id).toContain(year);
			expect(plainText(/^TI {2}- (.*)$/m.exec(written)?.[1] ?? ''), id).toBe(title);
			expect(/^PY {2}- (\d+)/m.exec(written)?.[1] ?? '', id).toBe(year);
			expect(/year = \{(\d+)\}/.exec(entry)?.[1] ?? '', id).toBe(year);
			const authors = (item?.author ?? []).map(({ family, literal }) => family ?? literal ?? '');
			expect([...written.matchAll(/^AU {2}- (.*)$/gm)].length, id).toBe(authors.length);
			for (const [i, name] of authors.entries()) {
				if (i < 6) expect(onPage, id).toContain(plainText(name));
				expect([...written.matchAll(/^AU {2}- (.*)$/gm)][i]?.[1], id).toContain(name);
			}
			expect(entry.match(/author = \{(.*)\}/)?.[1]?.split(' and ').length ?? 0, id).toBe(authors.length);
		}
	});
});

interface CslItem {
	id: string;
	title?: string;
	author?: readonly { family?: string; literal?: string }[];
	issued?: { 'date-parts'?: readonly (readonly number[])[] };
}

/** Version and day of the data, wherever a file has them near its top. */
function editionIn(file: unknown): readonly (string | undefined)[] {
	const text = JSON.stringify(file).slice(0, 4000);
	return [/"version":"([^"]+)"/.exec(text)?.[1], /"(?:date|data|created)":"(\d{4}-\d{2}-\d{2})/.exec(text)?.[1]];
}

test('the file for those who cite the software names the data in their version', () => {
	const { version, dates } = corpusOf(realSite).review;
	const text = fs.readFileSync(path.join(root, 'CITATION.cff'), 'utf8');
	const data = text.slice(text.indexOf('type: data'));
	expect(/version: (\S+)/.exec(data)?.[1]).toBe(version);
	expect(/date-released: (\S+)/.exec(data)?.[1]).toBe(dates.data);
});
