/** Finds the numbers of two arms in columns side by side, and declares the estimate that follows from them. */
import { formatWords } from '../records/words.ts';
import { kinds, kindTraits } from '../schema/variable-kind.ts';
import { type Arm, type ArmPart, type Arms, armScales } from './arms.ts';
import type { ColumnsSource } from './columns-source.ts';
import { foldText } from './fold.ts';
import { variableId } from './free-names.ts';
import type { MapColumn } from './import-map.ts';
import { shortLabel } from './labels.ts';

/** What a header says of an arm: which one, which number of it, and of which outcome (empty for none that it names). */
interface ArmHeader {
	arm: 'first' | 'second';
	/** The arm as the header calls it. */
	name: string;
	part: ArmPart;
	stem: string;
}

const armWords: readonly [arm: ArmHeader['arm'], words: RegExp][] = [
	[
		'first',
		/\b(intervention( (group|arm))?|treatment( (group|arm))?|treated|experimental( (group|arm))?|exp|tx|trt|ig|exposed|group 1|arm 1|g1|grp1|e)\b/,
	],
	[
		'second',
		/\b(control( (group|arm))?|comparator|comparison( (group|arm))?|placebo|usual care|ctrl|ctl|con|cg|unexposed|group 2|arm 2|g2|grp2|c)\b/,
	],
];

const partWords: readonly [part: ArmPart, words: RegExp][] = [
	['events', /\b(number of events|n events|events?|cases|responders)\b/],
	['sd', /\b(sd|std dev|stdev|standard deviation)\b/],
	['mean', /\b(mean|average|m)\b/],
	['n', /\b(n|sample size|number|size|total|participants|analysed|analyzed|randomi[sz]ed)\b/],
];

function readHeader(header: string): ArmHeader | undefined {
	// As the R packages metafor and meta call them: m1i, sd2i, n.e, event.c.
	const [, part = '', number] = /^(m|mean|sd|n)_?([12])i?$/i.exec(header) ?? [];
	if (number !== undefined)
		return {
			arm: number === '1' ? 'first' : 'second',
			name: `group ${number}`,
			part: part.toLowerCase() === 'm' ? 'mean' : (part.toLowerCase() as ArmPart),
			stem: '',
		};
	const text = foldText(header.replace(/(?<=[a-z])(?=[A-Z])/g, ' '));
	const arm = armWords.find(([, words]) => words.test(text));
	const rest = arm ? text.replace(arm[1], ' ').replace(/\s+/g, ' ').trim() : '';
	const own = partWords.find(([, words]) => words.test(rest));
	if (!arm || !own) return undefined;
	return {
		arm: arm[0],
		name: arm[1].exec(text)?.[0] ?? arm[0],
		part: own[0],
		stem: rest
			.replace(own[1], ' ')
			.replace(/\b(of|in|for|the|at|per|group|arm)\b/g, ' ')
			.replace(/\s+/g, ' ')
			.trim(),
	};
}

/**
 * Adds to `source` an estimate for each outcome of which two arms have what it needs: means with standard deviations and
 * numbers, or events and numbers. The columns stay variables of their own. None where the table has an estimate itself.
 */
export function guessArms(columns: readonly MapColumn[], source: ColumnsSource): void {
	const { variables, ids, doubts } = source;
	const kind = kinds.find((one) => kindTraits[one].form === 'estimate');
	const ownVariables = new Set(
		columns.flatMap(({ take, variable }) => (take === 'variable' && variable ? [variable] : [])),
	);
	const own = variables.filter(({ id }) => ownVariables.has(id));
	if (!kind || own.some((variable) => variable.kind === kind)) return;
	const armColumns = columns.flatMap(({ column, variable }) => {
		const number = own.find(({ id, kind: one }) => id === variable && kindTraits[one].form === 'amount');
		const header = number && readHeader(column);
		return header ? [{ column, number, ...header }] : [];
	});
	for (const stem of new Set(armColumns.map((one) => one.stem))) {
		const armOf = (arm: ArmHeader['arm']): { arm: Arm; columns: typeof armColumns } | undefined => {
			const ofArm = armColumns.filter((one) => one.arm === arm);
			const at = (part: ArmPart) =>
				ofArm.find((one) => one.part === part && one.stem === stem) ??
				(part === 'n' ? ofArm.find((one) => one.part === part && one.stem === '') : undefined);
			const [mean, sd, events, n] = [at('mean'), at('sd'), at('events'), at('n')];
			if (!n) return undefined;
			if (mean && sd)
				return {
					arm: { mean: mean.number.id, sd: sd.number.id, n: n.number.id },
					columns: [mean, sd, n],
				};
			return events ? { arm: { events: events.number.id, n: n.number.id }, columns: [events, n] } : undefined;
		};
		const [first, second] = [armOf('first'), armOf('second')];
		if (!first || !second || (first.arm.mean === undefined) !== (second.arm.mean === undefined)) continue;
		const all = [...first.columns, ...second.columns];
		// What does not differ between the entries of a study, such as how many people it has, is about the study.
		const [of, ...lists] = [...new Set(all.flatMap(({ number }) => number.of ?? []))];
		if (lists.length > 0) continue;
		const measure = first.arm.mean === undefined ? 'risk-ratio' : 'mean-difference';
		const { scale, means } = armScales[measure];
		const [one = '', other = ''] = [first, second].map(({ columns: [head] }) => head?.name ?? '');
		const label = shortLabel(
			`${stem === '' ? '' : `${stem[0]?.toUpperCase()}${stem.slice(1)}: `}${stem === '' ? `${scale[0]?.toUpperCase()}${scale.slice(1)}` : scale}`,
		);
		const id = variableId(label, ids);
		const arms: Arms = { measure, first: first.arm, second: second.arm };
		variables.push({
			id,
			label,
			section: 'outcomes',
			...(of === undefined ? {} : { of }),
			kind,
			definition: `${means} Computed from the numbers of both arms: ${one}, and ${other}.`,
			estimate: armScales[measure].estimate,
			arms,
		});
		doubts.push(
			`${source.profiles[0]?.sheet.name}: ${formatWords(
				all.map(({ column }) => `"${column}"`),
				'and',
			)} are numbers of two arms. From them the import computes "${label}" (${one} against ${other}); each stays a variable, too. If that is none that you want, remove the variable ${id} from the map.`,
		);
	}
}
