/** `node measure-page.ts TOOLS ADDRESS RUNS`: measures a page with Lighthouse, each time in a new browser, and prints the reports. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Item {
	node?: { selector: string; snippet: string; nodeLabel: string };
}

interface Outcome {
	lhr: {
		lighthouseVersion: string;
		categories: Record<string, unknown>;
		audits: Record<
			string,
			{ score: number | null; title: string; numericValue?: number; details?: { items?: unknown } }
		>;
	};
}

/** The elements that an audit names; none of one whose details are no list, as those for programs are. */
const placesIn = (items: unknown) =>
	(Array.isArray(items) ? (items as readonly Item[]) : []).flatMap(({ node }) =>
		node ? [`${node.selector} ${node.snippet}`.slice(0, 300)] : [],
	);

const [tools = '', address = '', runs = '1'] = process.argv.slice(2);
const load = (file: string) => import(pathToFileURL(path.join(tools, file)).href);
const { default: lighthouse } = await load('lighthouse/core/index.js');
const { launch } = await load('chrome-launcher/dist/index.js');

const reports = [];
for (let run = 1; run <= Number(runs); run++) {
	const chrome = await launch({ chromeFlags: ['--headless', '--no-sandbox'] });
	const onlyCategories = ['performance', ...(run === 1 ? ['accessibility', 'best-practices', 'seo'] : [])];
	try {
		const { lhr } = (await lighthouse(address, {
			port: chrome.port,
			onlyCategories,
			logLevel: 'error',
			maxWaitForLoad: 60_000,
		})) as Outcome;
		const audits = Object.entries(lhr.audits).map(([id, { score, title, numericValue, details }]) => [
			id,
			{ score, title, numericValue, places: placesIn(details?.items) },
		]);
		const { lighthouseVersion, categories } = lhr;
		reports.push({ lighthouseVersion, categories, audits: Object.fromEntries(audits) });
	} finally {
		chrome.kill();
	}
}
process.stdout.write(JSON.stringify(reports));
