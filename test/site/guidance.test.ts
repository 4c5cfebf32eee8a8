/** Question pages, recommendations and the planner: whole, computed, and linked both ways. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { countReportsAndProgrammes, studiesByCode } from '../../src/corpus/codes.ts';
import { variableOf } from '../../src/corpus/corpus.ts';
import { isInDoubt } from '../../src/corpus/doubt.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countUnits as countIn } from '../../src/facets/count.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select } from '../../src/facets/select.ts';
import { questionPartTitles } from '../../src/guidance/question-part.ts';
import { questionParts } from '../../src/schema/prose.ts';
import { bracketDoubt } from '../../src/wording/doubt.ts';
import { formatList } from '../../src/wording/grammar.ts';
import { builtSites, realSite } from '../built-site.ts';
import { corpusOf, pageAt, plainText, textOf } from '../read-site.ts';
import { studiesSlowly } from './slow-counts.ts';

describe.each(builtSites)('$name', (site) => {
	const corpus = corpusOf(site);
	const index = indexOf(corpus);
	const { questions, recommendations } = corpus;
	const pages = [
		...questions.map(({ id }) => `guidance/${id}/`),
		...recommendations.map(({ id }) => `recommendations/${id}/`),
	];
	const hrefOf = (link: Element) => link.getAttribute('href') ?? '';
	const studyIn = (link: Element) => /\/studies\/([^/#]+)\//.exec(link.getAttribute('href') ?? '')?.[1] ?? '';

	/** How many units an address of a listing or of the explorer finds; undefined for other addresses. */
	function countAt(href: string): number | undefined {
		const [, variable, code] = /\/by\/([^/]+)\/([^/]+)\/$/.exec(href) ?? [];
		if (variable && code) return studiesByCode(corpus.studies, variableOf(corpus, variable)).get(code)?.length ?? 0;
		const [, query] = /\/explore\/\?(.+)$/.exec(href) ?? [];
		if (query === undefined) return /\/studies\/$/.test(href) ? corpus.studies.length : undefined;
		const { selection } = parseAddress(corpus, query);
		return countIn(index, select(index, selection), selection.unit);
	}

	test('there are question pages and recommendations', () => {
		expect(questions.length).toBeGreaterThan(0);
		expect(recommendations.length).toBeGreaterThan(0);
	});

	test.each(questions.map(({ id }) => id))('guidance/%s/ has all parts, in their order', (id) => {
		const titles = questionPartTitles(corpus);
		const { document } = pageAt(site, `guidance/${id}/`);
		expect([...document.querySelectorAll('article h2')].map(textOf)).toEqual(questionParts.map((part) => titles[part]));
	});

	test('what is said of all, of most and of few leads to those counted, and shows the count where it is not so without doubts', () => {
		const said = ['', ...pages].flatMap((address) => [
			...pageAt(site, address).document.querySelectorAll('main a[title]'),
		]);
		const claims = said.flatMap((link) => {
			const [title = '', count, total, noun = '', inDoubt = '0'] =
				/^(\d+) of (\d+) (\p{L}+)(?:, (\d+|all) in doubt)?$/u.exec(link.getAttribute('title') ?? '') ?? [];
			return title === ''
				? []
				: [
						{
							link,
							title,
							count: Number(count),
							total: Number(total),
							noun,
							inDoubt,
						},
					];
		});
		const isSo = (words: string, part: number, whole: number) =>
			/^(?:all|every)\b/i.test(words)
				? part === whole
				: /^few\b/i.test(words)
					? part > 0 && part * 4 <= whole
					: part * 2 > whole;
		const starts = new Set(claims.map(({ link }) => textOf(link).split(' ')[0]?.toLowerCase()));
		if (site === realSite) expect([...starts].sort()).toEqual(['all', 'every', 'few', 'most', 'mostly']);
		for (const { link, title, count, total, noun, inDoubt } of claims) {
			const firm = inDoubt === 'all' ? 0 : count - Number(inDoubt);
			const behind = link.nextSibling?.textContent?.trimStart() ?? '';
			expect(isSo(textOf(link), count, total), `${textOf(link)} ${title}`).toBe(true);
			expect(behind.startsWith(`(${title})`), `${textOf(link)} ${title}`).toBe(!isSo(textOf(link), firm, total));
			if (noun === corpus.review.words.report.many) expect(countAt(hrefOf(link)), title).toBe(count);
		}
	});

	test('the list says for how many reports each question is known, and how many of these answers are in doubt', () => {
		const { document } = pageAt(site, 'guidance/');
		for (const { id, variables } of questions) {
			const values = corpus.studies.flatMap(({ values }) => values[variables[0] ?? ''] ?? []);
			const answers = values.filter(({ state }) => state === 'reported' || state === 'none');
			const asked = values.filter(({ state }) => state !== 'not-applicable').length;
			const doubts = bracketDoubt(answers.length, answers.filter((value) => isInDoubt(value)).length);
			const { many } = corpus.review.words.report;
			const said = answers.length === asked ? `all ${asked} ${many}` : `${answers.length} of ${asked} ${many}`;
			const entry = document.querySelector(`li:has(> a[href$="/guidance/${id}/"])`);
			expect(textOf(entry?.querySelector('.fine')).split(': known for ')[1], id).toBe(said + doubts);
		}
	});

	test.each(pages)('%s: each number that is a link is the number of what it leads to', (address) => {
		const { document } = pageAt(site, address);
		const counts = [...document.querySelectorAll('main a')].flatMap((link) => {
			const [, amount] = /^(\d[\d,]*)(?: \p{L}+)?$/u.exec(textOf(link)) ?? [];
			const href = link.getAttribute('href') ?? '';
			const expected = amount === undefined ? undefined : countAt(href);
			return expected === undefined ? [] : [{ href, amount: Number(amount?.replaceAll(',', '')), expected }];
		});
		if (address.startsWith('guidance/')) expect(counts.length).toBeGreaterThan(0);
		for (const { href, amount, expected } of counts) expect(amount, href).toBe(expected);
	});

	test.each(questions.map(({ id }) => id))(
		'guidance/%s/ names every study once for each question, or says that it does not apply',
		(id) => {
			for (const answers of pageAt(site, `guidance/${id}/`).document.querySelectorAll('.answers')) {
				const variable = variableOf(
					corpus,
					/\/codebook\/([^/]+)\//.exec(answers.querySelector('h3 a')?.getAttribute('href') ?? '')?.[1] ?? '',
				);
				const rows = [...answers.querySelectorAll(':scope > table tbody tr')];
				for (const row of rows)
					expect(Number.parseInt(textOf(row.querySelector('td.number')), 10)).toBe(
						row.querySelectorAll('.names a').length,
					);
				const named = new Set(
					[...answers.querySelectorAll(':scope > table .names a, .said a[href*="/studies/"]')].map(studyIn),
				);
				const exempt = corpus.studies.filter(({ values }) => values[variable.id]?.state === 'not-applicable');
				expect([...named, ...exempt.map((study) => study.id)].sort(), variable.id).toEqual(
					corpus.studies.map((study) => study.id).sort(),
				);
			}
		},
	);

	test.each(questions.map(({ id }) => id))(
		'guidance/%s/ gives a finding its text first and three codes at most, and folds lists of more than five silent reports',
		(id) => {
			const { document } = pageAt(site, `guidance/${id}/`);
			for (const finding of document.querySelectorAll('.finding')) {
				expect(finding.querySelector('div > :first-child')?.tagName).toBe('P');
				expect(finding.querySelectorAll('div > .said:not(.doubt) > span').length).toBeLessThanOrEqual(3);
			}
			for (const said of document.querySelectorAll('.answers > .said')) {
				const silent = [...said.querySelectorAll('a[href*="/studies/"]')].length;
				if (said.tagName === 'P')
					expect(silent).toBeLessThanOrEqual(5 * said.querySelectorAll('a[href*="/by/"]').length);
				else expect(Number(/\d+/.exec(textOf(said.querySelector('summary')))?.[0])).toBe(silent);
			}
		},
	);

	test.each(questions.map(({ id }) => id))('the card of guidance/%s/ is its short answer', (id) => {
		const short = pageAt(site, `guidance/${id}/`).document.querySelector(
			'section[aria-labelledby=in-short] .part-body',
		);
		const card = [...pageAt(site, `embed/guidance/${id}/`).document.querySelectorAll('main > p:not(.fine, .unloaded)')];
		expect(card.map(textOf).join(' ')).toBe(textOf(short));
	});

	test.each(questions.map(({ id }) => id))('guidance/%s/: each item of a checklist says what it rests on', (id) => {
		const items = [...pageAt(site, `guidance/${id}/`).document.querySelectorAll('.task-list-item')];
		expect(items.length).toBeGreaterThan(0);
		for (const item of items) {
			const basis = item.querySelector('.basis');
			const links = [...(basis?.querySelectorAll('a') ?? [])];
			// Without a link it is a place in the review, or says that nothing of the review stands behind it.
			const said =
				links.length > 0 ? /^(Findings?|Examples?|Recommended by the review): / : /^(The review: |Our suggestion$)/;
			expect(textOf(basis), textOf(item)).toMatch(said);
			const findings = links.filter((link) => link.getAttribute('href')?.includes('#')).map(textOf);
			expect(new Set(findings).size, textOf(item)).toBe(findings.length);
			for (const link of links) {
				const [, address = '', anchor] = /([^/]+\/[^/]+)\/(?:#(.+))?$/.exec(link.getAttribute('href') ?? '') ?? [];
				const { document } = pageAt(site, `${address}/`);
				if (anchor === undefined) continue;
				expect(document.getElementById(anchor)?.className, `${textOf(item)}: ${anchor}`).toContain('finding');
			}
		}
	});

	test('studies that a page names for a selection are those that it finds, with those in doubt apart', () => {
		let named = 0;
		for (const { id } of questions) {
			const prose = fs.readFileSync(path.join(site.content, `guidance/${id}.mdx`), 'utf8');
			const text = textOf(pageAt(site, `guidance/${id}/`).document.querySelector('article'));
			for (const [, of = ''] of prose.matchAll(/<Studies of="([^"]*)"/g)) {
				const { firm, inDoubt } = studiesSlowly(corpus, parseAddress(corpus, of).selection);
				const [sure, unsure] = [firm, inDoubt].map((studies) =>
					plainText(formatList(studies.map(({ label }) => label))),
				);
				const words = !unsure ? sure : sure ? `${sure}; in doubt: ${unsure}` : `${unsure} (in doubt)`;
				expect(text, `${id}: ${of}`).toContain(
					words?.replace(/(\S+) \(in doubt\)$/, inDoubt.length > 1 ? '$1 (all in doubt)' : '$&'),
				);
				named += inDoubt.length;
			}
		}
		// The first review names some that are in doubt.
		if (site === realSite) expect(named).toBeGreaterThan(0);
	});

	test('each study and variable leads to the questions that use it', () => {
		for (const { id, studies, variables } of questions)
			for (const address of [
				...studies.map((study) => `studies/${study}/`),
				...variables.map((one) => `codebook/${one}/`),
			])
				expect(
					pageAt(site, address).document.querySelector(`a[href="${site.base}guidance/${id}/"]`),
					`${address} → ${id}`,
				).not.toBeNull();
	});

	test.each(recommendations.filter(({ element }) => element).map(({ id }) => id))(
		'recommendations/%s/ puts every study into its table once, or names it among the silent, and shows each doubt',
		(id) => {
			const { document } = pageAt(site, `recommendations/${id}/`);
			const cells = [...document.querySelectorAll('table.facts td')];
			expect(cells).toHaveLength(4);
			const named = cells.map((cell) => [...cell.querySelectorAll('a')].map(studyIn));
			const silent = [...document.querySelectorAll('.silent li a')].map(studyIn);
			expect([...named.flat(), ...silent].sort()).toEqual(corpus.studies.map((study) => study.id).sort());
			for (const [i, cell] of cells.entries()) {
				const hollow = cell.querySelectorAll('.mark.doubtful').length;
				const count = named[i]?.length ?? 0;
				expect(textOf(cell.querySelector('.amount'))).toBe(`${count}${bracketDoubt(count, hollow)}`);
			}
		},
	);

	test('the list of recommendations draws as many squares as it counts, hollow ones for doubts, the same as on their own pages', () => {
		const list = pageAt(site, 'recommendations/').document;
		const squares = (strip: Element, kind: string) =>
			[...strip.querySelectorAll(`svg.known ${kind}`)].flatMap((path) => path.getAttribute('d')?.match(/M/g) ?? [])
				.length;
		let strips = 0;
		for (const { id, element } of recommendations) {
			const item = list.querySelector(`a[href$="/recommendations/${id}/"]`)?.closest('li');
			const drawn = [...(item?.querySelectorAll('.strip') ?? [])].map((strip) => {
				const hollow = squares(strip, '.hollow');
				const count = squares(strip, 'path:not(.pale)');
				expect(textOf(strip), id).toMatch(new RegExp(`: (in )?${count} .*of ${count + squares(strip, '.pale')} `));
				return `${count}${bracketDoubt(count, hollow)}`;
			});
			strips += drawn.length;
			if (!element) continue;
			const rows = [...pageAt(site, `recommendations/${id}/`).document.querySelectorAll('table.facts tbody tr')];
			const amounts = rows.map((row) => textOf(row.querySelector('.amount')));
			expect(amounts).toHaveLength(2);
			expect(drawn.slice(0, 2), id).toEqual(amounts);
		}
		expect(strips).toBeGreaterThan(0);
	});

	test('a question page says of its recommendations what their own pages say', () => {
		let compared = 0;
		for (const { id, recommendations: named = [] } of questions)
			for (const one of named) {
				const page = pageAt(site, `guidance/${id}/`).document;
				const shown = [...page.querySelectorAll('.recommendation')].find((box) =>
					box.querySelector(`a[href$="recommendations/${one}/"]`),
				);
				if (!shown) continue;
				const facts = [...pageAt(site, `recommendations/${one}/`).document.querySelectorAll('.fact')].map(textOf);
				expect(textOf(shown.querySelector(':scope > .fine'))).toBe(facts.join(' '));
				compared++;
			}
		expect(compared).toBeGreaterThan(0);
	});

	test('the planner counts programmes beside each option as its listing does', () => {
		const links = [...pageAt(site, 'guidance/plan/').document.querySelectorAll('.planner .options a')];
		expect(links.length).toBeGreaterThan(0);
		for (const link of links) {
			const [, variable = '', code = ''] = /\/by\/([^/]+)\/([^/]+)\/$/.exec(link.getAttribute('href') ?? '') ?? [];
			const holders = studiesByCode(corpus.studies, variableOf(corpus, variable)).get(code) ?? [];
			expect(Number.parseInt(textOf(link), 10), `${variable}=${code}`).toBe(
				countReportsAndProgrammes(holders).programmes,
			);
		}
	});
});
