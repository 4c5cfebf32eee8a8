/** Feeds of questions, selections and codes say what each version changed for them, and nothing else. */
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { pageFeed } from '../../src/exports/atom.ts';
import { followedPages } from '../../src/exports/page-feeds.ts';
import { versionSteps } from '../../src/guidance/version-steps.ts';
import { loadContent } from '../../src/records/load.ts';

const { corpus, versions } = loadContent('test/fixtures/review');
const history = versionSteps(corpus, versions);
const siteUrl = 'https://evidence.example/gardens/';
const followed = followedPages(corpus);

const entriesOf = (file: string) => {
	const one = followed.find((candidate) => candidate.file === file);
	if (!one) throw new Error(`no feed: ${file}`);
	const text = pageFeed(corpus, siteUrl, { ...one, page: `${siteUrl}${one.page}`, steps: one.steps(history) });
	const parser = new SaxesParser();
	parser.on('error', (error) => {
		throw error;
	});
	parser.write(text).close();
	return [...text.matchAll(/<entry>.*<\/entry>/g)].map(([entry]) => entry);
};

test('each question and each named selection has a feed, and no two share one', () => {
	const of = (what: string) => followed.filter((one) => one.of === what);
	expect(of('question')).toHaveLength(corpus.questions.length);
	expect(of('selection')).toHaveLength(corpus.selections.length);
	expect(new Set(followed.map(({ file }) => file)).size).toBe(followed.length);
});

test('the feed of a code names the study that came to it, and that of a code that nothing changed is empty', () => {
	const [entry = '', ...others] = entriesOf('feeds/by/plot/school-yard.xml');
	expect(others).toEqual([]);
	expect(entry).toContain('studies/tamm-2018/');
	expect(entry).toContain('v=1.1.0');
	const quiet = followed.filter(({ of, steps }) => of === 'code' && steps(history).length === 0);
	expect(quiet.length).toBeGreaterThan(0);
	expect(entriesOf(quiet[0]?.file ?? '')).toEqual([]);
});

test('between two frozen versions the names of today are understood, and the steps add up to the whole', () => {
	const [first] = versions.toReversed();
	const later = { ...corpus, review: { ...corpus.review, version: '1.2.0' } };
	const between = { ...versions[0], version: '1.1.0', date: '2024-03-01', ...now() };
	const steps = versionSteps(later, [between, ...(first ? [first] : [])] as typeof versions);
	expect(steps.map(({ difference: { from, to } }) => [from, to])).toEqual([
		['1.1.0', '1.2.0'],
		['1.0.0', '1.1.0'],
	]);
	expect(steps[0]?.difference.studies).toEqual([]);
	expect(steps[1]?.difference.studies).toEqual(history[0]?.difference.studies);
});

/** The corpus of today, as a release of it would be read. */
function now() {
	const { variables, studies, recommendations, questions, review } = corpus;
	return { variables, studies, recommendations, questions, lists: review.lists ?? versions[0]?.lists };
}
