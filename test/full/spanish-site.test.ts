/** A review in Spanish: whatever the program says on its site is Spanish. */
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt, filesUnder, spanishSite } from '../built-site.ts';
import { leftoverEnglish, wordsOfContent } from '../leftover-english.ts';
import { pageAt, pagesOf, readSiteFile, textOf } from '../read-site.ts';
import { readSaid, type Said, saidAttributes, unreadElements } from '../said-texts.ts';

beforeAll(() => ensureBuilt(spanishSite));

describe('no English of the program', () => {
	const own = wordsOfContent(spanishSite.content);
	/** The gallery of charts is a page of test builds alone. */
	const pages = () => pagesOf(spanishSite).filter(({ address }) => !address.includes('gallery'));
	const filesLike = (pattern: RegExp) => filesUnder(spanishSite.folder).filter((file) => pattern.test(file));
	const saidOf = (file: string): Said => ({
		of: path.relative(spanishSite.folder, file),
		text: fs.readFileSync(file, 'utf8'),
	});

	test('is on a page', () => {
		const found = pages().flatMap(({ address, document }) =>
			leftoverEnglish(readSaid(document, saidAttributes, unreadElements), own).map((text) => `${address}: ${text}`),
		);
		expect(pages().length).toBeGreaterThan(150);
		expect(found).toEqual([]);
	});

	test('is in a figure as a file, or in the table of its numbers', () => {
		const pictures = filesLike(/figures[\\/].*\.svg$/).map(saidOf);
		const drawn = pictures.map(({ of, text }) => ({
			of,
			text: [
				text.replaceAll(/<style.*?<\/style>|<[^>]*>/gs, ' '),
				...[...text.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name),
			].join(' '),
		}));
		const tables = filesLike(/figures[\\/].*\.csv$/).map(saidOf);
		expect(pictures.length).toBeGreaterThan(10);
		expect(tables.length).toBeGreaterThan(10);
		expect(leftoverEnglish([...drawn, ...tables], own)).toEqual([]);
	});

	test('is in the titles and descriptions of published files and columns', () => {
		const said: Said[] = [];
		// Titles and descriptions name tables and columns by their names in the data.
		const names = new Set(own);
		for (const name of ['data/datapackage.json', 'ro-crate-metadata.json'])
			JSON.parse(readSiteFile(spanishSite, name), (key, text) => {
				if (!['title', 'description', 'name'].includes(key) || typeof text !== 'string') return;
				if (/^[\w-]+$/.test(text)) names.add(text);
				else said.push({ of: name, text });
			});
		expect(said.length).toBeGreaterThan(100);
		expect(leftoverEnglish(said, names)).toEqual([]);
	});
});

test('every page and card says that it is Spanish', () => {
	const tags = pagesOf(spanishSite).map(({ document }) => document.documentElement.getAttribute('lang'));
	expect(new Set(tags)).toEqual(new Set(['es']));
	expect(pageAt(spanishSite, '').html).toContain('"inLanguage":"es"');
});

test('a title in another language says which, and in which direction it runs', () => {
	const titleOf = (study: string) => pageAt(spanishSite, `studies/${study}/`).document.querySelector('h1');
	const marked = (study: string) => titleOf(study)?.querySelector('bdi[lang]');
	expect(marked('ezeiza-2020')?.getAttribute('lang')).toBe('ar');
	expect(marked('ezeiza-2020')?.getAttribute('dir')).toBe('auto');
	expect(marked('duarte-2018')?.getAttribute('lang')).toBe('pt');
	expect(titleOf('arce-2004')?.closest('[lang]')?.tagName).toBe('HTML');
});

test('numbers, dates, names of countries and lists are written as in Spanish', () => {
	const study = textOf(pageAt(spanishSite, 'studies/arce-2004/').document.querySelector('main'));
	expect(study).toContain('2,5 horas');
	expect(study).toContain('de marzo de 2002 a 15 de junio de 2003');
	expect(study).toContain('España');
	const methods = textOf(pageAt(spanishSite, 'methods/').document.querySelector('main'));
	expect(methods).toContain('5 de 6 comparaciones (83,3 %)');
	const guidance = textOf(pageAt(spanishSite, 'guidance/que-hacer-en-cada-parada/').document.querySelector('main'));
	expect(guidance).toContain('Arce y Boj 2004 y Correa et al. 2015');
	expect(guidance).toContain('En ningún estudio: «Coser libros».');
});

test('citations are in Spanish, and have a blank for the day of access', () => {
	const { document } = pageAt(spanishSite, 'studies/arce-2004/');
	const cited = [...document.querySelectorAll('pre, code')].map(textOf).join('\n');
	expect(cited).toContain('[citado D de mes de AAAA]');
	expect(cited).toContain('Disponible en:');
	expect(cited).toContain('[En línea; consultado el YYYY-MM-DD]');
	expect(cited).not.toMatch(/1987|accessed|Retrieved/);
});

test('statements of the review are recomputed in Spanish: summary, verdicts, comparisons, widths and units', () => {
	const register = textOf(pageAt(spanishSite, 'claims/').document.querySelector('main'));
	expect(register).toContain('De 6 afirmaciones comprobables');
	const page = (id: string) => textOf(pageAt(spanishSite, `claims/${id}/`).document.querySelector('main'));
	expect(page('seis-rutas')).toContain('6 rutas');
	expect(page('seis-rutas')).toContain('6 estudios');
	expect(page('gusto-mayor')).toContain('Esto pide menos de lo que dice la afirmación');
	expect(page('cuentos-contados')).toContain('Farías');
	const question = textOf(
		pageAt(spanishSite, 'guidance/que-hacer-en-cada-parada/').document.querySelector('.statement'),
	);
	expect(question).toContain('En tres estudios se contaron cuentos.');
});

test('the search is told that the pages are Spanish', () => {
	const { languages } = JSON.parse(readSiteFile(spanishSite, 'pagefind/pagefind-entry.json')) as {
		languages: Record<string, unknown>;
	};
	expect(Object.keys(languages)).toEqual(['es']);
});
