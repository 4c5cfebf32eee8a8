/** Files to begin from, which no import changes once people have: so that the site has a first page, figures and years at once. */
import { kindTraits } from '../schema/variable-kind.ts';
import { type FinishedRecord, formatYaml, reviewFile, wellKnown } from './content-files.ts';
import { degrees, degreesMost, directionOf } from './coordinates.ts';
import type { ImportMap, MapVariable } from './import-map.ts';
import { toolOfMap } from './read-appraisals.ts';

const yearId = 'year';

/** By their names. The year of the reference becomes a variable where references have one and no column is called so. */
export function firstFiles(
	records: readonly FinishedRecord[],
	map: ImportMap,
	day: string,
): ReadonlyMap<string, string> {
	// A figure counts studies, so what describes the entries of a list has no place in it.
	const variables = (map.variables ?? []).filter(({ of }) => of === undefined);
	const hasYears = records.length > 0 && records.every(({ citation }) => citation.issued !== undefined);
	const isFree = variables.every(({ id, kind }) => id !== yearId && kindTraits[kind].axis !== 'time');
	const isYear = hasYears && isFree;
	const figures = firstFigures(wellKnown(variables, records), map, isYear);
	return new Map([
		['review.yaml', reviewFile(records, map, { day, places: isYear ? [yearVariable.source] : [] })] as const,
		...(isYear ? [[`codebook/${yearId}.yaml`, formatYaml(yearVariable)] as const] : []),
		...(figures.length > 0 ? [['figures.yaml', formatYaml(figures)] as const] : []),
		['pages/home.mdx', homePage(variables, isYear)],
	]);
}

const yearVariable = {
	id: yearId,
	section: 'report',
	order: 0,
	of: 'study',
	label: 'Year',
	question: 'When was it published?',
	kind: 'year',
	from: 'reference.year',
	source: 'References',
	coded: 'bibliography',
	facet: 'open',
};

/** Codes of a variable at most, as rows or columns of a figure that a reader takes in at once. */
const codesMost = 20;

/** So many forests at most, so that the first page of figures stays one to look through. */
const forestsMost = 3;

function firstFigures(
	variables: readonly MapVariable[],
	map: ImportMap,
	isYear: boolean,
): readonly Record<string, unknown>[] {
	const [rows, columns] = variables.filter(
		({ kind, codes = [] }) => kindTraits[kind].codes === 'codebook' && codes.length > 1 && codes.length <= codesMost,
	);
	const hasYears = isYear || variables.some(({ kind }) => kindTraits[kind].axis === 'time');
	const hasCountries = variables.some(({ kind }) => kindTraits[kind].axis === 'map');
	const hasPlaces = variables.some(
		({ kind }) => kindTraits[kind].axis === 'map' && kindTraits[kind].codes === 'codebook',
	);
	const cross = rows &&
		columns && {
			id: 'cross',
			kind: 'cross',
			title: `${rows.label} by ${columns.label}`.slice(0, 90),
			question: 'Which of them stand together, and which do not?',
			reading: 'A mark is a study, or a number is a count of studies. An empty place has none.',
			rows: rows.id,
			columns: columns.id,
		};
	// A forest draws the estimates of entries too.
	const forests = (map.variables ?? [])
		.filter(({ kind }) => kindTraits[kind].form === 'estimate')
		.slice(0, forestsMost)
		.map(({ id, label }) => ({
			id: `forest-${id}`,
			kind: 'forest',
			title: label,
			question: 'How large was the effect in each study?',
			reading: 'A square is an estimate, and the line through it its interval. The upright line marks no effect.',
			rows: id,
		}));
	const appraisals = (map.tools ?? []).flatMap((own) => {
		const tool = toolOfMap(own);
		return tool
			? [
					{
						id: `appraisal-${tool.id}`,
						kind: 'appraisal',
						title: `Appraisal by ${tool.label}`,
						question: 'How were the studies judged?',
						reading: 'A row is a study and a column a domain. The sign is the judgement.',
						tool: tool.id,
					},
				]
			: [];
	});
	const years = hasYears && {
		id: 'years',
		kind: 'years',
		title: 'Studies by year',
		question: 'When were they published?',
		reading: 'A bar or a row of squares is a year.',
	};
	const world = hasCountries && {
		id: 'world',
		kind: 'world',
		title: hasPlaces ? 'Studies by place' : 'Studies by country',
		question: 'Where were they done?',
		reading: 'A number is a count of studies.',
	};
	const [north, east] = coordinatesOf(variables);
	const points = north &&
		east && {
			id: 'places',
			kind: 'points',
			title: 'Places of the studies',
			question: 'Where were they done?',
			reading: 'A disc is a place, and its number a count of studies. Places that are near each other share a disc.',
			rows: north.id,
			columns: east.id,
		};
	const completeness = {
		id: 'completeness',
		kind: 'completeness',
		title: 'What the studies say',
		question: 'Which variables do studies leave open?',
		reading: 'A row is a variable. What is filled is known.',
	};
	return [cross, ...forests, ...appraisals, years, world, points, variables.length > 0 && completeness].flatMap(
		(figure) => (figure ? [figure] : []),
	);
}

/** The first variable of degrees north and the one of degrees east beside it; none without both. */
function coordinatesOf(variables: readonly MapVariable[]): readonly [MapVariable?, MapVariable?] {
	const inDegrees = variables.filter(({ unit }) => unit?.many === degrees.many);
	const [north, east] = (['north', 'east'] as const).map((direction) =>
		inDegrees.find(({ label, min }) => (directionOf(label) ?? directionOfMin(min)) === direction),
	);
	return north && east ? [north, east] : [];
}

const directionOfMin = (min: number | undefined) => (min === -degreesMost.north ? 'north' : 'east');

function homePage(variables: readonly MapVariable[], isYear: boolean): string {
	const country = variables.find(({ kind }) => kindTraits[kind].axis === 'map');
	const from =
		country === undefined
			? ''
			: ` from <Distinct variable="${country.id}" ${kindTraits[country.kind].codes === 'codebook' ? 'one="place" many="places"' : 'one="country" many="countries"'} />`;
	const years = isYear ? ', published <Years />' : '';
	return `---
title: Home
description: The studies of the review, as records to filter and to count.
---

This site holds <Count words />${from}${years}. Each has a record, and every number on this site is counted from the records.
`;
}
