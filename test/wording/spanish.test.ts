/** What the Spanish tables say of one, of several and of none, of either gender; and how Spanish writes numbers and lists. */
import snowball from 'snowball-stemmers';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/search/words.ts';
import { appraisalToolWording as englishTools } from '../../src/wording/appraisal-tools.ts';
import { appraisalToolWording as spanishTools } from '../../src/wording/spanish/appraisal-tools.ts';
import { bracketDoubt } from '../../src/wording/spanish/doubt.ts';
import { genderOf, no, ofThe, the, theMany } from '../../src/wording/spanish/genders.ts';
import {
	formatAmount,
	formatCount,
	formatList,
	formatNumber,
	listParts,
	midSentence,
	quote,
} from '../../src/wording/spanish/grammar.ts';
import { chartingWording } from '../../src/wording/spanish/methods.ts';
import { nouns } from '../../src/wording/spanish/nouns.ts';
import { formatYears } from '../../src/wording/spanish/ranges.ts';
import { foundWording, phraseWording } from '../../src/wording/spanish/sentence.ts';
import { homeWording, missingWording } from '../../src/wording/spanish/site.ts';
import { stemWord } from '../../src/wording/spanish/stemmer.ts';
import { formatSpan } from '../../src/wording/spanish/time.ts';
import { englishTexts, spanishTexts, wordsOfText } from '../wording-texts.ts';

const study = { one: 'estudio', many: 'estudios' };
const report = { one: 'publicación', many: 'publicaciones' };
const link = (text: string) => text;

test('numbers have a comma, a point from five digits on, and a minus sign', () => {
	expect([0.5, 1250, 12_500, -3].map(formatNumber)).toEqual(['0,5', '1250', '12.500', '−3']);
	expect(formatAmount({ min: 2, max: 3.5 }, { one: 'hora', many: 'horas' })).toBe('2–3,5 horas');
	expect(formatAmount({ min: 1 }, { one: 'hora', many: 'horas' })).toBe('al menos 1 hora');
	expect(formatAmount({ value: 40 }, { one: '%', many: '%' })).toBe('40\u00a0%');
	expect(formatYears({ from: 2015, to: 2020 })).toBe('2015 a 2020');
	expect(chartingWording.index(0.5)).toBe('0,50');
});

test('dates and periods have the order and the small letters of Spanish', () => {
	expect(formatSpan({ from: { year: 2019 }, to: { year: 2021, month: 3, day: 15 } })).toBe(
		'de 2019 a 15 de marzo de 2021',
	);
	expect(formatSpan({ from: { year: 2019, month: 5 } })).toBe('desde mayo de 2019');
	expect(formatSpan({ to: { year: 2021 } })).toBe('hasta 2021');
	expect(formatSpan({ from: { year: 2019 }, to: { year: 2019 } })).toBe('2019');
});

test('a list ends with y or o, which become e and u before their own sound', () => {
	expect(formatList(['A', 'B', 'C'])).toBe('A, B y C');
	expect(formatList(['Ana', 'Inés'])).toBe('Ana e Inés');
	expect(formatList(['siete', 'ocho'], 'or')).toBe('siete u ocho');
	expect(formatList([])).toBe('');
	expect(listParts<object>([{ a: 1 }, { b: 2 }])).toEqual([{ a: 1 }, ' y ', { b: 2 }]);
});

test('quotes within quotes are of the other kind, and an opening question mark is no letter', () => {
	expect(quote('El «otro»')).toBe('«El “otro”»');
	expect(midSentence('¿Qué se hizo?')).toBe('¿Qué se hizo?');
	expect(midSentence('País')).toBe('país');
	expect(midSentence('OMS')).toBe('OMS');
});

describe('genders', () => {
	test.each([
		['estudio', 'masculine'],
		['publicación', 'feminine'],
		['intervención', 'feminine'],
		['programa', 'masculine'],
		['ensayo', 'masculine'],
		['cohorte', 'feminine'],
		['universidad', 'feminine'],
		['análisis', 'masculine'],
		['síntesis', 'feminine'],
		['artículo', 'masculine'],
		['prueba de campo', 'feminine'],
		['ensayo clínico', 'masculine'],
	])('%s is %s', (one, gender) => {
		expect(genderOf({ one, many: one })).toBe(gender);
	});

	test('what the review says is taken before the ending', () => {
		expect(the({ one: 'red', many: 'redes', gender: 'masculine' })).toBe('el red');
		expect(no({ one: 'barrio', many: 'barrios', gender: 'feminine' })).toBe('ninguna barrio');
	});

	test('before a stressed a, the article of one is masculine', () => {
		const classroom = { one: 'aula', many: 'aulas' };
		expect([the(classroom), theMany(classroom), ofThe(classroom), no(classroom)]).toEqual([
			'el aula',
			'las aulas',
			'del aula',
			'ningún aula',
		]);
	});

	test('the nouns of the program have the gender that their sentences use', () => {
		const feminine = Object.values(nouns).filter((noun) => genderOf(noun) === 'feminine');
		expect(feminine.map(({ one }) => one)).toEqual([
			'barra',
			'decisión de diseño',
			'columna',
			'figura',
			'pregunta',
			'recomendación',
			'referencia',
			'fila',
			'afirmación',
			'variable',
			'semana',
		]);
	});
});

