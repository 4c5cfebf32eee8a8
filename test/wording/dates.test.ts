/** Ranges of dates in references: what both ends share stands once. */
import { expect, test } from 'vitest';
import { dateWording } from '../../src/wording/dates.ts';
import { dateWording as spanish } from '../../src/wording/spanish/dates.ts';

test.each([
	[
		[
			[2019, 10, 2],
			[2019, 10, 4],
		],
		'2019 Oct 2–4',
		'2–4 oct 2019',
	],
	[
		[
			[2019, 10, 30],
			[2019, 11, 2],
		],
		'2019 Oct 30–Nov 2',
		'30 oct–2 nov 2019',
	],
	[
		[
			[2019, 3],
			[2019, 5],
		],
		'2019 Mar–May',
		'mar–may 2019',
	],
	[
		[
			[2018, 12],
			[2019, 1],
		],
		'2018 Dec–2019 Jan',
		'dic 2018–ene 2019',
	],
	[
		[
			[2018, 3],
			[2019, 3],
		],
		'2018 Mar–2019 Mar',
		'mar 2018–mar 2019',
	],
	[
		[
			[2019, 3],
			[2019, 3, 5],
		],
		'2019 Mar–2019 Mar 5',
		'mar 2019–5 mar 2019',
	],
	[[[2019], [2021]], '2019–2021', '2019–2021'],
	[
		[
			[2019, 3],
			[2019, 3],
		],
		'2019 Mar',
		'mar 2019',
	],
	[[[2019, 10, 2]], '2019 Oct 2', '2 oct 2019'],
])('a range: %j', (parts, inEnglish, inSpanish) => {
	expect(dateWording.of({ 'date-parts': parts })).toBe(inEnglish);
	expect(spanish.of({ 'date-parts': parts })).toBe(inSpanish);
});
