/**
 * The figure of appraisals: a judgement for each study and domain as a table of signs, and their shares as bars, after
 * robvis (McGuinness & Higgins 2021, Research Synthesis Methods 12:55).
 */

import { TrafficLights } from '../charts/TrafficLights.tsx';
import { type JudgementLook, layoutTrafficLights, type TrafficLightsInput } from '../charts/traffic-lights.ts';
import { codesOfStudy } from '../corpus/codes.ts';
import { type CodedStudy, studyValue, type Variable, variableOf } from '../corpus/corpus.ts';
import { studyHref, variableHref } from '../corpus/href.ts';
import { formatValue } from '../corpus/label.ts';
import { nameOfStudy } from '../corpus/study-name.ts';
import { and, andNot, count, emptySet, or } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import type { FirmCount } from '../facets/firm-count.ts';
import { studiesIn } from '../facets/select.ts';
import { toolsOf } from '../schema/appraisal-presets.ts';
import { type AppraisalTool, appraisalSection, appraisalVariable, overall } from '../schema/appraisal-tools.ts';
import { sectionAnchor } from '../schema/section.ts';
import { isAbsentState } from '../schema/state.ts';
import type { Tone } from '../schema/variable.ts';
import { appraisalWording } from '../wording/appraisal.ts';
import { formatShortCount } from '../wording/doubt.ts';
import { appraisalFigureWording as say } from '../wording/figure-appraisal.ts';
import { showsWording } from '../wording/figure-shows.ts';
import { nameMark, nameValue } from '../wording/figures.ts';
import { capitalise } from '../wording/grammar.ts';
import { compose } from './compositions.ts';
import { countCell, type FigureCell, type FigureContent, type FigureInput } from './figure.ts';
import { hrefOfListing, withCodes } from './mark-href.ts';
import { labelsOf } from './named.ts';
import { mostOf } from './shows.ts';
import { countOutside, countSet, drawnSet, joinSets, type StudySet, setWith } from './study-set.ts';

/** With more studies than this, or with more cells, there are only bars. */
const rowsMost = 60;
const cellsMost = 600;
/** How many studies a sentence names with the domains that they lack. */
const missingMost = 12;

/** Signs of tones. A second judgement of the same tone, such as a critical risk beside a serious one, has another. */
const signs: Readonly<Record<Tone, readonly string[]>> = {
	low: ['+', '++'],
	some: ['−', '−−'],
	high: ['×', '!'],
	unclear: ['?', '??'],
	none: ['o', 'oo'],
};

interface Domain {
	id: string;
	label: string;
	variable: Variable;
}

