/** Times one interaction of the explorer's engine at four sizes, beside its peers on the same answers. */
import { isDeepStrictEqual } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { buildIndex, type Index } from '../../src/facets/build-index.ts';
import type { Columns } from '../../src/facets/columns.ts';
import { countFacets, countUnits } from '../../src/facets/count.ts';
import { select } from '../../src/facets/select.ts';
import { type Clause, emptySelection, type Selection } from '../../src/facets/selection.ts';
import { orderOf, sortIds } from '../../src/facets/sort.ts';
import { type Distribution, distributionOf, line, ms, mustHold, timed } from './bounds.ts';
import { type Generated, generate, sharesFrom } from './generate.ts';
import {
	type Chosen,
	crossfilter,
	itemsJs,
	newestFirst,
	type Peer,
	type PeerAnswer,
	pageSize,
	peerRecords,
} from './peers.ts';

const sizes = [20, 1_000, 10_000, 100_000];
const most = { medianMs: 2, p95Ms: 5, growth: 12, timesFaster: 10, programmesTimes: 2 };
const runs = { ours: 600, peers: 40, warm: 100, peersWarm: 10 };

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/**
 * Two facets hold two values each; a value of a third is chosen, and left again. Facets of findings are
 * counted but not chosen: that one finding meets several clauses is more than the peers can say.
 */
function* interactions({ single, multi }: Generated, index: Index, count: number): Iterable<Chosen> {
	const random = sharesFrom(7);
	const draw = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
	const codes = (facet: string, n: number) =>
		Array.from({ length: n }, (_, i) => i + Math.floor(random() * 3)).flatMap(
			(place) => index.columns.get(facet)?.codes[place] ?? [],
		);
	for (let i = 0; i < count; i += 2) {
		const first = draw(single);
		const second = draw([...single, ...multi].filter((facet) => facet !== first));
		const third = draw([...single, ...multi].filter((facet) => facet !== first && facet !== second));
		const active = [first, second].map((facet) => [facet, [...new Set(codes(facet, 2))]] as const);
		yield new Map([...active, [third, codes(third, 1)]]);
		yield new Map(active);
	}
}

const clause = (variable: string, any: readonly string[], more: Partial<Clause> = {}): Clause => ({
	variable,
	nth: 1,
	any,
	all: [],
	not: [],
	...more,
});

function selectionOf(chosen: Chosen): Selection {
	return { ...emptySelection, clauses: [...chosen].map(([facet, codes]) => clause(facet, codes)) };
}

/** Everything that the screen needs after a click: ids, first page, all facets and histograms. */
function interact(index: Index, panel: readonly string[], selection: Selection) {
	const ids = select(index, selection);
	return {
		found: countUnits(index, ids, selection.unit),
		page: sortIds(index, ids, newestFirst, { to: pageSize }),
		facets: countFacets(index, selection, panel),
	};
}

/** In the peers' form, to be compared. */
function shownBy(index: Index, { found, page, facets }: ReturnType<typeof interact>): PeerAnswer {
	const counts = new Map<string, number>();
	const set = (key: string, count: number) => count > 0 && counts.set(key, count);
	for (const { variable, codes, bins } of facets) {
		for (const [code, count] of codes) set(`${variable} ${code}`, count);
		for (const { from, count } of bins) set(`${variable} bin-${from}`, count);
	}
	return { found, page: page.map((study) => index.ids[study] ?? ''), counts };
}

function isSame(a: PeerAnswer, b: PeerAnswer): boolean {
	return (
		a.found === b.found &&
		isDeepStrictEqual(a.page, b.page) &&
		a.counts.size === b.counts.size &&
		[...a.counts].every(([key, count]) => b.counts.get(key) === count)
	);
}

