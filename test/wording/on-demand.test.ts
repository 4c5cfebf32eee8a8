/** Formats are made when they are needed, and write what their language does. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { numberFormat, onDemand } from '../../src/wording/on-demand.ts';
import { filesUnder, root } from '../built-site.ts';

test('no words of a page make a format before one is needed', () => {
	const files = filesUnder(path.join(root, 'src/wording'));
	expect(files.length).toBeGreaterThan(100);
	const early = files.filter((file) =>
		/^(?:export )?const \w+ = new Intl\.|^\t\w+: new Intl\./m.test(fs.readFileSync(file, 'utf8')),
	);
	expect(early).toEqual([]);
});

test('a value is made at the first call, and once', () => {
	let times = 0;
	const value = onDemand(() => ({ times: ++times }));
	expect(times).toBe(0);
	expect([value(), value()]).toEqual([{ times: 1 }, { times: 1 }]);
});

test.each(['en', 'es', 'de'])(
	'a number below a thousand is written without the format of %s as with it',
	(language) => {
		const own = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
		const format = numberFormat(language, { maximumFractionDigits: 1 });
		for (let number = -20; number <= 1100; number += 0.5)
			expect(format(number)).toBe(own.format(number === 0 ? 0 : number));
	},
);