export function drawAppraisal(input: FigureInput): FigureContent {
	const { corpus, site, ids, figure } = input;
	const index = indexOf(corpus);
	const { report } = corpus.review.words;
	const tools = toolsOf(corpus.review);
	const tool = tools.find(({ id }) => id === figure.tool) ?? tools[0];
	if (!tool) throw new Error(`no tool of appraisal: ${figure.id}`);
	const looks = looksOf(tool);
	const all = drawnSet(input);
	const having = (variable: Variable, code: string) => joinSets(and, all, setWith(corpus, variable.id, code));
	const judgedIn = (set: (id: string) => StudySet) =>
		tool.judgements.map(({ id }) => set(id)).reduce((sum, one) => joinSets(or, sum, one), nothing(index.size));
	const domains = domainsOf(corpus, tool).filter(
		// Without a single overall judgement in the review there is no column for it.
		({ id, variable }) => id !== overall || count(judgedIn((code) => setWith(corpus, variable.id, code)).ids) > 0,
	);
	const judgedStudies = domains.reduce(
		(sum, { variable }) =>
			joinSets(
				or,
				sum,
				judgedIn((code) => having(variable, code)),
			),
		nothing(index.size),
	);
	const studies = studiesIn(corpus, judgedStudies.ids);
	const total = countSet(index, judgedStudies);
	const isDrawn = studies.length <= Math.min(rowsMost, Math.floor(cellsMost / Math.max(1, domains.length)));
	const place = (study: CodedStudy) => `${studyHref(site, study.id)}#${sectionAnchor(appraisalSection)}`;
	const bars = domains.map(({ label, variable }) => {
		const withJudgement = judgedIn((code) => having(variable, code));
		const without = {
			ids: andNot(judgedStudies.ids, withJudgement.ids),
			firm: andNot(judgedStudies.firm, withJudgement.ids),
		};
		const part = (studySet: StudySet, judgement: string, look: JudgementLook | undefined, codes: readonly string[]) => {
			const amount = countSet(index, studySet);
			const percent = total.count === 0 ? 0 : Math.round((100 * amount.count) / total.count);
			return {
				...amount,
				look,
				text: formatShortCount(amount.count, amount.inDoubt),
				name: nameMark([label, say.part(judgement, percent)], amount.count, amount.inDoubt, report),
				href: hrefOfListing(input, studySet.ids, (wider) => withCodes(corpus, wider, variable.id, codes)),
			};
		};
		return [
			...tool.judgements.map(({ id, label: words }) => part(having(variable, id), words, looks.get(id), [id])),
			part(without, say.noJudgement, undefined, []),
		];
	});
	const hasMissing = bars.some((parts) => (parts.at(-1)?.count ?? 0) > 0);
	const columnsOfTable = [...tool.judgements.map(({ label }) => label), ...(hasMissing ? [say.noJudgement] : [])];
	const lookIn = (study: CodedStudy, { variable }: Domain) => looks.get(codesOfStudy(study, variable)[0] ?? '');
	const wordsIn = (study: CodedStudy, { variable }: Domain) => formatValue(variable, studyValue(study, variable.id));
	const outside = studiesIn(corpus, andNot(ids, judgedStudies.ids));
	const gaps = [
		...missingIn(studies, domains, say.noJudgement, (study, { variable }) =>
			codesOfStudy(study, variable).every(isAbsentState),
		),
		...tool.judgements
			.filter(({ tone }) => tone === 'none')
			.flatMap(({ id, label }) =>
				missingIn(studies, domains, label, (study, { variable }) => codesOfStudy(study, variable).includes(id)),
			),
	];
	// Said of the overall judgement, or of the domain with the most judgements. What has none is no judgement.
	const judgedCounts = bars.map((parts) => parts.slice(0, -1).reduce((sum, part) => sum + part.count, 0));
	const isOverallJudged = domains.at(-1)?.id === overall && judgedCounts.at(-1) !== 0;
	const saidPlace = isOverallJudged ? domains.length - 1 : judgedCounts.indexOf(Math.max(0, ...judgedCounts));
	const mostJudged = mostOf(tool.judgements.map(({ label }, j) => ({ label, ...amountIn(bars[saidPlace]?.[j]) })));
	const chart: TrafficLightsInput = {
		domains: domains.map(({ id, label, variable }) => ({
			label,
			href: variableHref(site, variable.id),
			isOverall: id === overall,
		})),
		rows: isDrawn
			? studies.map((study) => ({
					label: study.label,
					href: studyHref(site, study.id),
					cells: domains.map((domain) => ({
						look: lookIn(study, domain),
						name: nameValue([nameOfStudy(corpus, study), domain.label], wordsIn(study, domain)),
						href: place(study),
					})),
				}))
			: [],
		bars,
		total: total.count,
		shares: say.shares(report, total.count),
		legend: [
			...tool.judgements.map(({ id, label }) => ({ look: looks.get(id), label })),
			...(hasMissing ? [{ look: undefined, label: say.noJudgement }] : []),
		],
	};
	const whole = compose(
		(room, ending) => (
			<TrafficLights
				id={`figure-${figure.id}${ending}`}
				title={figure.title}
				description={say.description(figure.question, tool.label, total, report)}
				{...chart}
				room={room}
			/>
		),
		// More signs than there is room for are read as a list.
		(room) => {
			const { width, right } = layoutTrafficLights(chart, room);
			return Math.max(width, right);
		},
		true,
	);
	return {
		...whole,
		shows:
			mostJudged === undefined
				? showsWording.nothing(report)
				: showsWording.judged(total, report, tool.label, {
						domain: domains[saidPlace]?.label ?? '',
						most: mostJudged,
						without: amountIn(bars[saidPlace]?.at(-1)),
					}),
		table: isDrawn
			? {
					columns: [{ label: capitalise(report.one) }, ...domains.map(({ label }) => ({ label }))],
					rows: [
						...studies.map((study): readonly FigureCell[] => [
							{ text: nameOfStudy(corpus, study), href: studyHref(site, study.id) },
							...domains.map((domain) => ({ text: wordsIn(study, domain), href: place(study) })),
						]),
						...columnsOfTable.map((label, j): readonly FigureCell[] => [
							{ text: label },
							...domains.map((_, d) => countCell(bars[d]?.[j] ?? { count: 0, inDoubt: 0 })),
						]),
					],
				}
			: {
					columns: [{ label: say.domain }, ...columnsOfTable.map((label) => ({ label, isNumber: true }))],
					rows: domains.map(({ label, variable }, d): readonly FigureCell[] => [
						{ text: label, href: variableHref(site, variable.id) },
						...columnsOfTable.map((_, j) => countCell(bars[d]?.[j] ?? { count: 0, inDoubt: 0 })),
					]),
				},
		// What has no judgement is drawn and counted, so it is not left out: it is named.
		counted: [say.counted(total, report, tool.label), ...gaps].join(' '),
		leftOut: [
			...(isDrawn
				? []
				: [say.notDrawn(total, report, Math.min(rowsMost, Math.floor(cellsMost / Math.max(1, domains.length))))]),
			...(outside.length > 0
				? [say.notJudged(countOutside(input, outside, []), labelsOf(outside), report, tool.label)]
				: []),
		],
	};
}