const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(2)} MB`;

/** The arrays of the columns, as they would be sent: no ids, numbers as 32-bit. */
function wireBytes({ programmes, lists, columns }: Columns): [raw: number, zipped: number] {
	const arrays = [
		programmes,
		...Object.values(lists),
		...columns.flatMap(({ codePlaces, starts, low }) => [
			codePlaces,
			starts && gaps(starts),
			low && Float32Array.from(low),
		]),
	].filter((array) => array !== undefined);
	const bytes = Buffer.concat(
		arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
	);
	return [bytes.length, gzipSync(bytes).length];
}

/** How many codes each row holds: small numbers travel better than growing ones. */
const gaps = (starts: Int32Array) => Uint8Array.from(starts.subarray(1), (end, i) => end - (starts[i] ?? 0));

function timeOurs(index: Index, panel: readonly string[], selections: readonly Selection[]): Distribution {
	for (const selection of selections.slice(0, runs.warm)) interact(index, panel, selection);
	return distributionOf(selections.map((selection) => timed(() => interact(index, panel, selection))[1]));
}

/** Collected twice: what the first round frees may hold buffers that only the second finds. */
function bytesHeld(): number {
	collect();
	collect();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

function memoryOf<T>(build: () => T): [T, number] {
	const before = bytesHeld();
	const built = build();
	return [built, bytesHeld() - before];
}

const medians = new Map<number, number>();
for (const size of sizes) {
	const generated = generate(size);
	const panel = [...generated.facets, ...generated.ranges];
	const [[index, buildMs], indexBytes] = memoryOf(() => timed(() => buildIndex(generated.columns)));
	const [order, orderMs] = timed(() => orderOf(index, newestFirst));
	const [raw, zipped] = wireBytes(generated.columns);
	const steps = [...interactions(generated, index, runs.ours)];
	console.log(
		`\n${size.toLocaleString('en')} studies, ${index.lists.get('findings')?.size.toLocaleString('en')} findings, ${panel.length} facets`,
	);
	console.log(
		`  index built in ${ms(buildMs)}, holds ${megabytes(indexBytes)}; one sort order in ${ms(orderMs)}; columns ${megabytes(raw)}, ${megabytes(zipped)} zipped`,
	);
	const plain = timeOurs(index, panel, steps.map(selectionOf));
	medians.set(size, plain.median);
	console.log(line('facets', plain));
	const more = [
		clause('year', [], { range: { from: 1995, to: 2012 } }),
		clause('finding-0', ['code-0', 'code-1']),
		clause('finding-1', ['code-2']),
	];
	console.log(
		line(
			'and a range and one finding',
			timeOurs(
				index,
				panel,
				steps.map((chosen) => ({ ...emptySelection, clauses: [...selectionOf(chosen).clauses, ...more] })),
			),
		),
	);
	const byProgramme = timeOurs(
		index,
		panel,
		steps.map((chosen) => ({ ...selectionOf(chosen), unit: 'programme' as const })),
	);
	console.log(line('counting programmes', byProgramme));
	console.log(
		line(
			'nothing chosen',
			timeOurs(
				index,
				panel,
				steps.map(() => emptySelection),
			),
		),
	);

	const faster: number[] = [];
	for (const build of [itemsJs, crossfilter]) {
		const peer = await peerOf(build, index, generated, order, panel);
		if (!peer) continue;
		const ours = new Map(
			steps.slice(0, runs.peers).map((chosen) => [chosen, shownBy(index, interact(index, panel, selectionOf(chosen)))]),
		);
		const times: number[] = [];
		let equal = 0;
		for (const chosen of steps.slice(-runs.peersWarm)) peer.interact(chosen);
		for (const [chosen, shown] of ours) {
			const [theirs, time] = timed(() => peer.interact(chosen));
			times.push(time);
			if (isSame(shown, theirs)) equal++;
		}
		const { median, ...rest } = distributionOf(times);
		console.log(
			`${line(peer.name, { median, ...rest })}   ${Math.round(median / plain.median)} times ours; ${equal} of ${ours.size} answers equal`,
		);
		if (equal < ours.size) mustHold(false, `all answers of ${peer.name} are equal`);
		faster.push(median / plain.median);
	}
	if (size === sizes.at(-1)) {
		console.log('');
		mustHold(plain.median < most.medianMs, `median under ${most.medianMs} ms`);
		const dearer = byProgramme.median / plain.median;
		mustHold(
			dearer <= most.programmesTimes,
			`programmes cost ${dearer.toFixed(1)} times what reports cost; at most ${most.programmesTimes}`,
		);
		mustHold(plain.p95 < most.p95Ms, `95th percentile under ${most.p95Ms} ms`);
		const growth = plain.median / (medians.get(size / 10) ?? Number.NaN);
		mustHold(
			growth <= most.growth,
			`${growth.toFixed(1)} times dearer than at a tenth of the studies; at most ${most.growth}`,
		);
		if (faster.length > 0)
			mustHold(
				Math.min(...faster) >= most.timesFaster,
				`the nearest peer takes ${Math.round(Math.min(...faster))} times as long; at least ${most.timesFaster}`,
			);
	}
}
/** Undefined, with a word about it, where the peer is not installed. */
async function peerOf(
	build: typeof itemsJs,
	index: Index,
	generated: Generated,
	order: Int32Array,
	panel: readonly string[],
): Promise<Peer | undefined> {
	const records = peerRecords(index, generated, order);
	const before = bytesHeld();
	const start = performance.now();
	try {
		const peer = await build(records, panel);
		const builtMs = performance.now() - start;
		const json = Buffer.from(JSON.stringify(records));
		console.log(
			`  ${peer.name} built in ${ms(builtMs)}, holds ${megabytes(bytesHeld() - before)} beside its records; these as JSON ${megabytes(json.length)}, ${megabytes(gzipSync(json).length)} zipped`,
		);
		return peer;
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
		console.log(`  ${build.name} is not installed`);
		return undefined;
	}
}
