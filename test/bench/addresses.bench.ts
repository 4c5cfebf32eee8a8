/** Times the reading of addresses that somebody made long on purpose. */
import { parseAddress } from '../../src/facets/parse-address.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { line, mustHold, timesOf } from './bounds.ts';

const most = { medianMs: 100 };
const kilobytes = 100;

const corpus = loadCorpus('test/fixtures/review');
console.log(`addresses of ${kilobytes} kB`);
const medians = ['plot=rooftop&', 'compare=x&', 'q=a&', 'pupils=1..2&', '%&', 'f2.', 'plot.not.', 'a'].map((piece) => {
	const query = piece.repeat((1000 * kilobytes) / piece.length);
	const times = timesOf(() => parseAddress(corpus, query), 20);
	console.log(line(piece, times));
	return times.median;
});
mustHold(Math.max(...medians) < most.medianMs, `each read in less than ${most.medianMs} ms`);
