/** The figure of studies by their coordinates: a map with a dot for each study, and a disc for several in one place. */

import { sum } from 'd3';
import { mapWidth } from '../charts/atlas.ts';
import { PointMap, type PointMark } from '../charts/PointMap.tsx';
import { isOnMap, layoutPoints, type MapPoint, type PointMapLayout } from '../charts/point-map.ts';
import { type CodedStudy, studyValue, type Variable, variableOf } from '../corpus/corpus.ts';
import { nameOfStudy } from '../corpus/study-name.ts';
import { extentOf } from '../corpus/value.ts';
import { add, emptySet, has } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import { studiesIn } from '../facets/select.ts';
import type { Selection } from '../facets/selection.ts';
import { formatShortCount } from '../wording/doubt.ts';
import { pointsWording as say } from '../wording/figure-points.ts';
import { showsWording } from '../wording/figure-shows.ts';
import { nameMark } from '../wording/figures.ts';
import { capitalise, formatAmount } from '../wording/grammar.ts';
import { compose } from './compositions.ts';
import { countCell, type FigureContent, type FigureInput } from './figure.ts';
import { hrefOfStudies, withRangeOnly } from './mark-href.ts';
import { labelsOf } from './named.ts';
import { countDrawn, countOutside, countSet, drawnSet, isDoubted } from './study-set.ts';

/** A drawn study with its place. */
interface PlacedStudy extends MapPoint {
	study: CodedStudy;
}

/** The middle of a number; undefined if it is not known, or only one of its ends is. */
function middleOf(study: CodedStudy, { id }: Variable): number | undefined {
	const [low, high] = extentOf(studyValue(study, id)) ?? [];
	return low === undefined || high === undefined || !Number.isFinite(low + high) ? undefined : (low + high) / 2;
}

/** The place of a study; undefined if a coordinate is not known, is none on earth, or is beyond the map. */
function placeOf(study: CodedStudy, north: Variable, east: Variable): MapPoint | undefined {
	const [latitude, longitude] = [middleOf(study, north), middleOf(study, east)];
	if (latitude === undefined || longitude === undefined) return undefined;
	const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
	return isOnEarth && isOnMap({ latitude, longitude }) ? { latitude, longitude } : undefined;
}

/** What a cluster counts, with the span of its coordinates in words. */
interface Cluster {
	mark: PointMark;
	words: { north: string; east: string };
}

function clusterOf(input: FigureInput, own: readonly PlacedStudy[], north: Variable, east: Variable): Cluster {
	const { corpus } = input;
	const { report } = corpus.review.words;
	const index = indexOf(corpus);
	const { firm } = drawnSet(input);
	const all = emptySet(index.size);
	const sure = emptySet(index.size);
	for (const { study } of own) {
		const row = index.numbersById.get(study.id) as number;
		add(all, row);
		const isSure = [north, east].every(({ id }) => !isDoubted(studyValue(study, id)));
		if (isSure && has(firm, row)) add(sure, row);
	}
	const { count, inDoubt } = countSet(index, { ids: all, firm: sure });
	const [latitudes, longitudes] = [
		timeSpanOf(own.map(({ latitude }) => latitude)),
		timeSpanOf(own.map(({ longitude }) => longitude)),
	];
	const narrow = (one: Selection) =>
		withRangeOnly(corpus, withRangeOnly(corpus, one, north.id, latitudes), east.id, longitudes);
	const words = { north: formatSpan(latitudes), east: formatSpan(longitudes) };
	return {
		words,
		mark: {
			count,
			inDoubt,
			href: hrefOfStudies(input, all, narrow),
			name: nameMark(
				count === 1 ? own.map(({ study }) => nameOfStudy(corpus, study)) : [words.north, words.east],
				count,
				inDoubt,
				report,
			),
			number: formatShortCount(count, inDoubt),
		},
	};
}

const timeSpanOf = (numbers: readonly number[]) => ({ from: Math.min(...numbers), to: Math.max(...numbers) });

const formatSpan = ({ from, to }: { from: number; to: number }) =>
	formatAmount(from === to ? { value: from } : { min: from, max: to });

/** Draws the figure. Throws without the two variables, which the check asks for. */
export function drawPoints(input: FigureInput): FigureContent {
	const { corpus, ids, figure } = input;
	const { report } = corpus.review.words;
	const [north, east] = [variableOf(corpus, figure.rows ?? ''), variableOf(corpus, figure.columns ?? '')];
	const studies = studiesIn(corpus, ids);
	const placedStudies = studies.flatMap((study): readonly PlacedStudy[] => {
		const place = placeOf(study, north, east);
		return place ? [{ study, ...place }] : [];
	});
	const outside = studies.filter((study) => !placeOf(study, north, east));
	const clustersIn = ({ clusters: drawnClusters }: PointMapLayout) =>
		drawnClusters.map(({ points }) =>
			clusterOf(
				input,
				points.flatMap((i) => placedStudies[i] ?? []),
				north,
				east,
			),
		);
	const wide = layoutPoints(placedStudies);
	const clusters = clustersIn(wide);
	const Points = ({ room, ending }: { room: number | undefined; ending: string }) => {
		const layout = room === undefined ? wide : layoutPoints(placedStudies, room);
		return (
			<PointMap
				id={`figure-${figure.id}${ending}`}
				title={figure.title}
				description={say.description(figure.question, countDrawn(input), report)}
				layout={layout}
				marks={(layout === wide ? clusters : clustersIn(layout)).map(({ mark }) => mark)}
				keyWords={say.key(report)}
			/>
		);
	};
	return {
		...compose(
			// A component, so that only the map that is shown is laid out.
			(room, ending) => <Points room={room} ending={ending} />,
			(room) => room ?? mapWidth,
		),
		shows:
			placedStudies.length === 0
				? showsWording.nothing(report)
				: showsWording.points(
						{ count: sum(clusters, ({ mark }) => mark.count), inDoubt: sum(clusters, ({ mark }) => mark.inDoubt) },
						report,
						new Set(placedStudies.map(({ latitude, longitude }) => `${latitude} ${longitude}`)).size,
					),
		table: {
			columns: [{ label: north.label }, { label: east.label }, { label: capitalise(report.many), isNumber: true }],
			rows: clusters.map(({ mark, words }) => [{ text: words.north }, { text: words.east }, countCell(mark)]),
		},
		counted: say.counted(report),
		leftOut:
			outside.length > 0 ? [say.outside(countOutside(input, outside, [north, east]), labelsOf(outside), report)] : [],
	};
}
