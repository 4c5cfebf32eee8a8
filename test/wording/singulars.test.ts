/** Sentences about one thing among several: the verb is that of one, in English and in Spanish. */
import { describe, expect, test } from 'vitest';
import { claimVerdictWording } from '../../src/wording/claims.ts';
import { differenceWording } from '../../src/wording/difference.ts';
import { besideWording } from '../../src/wording/explorer-record.ts';
import { comparisonWording } from '../../src/wording/explorer-table.ts';
import { barsWording } from '../../src/wording/figure-bars.ts';
import { yearsWording } from '../../src/wording/figure-numbers.ts';
import { showsWording } from '../../src/wording/figure-shows.ts';
import { flowWording } from '../../src/wording/figure-states.ts';
import { releasesWording as spanishReleases } from '../../src/wording/spanish/data.ts';
import { differenceWording as spanishDifference } from '../../src/wording/spanish/difference.ts';
import { besideWording as spanishBeside } from '../../src/wording/spanish/explorer-record.ts';
import { comparisonWording as spanishComparison } from '../../src/wording/spanish/explorer-table.ts';
import { barsWording as spanishBars } from '../../src/wording/spanish/figure-bars.ts';
import { yearsWording as spanishYears } from '../../src/wording/spanish/figure-numbers.ts';
import { flowWording as spanishFlow } from '../../src/wording/spanish/figure-states.ts';
import { howToReadWording as spanishReading } from '../../src/wording/spanish/how-to-read.ts';
import { verificationWording as spanishVerification } from '../../src/wording/spanish/verification.ts';

const publication = { one: 'publicación', many: 'publicaciones' };

describe('one of several', () => {
	test.each([
		[
			comparisonWording.differing(1, 8),
			'1 of 8 variables differs.',
			spanishComparison.differing(1, 8),
			'Difiere 1 de 8 variables.',
		],
		[
			comparisonWording.differing(2, 8),
			'2 of 8 variables differ.',
			spanishComparison.differing(2, 8),
			'Difieren 2 de 8 variables.',
		],
		[
			besideWording.known(1, 9),
			'1 of the 9 values of its record is known.',
			spanishBeside.known(1, 9),
			'Se conoce 1 de los 9 valores',
		],
		[
			besideWording.known(3, 9),
			'3 of the 9 values of its record are known.',
			spanishBeside.known(3, 9),
			'Se conocen 3 de los 9 valores',
		],
		[differenceWording.moreChanges(1), 'and 1 more change', spanishDifference.moreChanges(1), 'y 1 cambio más'],
		[differenceWording.moreChanges(4), 'and 4 more changes', spanishDifference.moreChanges(4), 'y 4 cambios más'],
		[barsWording.moreName(1, 'Soil'), '1 more value of Soil', spanishBars.moreName(1, 'Suelo'), '1 valor más de Suelo'],
		[
			barsWording.moreName(2, 'Soil'),
			'2 more values of Soil',
			spanishBars.moreName(2, 'Suelo'),
			'2 valores más de Suelo',
		],
		[yearsWording.others(1), '1 other', spanishYears.others(1), '1 más'],
		[yearsWording.others(3), '3 others', spanishYears.others(3), 'otros 3'],
		[
			flowWording.someGiven(12, 1),
			' 1 of 12 numbers is not given',
			spanishFlow.someGiven(12, 1),
			'De 12 números, 1 no consta',
		],
	])('%s', (english, englishWords, spanish, spanishWords) => {
		expect(english).toContain(englishWords);
		expect(`${english}.`).not.toContain(`${englishWords}s`);
		expect(spanish).toContain(spanishWords);
	});
});

test('people who verified one record, or one value', () => {
	expect(spanishVerification.records({ verified: 1, all: 20 }, true)).toMatch(/^1 de 20 fichas está verificada/);
	expect(spanishVerification.records({ verified: 2, all: 20 }, true)).toMatch(/^2 de 20 fichas están verificadas/);
	expect(spanishVerification.partly({ verified: 1, all: 12 }, { verified: 0, all: 3 })).toBe(
		'Verificado por personas en esta ficha: 1 de 12 valores y 0 de 3 entradas de sus listas.',
	);
});

test('what is counted keeps its gender', () => {
	expect(spanishReading.count(publication, true).join(' ')).not.toMatch(/ellos|los demás/i);
	const released = spanishReleases.frozen(3, publication, ['studies.csv'], 'studies/ID.json');
	expect(released.join('')).toContain('la ficha de cada una en studies/ID.json');
});

test('a number comes before the whole that it is part of', () => {
	expect(claimVerdictWording.summary(88, 174)).toBe('88 of 174 checkable statements can be rebuilt exactly.');
	const noun = { one: 'study', many: 'studies' };
	const most = { labels: ['A'], count: 3, inDoubt: 0 };
	expect(showsWording.cells(12, 4, most, noun)).toMatch(/^4 of 12 combinations have no study;/);
	expect(showsWording.answering(most, most, 5, noun)).toBe('Each study answers 3 of 5 questions.');
});
