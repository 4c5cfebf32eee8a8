/** Studies by country: a map shaded by how many, and every country by name. */
import { WorldMap } from '../charts/WorldMap.tsx';
import type { WorldPlace } from '../charts/world.ts';
import { listedCodes } from '../corpus/codes.ts';
import { codeLabel } from '../corpus/label.ts';
import { and, count, emptySet, or } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import { studiesIn } from '../facets/select.ts';
import { isAbsentState } from '../schema/state.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { worldWording as say } from '../wording/figure-numbers.ts';
import { nameMark } from '../wording/figures.ts';
import { capitalise } from '../wording/grammar.ts';
import { countCell, type Drawn, type FigureInput } from './figure.ts';
import { countDrawn, countHeld, heldOf, heldWith, joinHeld } from './held.ts';
import { hrefOfListing, withCodes } from './mark-href.ts';
import { labelsOf } from './named.ts';

export function drawWorld(input: FigureInput): Drawn {
	const { corpus, figure } = input;
	const index = indexOf(corpus);
	const country = corpus.variables.find((variable) => variable.of === 'study' && traitsOf(variable).axis === 'map');
	if (!country) throw new Error('no variable of kind: country');
	const { report } = corpus.review.words;
	const all = heldOf(input);
	const places = listedCodes(corpus, country)
		.map((code) => {
			const own = joinHeld(and, all, heldWith(corpus, country.id, code));
			const held = own.found;
			const counted = countHeld(index, own);
			const label = codeLabel(country, code);
			const place: WorldPlace = {
				...(isAbsentState(code) ? {} : { code }),
				label,
				count: counted.count,
				...(counted.inDoubt > 0 ? { inDoubt: counted.inDoubt } : {}),
				href: hrefOfListing(input, held, (selection) => withCodes(corpus, selection, country.id, [code])),
				name: nameMark([label], counted.count, counted.inDoubt, report),
			};
			return { code, held, place };
		})
		.filter(({ code, place }) => place.count > 0 || !isAbsentState(code));
	// The most first, states last; ties stay in the order of names.
	const ordered = [...places].sort(
		(a, b) => Number(isAbsentState(a.code)) - Number(isAbsentState(b.code)) || b.place.count - a.place.count,
	);
	const without = ordered.filter(({ code }) => isAbsentState(code));
	const drawn = ordered.filter(({ code, place }) => !isAbsentState(code) && place.count > 0);
	const isSeveral =
		drawn.reduce((sum, { place }) => sum + place.count, 0) >
		count(drawn.reduce((all, { held }) => or(all, held), emptySet(index.size)));
	return {
		picture: (
			<WorldMap
				id={`figure-${figure.id}`}
				title={figure.title}
				description={say.description(figure.question, countDrawn(input), report, drawn.length)}
				places={ordered.map(({ place }) => place)}
				counted={capitalise(report.many)}
			/>
		),
		table: {
			columns: [{ label: country.label }, { label: report.many, isNumber: true }],
			rows: ordered.map(({ place: { label, count, inDoubt = 0, href } }) => [
				{ text: label, ...(href ? { href } : {}) },
				countCell({ count, inDoubt, href }),
			]),
		},
		counted: isSeveral ? say.countedSeveral({ ...countDrawn(input), report }) : say.counted(report),
		leftOut: without.map(({ place: { count, inDoubt = 0, label }, held }) =>
			say.withoutCountry({ count, inDoubt, report }, label, labelsOf(studiesIn(corpus, held))),
		),
	};
}
