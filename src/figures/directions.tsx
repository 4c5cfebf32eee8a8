/**
 * The figure of the direction of findings: studies by outcome domains, after the effect-direction plot of Thomson &
 * Thomas (2013), as revised by Boon & Thomson (2021).
 */

import { EffectDirections } from '../charts/EffectDirections.tsx';
import {
	type DirectionCell,
	type DirectionRow,
	type EffectDirectionsInput,
	layoutEffectDirections,
} from '../charts/effect-directions.ts';
import { addresses } from '../corpus/address-form.ts';
import { mostSpecific } from '../corpus/code-tree.ts';
import { codesHeld, codesOfStudy, listedCodes } from '../corpus/codes.ts';
import { type CodedCorpus, type Entry, entriesOf, type Study, type Variable, variableOf } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import { neededGroupsOf } from '../corpus/finding-groups.ts';
import { codeHref, entryHref, hrefOf, studyHref, variableHref } from '../corpus/href.ts';
import { codeLabel } from '../corpus/label.ts';
import { nameOfStudy } from '../corpus/study-name.ts';
import { chartedValue } from '../corpus/value.ts';
import { hrefFor } from '../facets/address.ts';
import { or } from '../facets/bitset.ts';
import { columnNamed, indexOf } from '../facets/build-index.ts';
import { isAbsentState, stateTraits } from '../schema/state.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { markDoubt, withDoubt } from '../wording/doubt.ts';
import { directionMarkWording, directionWording as say } from '../wording/figure-directions.ts';
import { showsWording } from '../wording/figure-shows.ts';
import { figureWording, nameMark } from '../wording/figures.ts';
import { capitalise, formatList } from '../wording/grammar.ts';
import { nouns } from '../wording/nouns.ts';
import { amountText, amountVariable, isAmountInDoubt, sizeOf } from './amount.ts';
import { cellFinding, netSignOf, signLabel, signsOf } from './direction.ts';
import { drawGroups } from './direction-groups.ts';
import { countSigns, type Drawing, keySigns, type Plot, studiesMost } from './direction-plot.ts';
import { countCell, type FigureCell, type FigureContent, type FigureInput, recordsIn } from './figure.ts';
import { narrowSelection } from './narrow.ts';
import { fewestOf, mostOf } from './shows.ts';
import { countDrawn, countEntries, countOutside, isDoubted } from './study-set.ts';
import { within } from './within.ts';

export function drawDirections(input: FigureInput): FigureContent {
	const { corpus, ids, figure, site } = input;
	const { report } = corpus.review.words;
	const { direction, domain } = neededGroupsOf(corpus);
	const plot: Plot = {
		input,
		studies: recordsIn(input, ids),
		columns: figure.columns === undefined ? domain : variableOf(corpus, figure.columns),
		group: figure.group === undefined ? undefined : variableOf(corpus, figure.group),
		amount: amountVariable(corpus, figure),
		marked: signsOf(direction),
		label: (sign) => signLabel(direction, sign),
	};
	const { studies, columns } = plot;
	const isCounted = studies.length > studiesMost;
	const drawing = isCounted ? drawGroups(plot) : drawStudies(plot);
	const silent = studies.filter((study) => isAbsentState(study.lists.findings));
	const chart: EffectDirectionsInput = {
		rowLabel: isCounted ? (plot.group?.label ?? capitalise(report.many)) : capitalise(report.one),
		totalLabel: isCounted ? undefined : capitalise(nouns.finding.many),
		amountLabel: isCounted ? capitalise(report.many) : (plot.amount?.label ?? ''),
		amountHref: isCounted || !plot.amount ? undefined : variableHref(site, plot.amount.id),
		columns: columns.codes.map(({ code, label }) => {
			const { count: amount, inDoubt, href } = within(input, [[columns.id, code]]);
			const name = nameMark([label], amount, inDoubt, report);
			return { label, href: codeHref(site, columns.id, code), total: { count: amount, inDoubt, href, name } };
		}),
		rows: drawing.rows,
		legend: drawing.legend,
	};
	const totals = chart.columns.flatMap(({ label, total }) => (total ? [{ ...total, label }] : []));
	const [most, least] = [mostOf(totals), fewestOf(totals)];
	return {
		picture: (
			<EffectDirections
				id={`figure-${figure.id}`}
				title={figure.title}
				description={say.description(figure.question, countDrawn(input), report, columns.codes.length)}
				{...chart}
			/>
		),
		width: layoutEffectDirections(chart).width,
		...(isCounted ? { reading: say.countedReading(report) } : {}),
		shows: most && least ? showsWording.directions(most, least, report) : showsWording.nothing(report),
		table: drawing.table,
		counted: drawing.counted,
		leftOut: [
			...findingsWithoutPlace(plot),
			...(silent.length > 0 && isCounted
				? [figureWording.withoutFindings(countOutside(input, silent, []), report)]
				: []),
		],
	};
}

