/** The figure of studies by country: a map shaded by the number of studies, and a list of all countries. */

import { world } from '../charts/atlas.ts';
import { WorldList } from '../charts/WorldList.tsx';
import { WorldMap } from '../charts/WorldMap.tsx';
import { layoutWorld, type WorldPlace } from '../charts/world.ts';
import { listedCodes } from '../corpus/codes.ts';
import type { Variable } from '../corpus/corpus.ts';
import { codeLabel } from '../corpus/label.ts';
import { and, count, emptySet, or } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import { studiesIn } from '../facets/select.ts';
import { isAbsentState } from '../schema/state.ts';
import { ownsCodes, traitsOf } from '../schema/variable-kind.ts';
import { worldWording as say } from '../wording/figure-numbers.ts';
import { showsWording } from '../wording/figure-shows.ts';
import { nameMark } from '../wording/figures.ts';
import { capitalise } from '../wording/grammar.ts';
import { nouns } from '../wording/nouns.ts';
import { compose } from './compositions.ts';
import { countCell, type FigureContent, type FigureInput } from './figure.ts';
import { hrefOfListing, withCodes } from './mark-href.ts';
import { labelsOf } from './named.ts';
import { mostOf } from './shows.ts';
import { countDrawn, countSet, drawnSet, joinSets, setWith } from './study-set.ts';

/** Where a code stands on the map: of a codebook's places their country or point, of countries themselves. Nothing for a state. */
function locationOf(variable: Variable, code: string): Pick<WorldPlace, 'code' | 'point'> {
	if (isAbsentState(code)) return {};
	if (!ownsCodes(variable)) return { code };
	const { country, point } = variable.codes.find((own) => own.code === code) ?? {};
	return { code: country, point };
}

export function drawWorld(input: FigureInput): FigureContent {
	const { corpus, figure } = input;
	const index = indexOf(corpus);
	const country = corpus.variables.find((variable) => variable.of === 'study' && traitsOf(variable).axis === 'map');
	if (!country) throw new Error('no variable with places');
	const { report } = corpus.review.words;
	const noun = ownsCodes(country) ? nouns.place : nouns.country;
	// Of the places of a codebook, only those that a study has.
	const occurs = (code: string) => !ownsCodes(country) || count(setWith(corpus, country.id, code).ids) > 0;
	const all = drawnSet(input);
	const places = listedCodes(corpus, country)
		.filter(occurs)
		.map((code) => {
			const own = joinSets(and, all, setWith(corpus, country.id, code));
			const ownIds = own.ids;
			const amount = countSet(index, own);
			const label = codeLabel(country, code);
			const place: WorldPlace = {
				...locationOf(country, code),
				label,
				count: amount.count,
				...(amount.inDoubt > 0 ? { inDoubt: amount.inDoubt } : {}),
				href: hrefOfListing(input, ownIds, (selection) => withCodes(corpus, selection, country.id, [code])),
				name: nameMark([label], amount.count, amount.inDoubt, report),
			};
			return { code, ownIds, place, isInDoubt: amount.inDoubt === amount.count };
		})
		.filter(({ code, place }) => place.count > 0 || !isAbsentState(code));
	// The place with the most studies first, states last; ties keep the order of names.
	const inOrder = [...places].sort(
		(a, b) => Number(isAbsentState(a.code)) - Number(isAbsentState(b.code)) || b.place.count - a.place.count,
	);
	const without = inOrder.filter(({ code }) => isAbsentState(code));
	const withPlace = inOrder.filter(({ code, place }) => !isAbsentState(code) && place.count > 0);
	const isSeveral =
		withPlace.reduce((sum, { place }) => sum + place.count, 0) >
		count(withPlace.reduce((all, { ownIds }) => or(all, ownIds), emptySet(index.size)));
	const { shapeOf, shapeAt } = world();
	const beyond = withPlace.filter(({ place: { code, point, label } }) =>
		point ? !shapeAt(point) : code === undefined || !shapeOf(code, label),
	);
	const chart = {
		title: figure.title,
		description: say.description(
			figure.question,
			countDrawn(input),
			report,
			{
				count: withPlace.length,
				inDoubt: withPlace.filter(({ isInDoubt }) => isInDoubt).length,
			},
			noun,
		),
		places: inOrder.map(({ place }) => place),
		counted: capitalise(report.many),
	};
	const most = mostOf(
		withPlace.map(({ place: { label, count: amount, inDoubt = 0 } }) => ({ label, count: amount, inDoubt })),
	);
	const { narrow, ...wide } = compose(
		(room, ending) =>
			room === undefined ? (
				<WorldMap id={`figure-${figure.id}`} {...chart} />
			) : (
				<WorldList id={`figure-${figure.id}${ending}`} {...chart} room={room} />
			),
		(room) => room ?? layoutWorld(chart).width,
	);
	return {
		...wide,
		// A map is heavy: one for all narrow screens.
		narrow: narrow.slice(-1),
		// Its outlines are drawn for a small map.
		fit: (room) => wide.fit(Math.min(room, 480)),
		shows:
			most === undefined ? showsWording.nothing(report) : showsWording.places(withPlace.length, noun, most, report),
		table: {
			columns: [{ label: country.label }, { label: report.many, isNumber: true }],
			rows: inOrder.map(({ place: { label, count, inDoubt = 0, href } }) => [
				{ text: label, ...(href ? { href } : {}) },
				countCell({ count, inDoubt, href }),
			]),
		},
		counted: [
			isSeveral ? say.countedSeveral({ ...countDrawn(input), report }, noun) : say.counted(report),
			...(beyond.length > 0 ? [say.beyondMap(beyond.map(({ place }) => place.label))] : []),
		].join(' '),
		leftOut: without.map(({ place: { count, inDoubt = 0, label }, ownIds }) =>
			say.withoutPlace({ count, inDoubt, report }, label, labelsOf(studiesIn(corpus, ownIds)), noun),
		),
	};
}
