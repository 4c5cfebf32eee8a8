/** Times every kind of figure over many studies, from the studies to the text of the picture, as a click draws it. */
import { runnerImport } from 'vite';
import { line, mustHold, timesOf } from './bounds.ts';

const sizes = [20, 1_000, 10_000];
const most = { medianMs: 100 };
const runs = 15;

// Figures are written in TSX, which Node does not run by itself.
const { module } = await runnerImport<typeof import('./draw-figures.ts')>('test/bench/draw-figures.ts', {
	configFile: false,
	logLevel: 'error',
});

for (const size of sizes) {
	console.log(`${size === sizes[0] ? '' : '\n'}${size.toLocaleString('en')} studies`);
	const medians = module.figuresOver(size).map(([kind, write]) => {
		const times = timesOf(write, runs);
		console.log(line(kind, times));
		return times.median;
	});
	if (size === sizes.at(-1))
		mustHold(Math.max(...medians) < most.medianMs, `each drawn in less than ${most.medianMs} ms, by the median`);
}
