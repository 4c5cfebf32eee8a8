/** A study's page tells everything that its record holds, in words, before any script runs. */
import { describe, expect, test } from 'vitest';
import { codesOfStudy } from '../../src/corpus/codes.ts';
import { entriesOf, type Study, studyValue, type Variable } from '../../src/corpus/corpus.ts';
import { entryAnchor } from '../../src/corpus/entry-anchor.ts';
import { codeHref } from '../../src/corpus/href.ts';
import { codeLabel, formatValue } from '../../src/corpus/label.ts';
import { similarStudies } from '../../src/corpus/similar.ts';
import { citationYear, shortName } from '../../src/schema/csl.ts';
import { presetLists } from '../../src/schema/list.ts';
import { isAbsentState, stateWithin } from '../../src/schema/state.ts';
import { traitsOf } from '../../src/schema/variable-kind.ts';
import { builtSites } from '../built-site.ts';
import { corpusOf, pageAt, plainText, textOf } from '../read-site.ts';

describe.each(builtSites)('$name', (site) => {
	const corpus = corpusOf(site);
	const mainOf = (study: Study) => pageAt(site, `studies/${study.id}/`).document.querySelector('main');

	/**
	 * What the page says of a variable; the longest place, since some stand in two. What has no value stands with others in
	 * the row of its state, as a label beside the name of the state.
	 */
	function saidOf(study: Study, variable: Variable): Element | undefined {
		const rows = [...(mainOf(study)?.querySelectorAll('dl.glance > div, dl.record > div') ?? [])].filter(
			(row) => !row.closest('[aria-labelledby=decisions]'),
		);
		const own = rows
			.filter((row) => textOf(row.querySelector('dt')) === variable.label)
			.map((row) => row.querySelector('dd') as Element);
		const gathered = rows.filter(
			(row) =>
				row.matches('.gathered') && [...row.querySelectorAll('li > a')].some((a) => textOf(a) === variable.label),
		);
		return [...own, ...gathered].sort((a, b) => textOf(b).length - textOf(a).length)[0];
	}

	test('names that similar studies share keep their capitals', () => {
		const wrong = corpus.studies.flatMap((study) => {
			const said = textOf(mainOf(study)?.ownerDocument.querySelector('section[aria-labelledby=similar]'));
			return similarStudies(corpus, study)
				.flatMap(({ shared }) => shared)
				.filter(({ variable }) => traitsOf(variable).isName)
				.flatMap(({ variable, codes }) => codes.map((code) => codeLabel(variable, code)))
				.filter((name) => !said.includes(plainText(name)))
				.map((name) => `${study.id}: ${name}`);
		});
		expect(wrong).toEqual([]);
	});

	describe.each(corpus.studies.map((study) => [study.id, study] as const))('%s', (_, study) => {
		const text = textOf(mainOf(study));

		test('its citation is there, with the label that the review prints', () => {
			expect(text).toContain(plainText(study.citation.title ?? ''));
			expect(text).toContain(plainText(study.report.printed ?? ''));
			expect(text).toContain(String(citationYear(study.citation)));
			if (study.citation.DOI) expect(mainOf(study)?.querySelector(`a[href$="${study.citation.DOI}"]`)).not.toBeNull();
			for (const author of study.citation.author ?? []) expect(text).toContain(shortName(author));
		});

		test('its head gives all names as its citation does', () => {
			const cited = textOf(mainOf(study)?.querySelector('#cite-vancouver'));
			const names = cited.slice(0, cited.indexOf('. ')).replace(/, et al$/, '');
			expect(names).not.toBe('');
			const head = textOf(mainOf(study)?.querySelector('.citation'));
			expect(head.slice(0, names.length)).toBe(names);
		});

		test('each variable of the study has its value there, and each code leads to its listing', () => {
			const missing = corpus.variables
				.filter((variable) => variable.of === 'study' && variable.section !== 'report')
				.filter((variable) => {
					const said = saidOf(study, variable);
					const value = studyValue(study, variable.id);
					const hrefs = [...(said?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
					if (
						!said ||
						!codesOfStudy(study, variable).every((code) => hrefs.includes(codeHref(site, variable.id, code)))
					)
						return true;
					const words = formatValue(variable, value);
					const labels = variable.kind === 'codes' ? words.split('; ') : [words];
					return !labels.every((label) => textOf(said).toLowerCase().includes(plainText(label).toLowerCase()));
				})
				.map(({ id }) => id);
			expect(missing).toEqual([]);
		});

		test('each variable of the report has its value there', () => {
			const missing = corpus.variables
				.filter(({ of, section }) => of === 'study' && section === 'report')
				.filter(
					(variable) =>
						!text
							.toLowerCase()
							.includes(plainText(formatValue(variable, studyValue(study, variable.id))).toLowerCase()),
				)
				.map(({ id }) => id);
			expect(missing).toEqual([]);
		});

		test('each value has its note, its place, its other readings and its doubt there', () => {
			const missing = corpus.variables
				.filter(({ of }) => of === 'study')
				.flatMap((variable) => {
					const { note, readings = [], doubt, printed, source } = studyValue(study, variable.id);
					const said = [
						note,
						doubt,
						printed,
						variable.section === 'report' ? undefined : source,
						...readings.flatMap((reading) => [reading.source, reading.note]),
					];
					return said
						.filter((words) => words !== undefined && !text.includes(plainText(words)))
						.map((words) => `${variable.id}: ${words}`);
				});
			expect(missing).toEqual([]);
		});

		test.each(presetLists)('each entry of its %s is there with all its words, under its own anchor', (list) => {
			const held = study.lists[list];
			if (isAbsentState(held)) expect(text.toLowerCase()).toContain(stateWithin(held));
			const missing = entriesOf(study, list).flatMap((entry) => {
				const there = mainOf(study)?.querySelector(`#${CSS.escape(entryAnchor(list, entry.id))}`);
				const said = textOf(there);
				const codes = corpus.variables
					.filter(({ of }) => of === list)
					.flatMap((variable) =>
						codesOfStudy({ ...study, lists: { ...study.lists, [list]: [entry] } }, variable)
							.filter((code) => !isAbsentState(code))
							.map((code) => codeLabel(variable, code)),
					);
				// The two variables that group findings stand in the headings above them.
				const near = list === 'findings' ? text : said;
				const remarks = [entry.count, entry.weeks, ...Object.values(entry.values)].flatMap((value) => [
					value?.note,
					value?.doubt,
					...(value?.readings ?? []).flatMap((reading) => [reading.source, reading.note]),
				]);
				const words = [
					entry.name,
					entry.text,
					entry.figures,
					entry.note,
					entry.doubt,
					entry.printed,
					entry.source,
					...remarks,
				];
				return [
					...words.filter((word) => word !== undefined && !said.includes(plainText(word))),
					...codes.filter((code) => !near.toLowerCase().includes(code.toLowerCase())),
				].map((word) => `${entry.id}: ${word}`);
			});
			expect(missing).toEqual([]);
		});

		test('each decision is there with its reason, under a name that readers know', () => {
			const heads = [...(mainOf(study)?.querySelectorAll('[aria-labelledby=decisions] dt') ?? [])].map(textOf);
			expect(heads).toHaveLength(study.decisions.length);
			expect(presetLists.filter((list) => heads.includes(list))).toEqual([]);
			for (const { decision, reason } of study.decisions) {
				expect(text).toContain(plainText(decision));
				expect(text).toContain(plainText(reason));
			}
		});

		test('the other reports of its programme are named, and nothing is hidden that only a script could show', () => {
			for (const other of corpus.studies.filter(
				({ id, programme }) => programme === study.programme && id !== study.id,
			))
				expect(mainOf(study)?.querySelector(`.about a[href="${site.base}studies/${other.id}/"]`)).not.toBeNull();
			const hidden = [...(mainOf(study)?.querySelectorAll('[hidden]') ?? [])].map(({ localName }) => localName);
			expect(hidden.filter((name) => name !== 'copy-button')).toEqual([]);
		});
	});
});

/** As `CSS.escape` for ids of records, which may begin with a digit. */
const CSS = { escape: (id: string) => id.replace(/^\d/, (digit) => `\\3${digit} `) };
