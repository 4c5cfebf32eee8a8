/** Random texts and queries: words of many languages, compounds, inflections, prefixes, phrases, and words that stand nowhere. */
import fc from 'fast-check';

const words = [
	...'mentor mentors mentoring mentored mentee relationship relationships relate study studies studied happy happiness happily stress stressed die dies dying lie lying sky skies gently gentle organise organization day days daily student students year first second peer near support supported supporting network'.split(
		' ',
	),
	...'Łukasiewicz Ødegård Åström Müller Straße Gößl Æbeltoft Œuvre García Dvořák naïve résumé ŻÓŁW İstanbul'.split(' '),
	..."near-peer follow-up e-mentoring one-to-one well-being student’s don't O’Brien COVID-19 co-operate 2019–2020 3.5 1,234 p<.05 10.1080/1040".split(
		' ',
	),
	...'الإرشاد الأقران الطب محمد الخطيب'.split(' '),
	...'医学生 同伴 指导 ピアメンタリング 研究 メンター の 효과 ผลการ'.split(' '),
];

export const absent = 'kidney pandemic zebra gamification neurosurgery asthma bicycle'.split(' ');

const anyWord = fc.oneof(
	{ arbitrary: fc.constantFrom(...words), weight: 8 },
	{ arbitrary: fc.stringMatching(/^[a-z]{1,7}$/), weight: 1 },
	{ arbitrary: fc.constantFrom('-', '—', '(', '’', '"', '·', '…', 'A.', 'U.S.', '😀', '-x', 'y-'), weight: 1 },
);

export const anyText = fc
	.array(fc.tuple(anyWord, fc.constantFrom(' ', ' ', ' ', '\n', ', ', '. ', '', '-')), { maxLength: 40 })
	.map((pieces) => pieces.map((piece) => piece.join('')).join(''));

const letterCase = (word: string) =>
	fc.constantFrom(word, word.toLowerCase(), word.toUpperCase(), word.normalize('NFD'));

const anyTerm = fc.oneof(
	anyWord.chain(letterCase),
	anyWord,
	fc.constantFrom(...absent),
	anyWord.chain((word) => fc.nat(word.length).map((length) => word.slice(0, length))),
	anyWord.map((word) => word.replaceAll(/[-'’]/g, '')),
	anyWord.map((word) => word.replaceAll('-', ' ')),
	fc.tuple(anyWord, anyWord).map((pair) => pair.join('')),
	fc.tuple(anyWord, anyWord).map((pair) => `"${pair.join(' ')}"`),
);

export const anyQuery = fc.array(anyTerm, { minLength: 1, maxLength: 3 }).map((terms) => terms.join(' '));

/** A query made of what stands together in some text: a phrase, most of the time. */
export const queryFrom = (texts: readonly string[]) =>
	fc.tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(3), fc.boolean()).map(([text, from, length, isQuoted]) => {
		const pieces = text.split(/\s+/);
		const cut = pieces
			.slice(from % Math.max(1, pieces.length))
			.slice(0, length + 1)
			.join(' ');
		return isQuoted ? `"${cut.replaceAll('"', '')}"` : cut;
	});