/** A sentence with the number of findings that have none of the columns' codes; no sentence without any. */
function findingsWithoutPlace({ input, columns }: Plot): readonly string[] {
	const { rows, placesByCode } = columnNamed(indexOf(input.corpus), columns.id);
	const rowsOfColumns = columns.codes.flatMap(({ code }) => rows[placesByCode.get(code) ?? -1] ?? []);
	const amount = countEntries(
		input,
		'findings',
		[columns],
		rowsOfColumns.length === 0 ? undefined : rowsOfColumns.reduce(or),
	);
	return amount.count > 0 ? [say.unplaced(amount, columns.label)] : [];
}

const codesOf = (finding: Entry, variable: Variable) => codesHeld(variable, chartedValue(finding.values, variable.id));

/**
 * Groups of studies with the same codes of a variable, in the order of the codebook; studies whose codes are in doubt
 * form groups of their own. Without a variable, all studies form one group.
 */
function groupsOf(corpus: CodedCorpus, studies: readonly Study[], variable: Variable | undefined) {
	if (!variable) return [{ codes: [] as readonly string[], studies, inDoubt: false }];
	const order = listedCodes(corpus, variable);
	const firm = firmCorpus(corpus);
	const groups = new Map<string, { codes: readonly string[]; studies: Study[]; inDoubt: boolean }>();
	for (const study of studies) {
		const codes = codesOfStudy(study, variable);
		const firmStudy = firm.studiesById.get(study.id);
		const inDoubt = firmStudy !== undefined && codesOfStudy(firmStudy, variable).join(' ') !== codes.join(' ');
		const key = `${codes.join(' ')} ${inDoubt}`;
		const group = groups.get(key) ?? { codes, studies: [], inDoubt };
		group.studies.push(study);
		groups.set(key, group);
	}
	const place = ({ codes }: { codes: readonly string[] }) => order.indexOf(codes[0] ?? '');
	return [...groups.values()].sort(
		(a, b) => place(a) - place(b) || a.codes.length - b.codes.length || Number(a.inDoubt) - Number(b.inDoubt),
	);
}

