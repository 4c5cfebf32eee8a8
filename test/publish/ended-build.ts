/** Puts a site in place and ends itself, as by `kill -9`, after the step whose number it is given; 0 is before the first. */
import fs from 'node:fs';
import path from 'node:path';
import { freshIn } from '../../src/publish/journal.ts';
import { placeSite } from '../../src/publish/placement.ts';
import { takeSite } from '../../src/publish/site-work.ts';

const [above = '', way = '', made = '', last = ''] = process.argv.slice(2);
if (way !== 'exchange' && way !== 'merge') throw new Error(`unknown way: ${way}`);

const site = path.join(above, 'web');
const work = await takeSite(site, way);
fs.cpSync(made, freshIn(work), { recursive: true });
const steps = placeSite(work, way, {
	site,
	project: path.join(above, 'project'),
	content: path.join(above, 'project/content'),
	mayMerge: way === 'merge',
});
for (let step = 0; step < Number(last); step++) {
	const { done, value } = steps.next();
	if (done) break;
	console.log(value);
}
process.kill(process.pid, 'SIGKILL');