test('sentences agree with what the review counts', () => {
	expect([study, report].map(foundWording.nothing)).toEqual(['Ningún estudio', 'Ninguna publicación']);
	expect(foundWording.all({ count: 20, noun: report }, undefined, true)).toBe('Las 20 publicaciones');
	expect(foundWording.all({ count: 1, noun: study }, undefined, false)).toBe('1 estudio');
	expect(missingWording.studies({ count: 6, noun: report }, link)).toEqual(['Las 6 publicaciones, por autor']);
	expect(homeWording.guidance(report)).toBe('Diseñar una publicación');
	expect(phraseWording.chosen(1, report)).toBe('entre 1 publicación elegida por su nombre');
	expect(phraseWording.chosen(2, study)).toBe('entre 2 estudios elegidos por su nombre');
	expect(formatCount(1, report)).toBe('1 publicación');
	expect([bracketDoubt(1, 1), bracketDoubt(3, 3), bracketDoubt(3, 1)]).toEqual([
		' (en duda)',
		' (todo en duda)',
		' (1 en duda)',
	]);
});

test('what is excluded is joined with ni', () => {
	expect(phraseWording.not('Diseño', ['A'])).toBe('Diseño: no A');
	expect(phraseWording.not('Diseño', ['A', 'B', 'C'])).toBe('Diseño: ni A, ni B ni C');
});

test('no English stands among the Spanish words, but names and words that are the same in both', () => {
	const names =
		'APA BibTeX CSL-JSON CSV DOI HTML JSON Jaccard JavaScript Kappa MMAT Markdown PNG Parquet Python RIS ROBINS-I SVG Vancouver'.split(
			' ',
		);
	const same = new Set([
		...names,
		'Data Package',
		', Parquet',
		'RoB 2',
		'review.html',
		'Variable',
		'variable',
		'variables',
	]);
	// What code compares with or hands on, and no reader sees.
	const codes = new Set('UTC advice and date-parts describe long number one region short software string'.split(' '));
	const english = new Set(englishTexts().map((text) => text.trim()));
	const left = spanishTexts()
		.map((text) => text.trim())
		.filter((text) => english.has(text) && !same.has(text) && !codes.has(text))
		.filter((text) => wordsOfText(text).some((word) => word.length > 2));
	expect(left).toEqual([]);
});

test('tools of appraisal have domains and judgements in the order of the English ones', () => {
	const orders = (tools: Readonly<Record<string, { domains: object; judgements: object }>>) =>
		Object.entries(tools).map(([id, { domains, judgements }]) => [id, Object.keys(domains), Object.keys(judgements)]);
	expect(orders(spanishTools)).toEqual(orders(englishTools));
});

describe('stems', () => {
	const stemsOf = (...words: readonly string[]) => new Set(words.map((word) => stemWord(fold(word))));

	test.each([
		['publicación', 'publicaciones', 'publicacion'],
		['intervención', 'intervenciones'],
		['económico', 'económica', 'económicas'],
		['lectura', 'lecturas'],
		['evidencia', 'evidencias'],
		['secundario', 'secundaria', 'secundarias'],
		['estudio', 'estudios', 'estudió', 'estudiar'],
		['metodología', 'metodologías'],
		['país', 'países'],
		['análisis', 'analisis'],
		['claramente', 'claro', 'clara'],
	])('%s and its forms have one', (...words) => {
		expect(stemsOf(...words).size).toBe(1);
	});

	test.each([
		['medio', 'medir'],
		['manera', 'mano'],
	])('%s and %s have two', (...words) => {
		expect(stemsOf(...words).size).toBe(2);
	});

	test('words that are one for Snowball are one here, but for verbs whose ending is told by an accent alone', () => {
		const snowballSpanish = snowball.newStemmer('spanish');
		const accented = /(ó|[aei]rán?|[aei]ré|ía[ns]?|quién|quiénes)$/;
		const words = [...new Set(spanishTexts().flatMap(wordsOfText))].filter(
			(word) => /^[a-zñáéíóúü]{3,}$/.test(word) && !accented.test(word),
		);
		const families = Map.groupBy(words, (word) => fold(snowballSpanish.stem(word)));
		const split = [...families.values()].filter((family) => stemsOf(...family).size > 1);
		expect(families.size).toBeGreaterThan(500);
		expect(split).toEqual([]);
	});
});