/** How many a part of a bar counts; none where there is no part. */
const amountIn = (part: FirmCount | undefined): FirmCount => ({
	count: part?.count ?? 0,
	inDoubt: part?.inDoubt ?? 0,
});

const nothing = (size: number): StudySet => ({ ids: emptySet(size), firm: emptySet(size) });

function domainsOf(corpus: FigureInput['corpus'], tool: AppraisalTool): readonly Domain[] {
	return [...tool.domains, { id: overall, label: appraisalWording.overall }].map(({ id, label }) => ({
		id,
		label,
		variable: variableOf(corpus, appraisalVariable(tool.id, id)),
	}));
}

/** How each judgement of a tool is drawn. */
function looksOf({ judgements }: AppraisalTool): ReadonlyMap<string, JudgementLook> {
	const countByTone = new Map<Tone, number>();
	return new Map(
		judgements.map(({ id, tone }) => {
			const place = countByTone.get(tone) ?? 0;
			countByTone.set(tone, place + 1);
			const sign = signs[tone][place] ?? `${signs[tone][0]}${place + 1}`;
			return [id, { tone, sign }] as const;
		}),
	);
}

/** A sentence with the domains in which studies lack something; no sentence where none does. */
function missingIn(
	studies: readonly CodedStudy[],
	domains: readonly Domain[],
	label: string,
	isMissing: (study: CodedStudy, domain: Domain) => boolean,
): readonly string[] {
	const places = studies.flatMap((study) => {
		const own = domains.filter((domain) => isMissing(study, domain)).map((domain) => domain.label);
		return own.length > 0 ? [{ study: study.label, domains: own }] : [];
	});
	return places.length === 0
		? []
		: [say.missing(label, places.slice(0, missingMost), Math.max(0, places.length - missingMost))];
}