function drawStudies(plot: Plot): Drawing {
	const { input, studies, columns, group, amount, label } = plot;
	const { corpus, site, selection } = input;
	const { report } = corpus.review.words;
	const columnCodes = new Set(columns.codes.map(({ code }) => code));
	const table: (readonly FigureCell[])[] = [];
	const rows = groupsOf(corpus, studies, group).flatMap(({ codes, studies: together, inDoubt: isGroupInDoubt }) => {
		const [code] = codes;
		const groupLabel =
			group &&
			withDoubt(
				formatList(mostSpecific(group.codes, codes).map((word) => codeLabel(group, word))) ||
					stateTraits.reported.label,
				isGroupInDoubt,
			);
		const groupHref =
			group && code !== undefined && codes.length === 1
				? hrefFor(site, corpus, narrowSelection(corpus, selection, group.id, code))
				: undefined;
		return together.map((study): DirectionRow => {
			const list = study.lists.findings;
			const note = isAbsentState(list) ? say.findings(stateTraits[list].label) : undefined;
			const ownFindings = entriesOf(study, 'findings').filter((finding) =>
				codesOf(finding, columns).some((own) => columnCodes.has(own)),
			);
			const total = {
				count: ownFindings.length,
				inDoubt: ownFindings.filter((finding) => isDoubted(chartedValue(finding.values, columns.id), finding)).length,
			};
			const size = sizeOf(study, amount);
			const people = withDoubt(amountText(study, amount), isAmountInDoubt(study, amount));
			const cells = columns.codes.map((column) => {
				const findings = entriesOf(study, 'findings').filter((finding) =>
					codesOf(finding, columns).includes(column.code),
				);
				const net = netSignOf(findings.map((finding) => cellFinding(corpus, finding, [columns.id])));
				if (!net) return undefined;
				const { sign, inDoubt } = net;
				const doubtCount = findings.filter((finding) =>
					isDoubted(chartedValue(finding.values, columns.id), finding),
				).length;
				const numbers = countSigns(
					findings.map((finding) => {
						const { sign, isFirm } = cellFinding(corpus, finding, [columns.id]);
						return { sign, inDoubt: !isFirm };
					}),
				);
				return {
					name: directionMarkWording.study({
						study: nameOfStudy(corpus, study),
						column: column.label,
						direction: label(sign),
						isInDoubt: inDoubt,
						findings: findings.length,
						doubted: doubtCount,
						directions: numbers.length > 1 ? numbers.map((each) => ({ ...each, label: label(each.sign) })) : [],
						amount: amount && { label: amount.label, words: people },
					}),
					href: entryHref(site, study.id, 'findings', findings[0]?.id ?? ''),
					mark: { sign, size, count: findings.length, inDoubt: doubtCount, isHollow: inDoubt },
				} satisfies DirectionCell;
			});
			table.push([
				{ text: nameOfStudy(corpus, study), href: studyHref(site, study.id) },
				...(group ? [{ text: groupLabel ?? '' }] : []),
				isAbsentState(list) ? { text: stateTraits[list].label } : countCell(total),
				...cells.map(
					(cell): FigureCell =>
						cell
							? {
									text: directionMarkWording.cell(
										label(cell.mark.sign),
										cell.mark.isHollow,
										cell.mark.count,
										cell.mark.inDoubt,
									),
									href: cell.href,
									marks: [{ sign: cell.mark.sign, isHollow: cell.mark.isHollow }],
								}
							: { text: note ?? figureWording.noFinding, gap: note ?? figureWording.noFinding },
				),
				...(amount ? [{ text: people }] : []),
			]);
			return {
				label: study.label,
				href: studyHref(site, study.id),
				group: groupLabel,
				groupHref,
				total: isAbsentState(list)
					? undefined
					: {
							...total,
							name: nameMark([nameOfStudy(corpus, study)], total.count, total.inDoubt, nouns.finding),
							href: hrefOf(site, `${addresses.study}#findings`, study.id),
						},
				amount: markDoubt(amountText(study, amount), isAmountInDoubt(study, amount)),
				note,
				cells,
			};
		});
	});
	return {
		rows,
		table: {
			columns: [
				{ label: capitalise(report.one) },
				...(group ? [{ label: group.label }] : []),
				{ label: capitalise(nouns.finding.many), isNumber: true },
				...columns.codes.map((column) => ({ label: column.label })),
				...(amount ? [{ label: amount.label }] : []),
			],
			rows: table,
		},
		legend: {
			signs: keySigns(plot, rows),
			sizes: amount
				? [
						{ size: 'small', label: say.sizes.small },
						{ size: 'medium', label: say.sizes.medium },
						{ size: 'large', label: say.sizes.large },
						{ size: 'unknown', label: say.sizes.unknown },
					]
				: [],
			gap: capitalise(figureWording.noFinding),
			rule: say.rules(report, amount !== undefined),
		},
		counted: say.counted(report, traitsOf(columns).isSeveral),
	};
}
