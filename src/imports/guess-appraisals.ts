/** Guesses which columns of a table judge the risk of bias or the quality of its studies, and by which tool. */
import { formatWords } from '../records/words.ts';
import { type AppraisalTool, overall } from '../schema/appraisal-tools.ts';
import { isAbsentState } from '../schema/state.ts';
import {
	isDomainName,
	isOverall,
	presetFor,
	readJudged,
	speaksOfJudgement,
	speaksOfQuality,
	toolNamed,
} from './appraisal-names.ts';
import { isNotAsked, judgementIn, judgementsOf, type ScaleName, scaleNames } from './appraisal-words.ts';
import type { ColumnsSource } from './columns-source.ts';
import { freshName, slug } from './fold.ts';
import type { MapColumn, MapTool } from './import-map.ts';
import { shortLabel } from './labels.ts';
import type { Profile } from './profile.ts';
import { isReviewerColumn } from './reviewers.ts';

/** A column of judgements, and the one that says why. */
interface JudgedColumn {
	profile: Profile;
	domain: string;
	reason?: Profile;
}

/** Columns side by side that judge on one scale. */
interface Run {
	columns: JudgedColumn[];
	scales: readonly ScaleName[];
	/** The tool that headers name. */
	tool: string | undefined;
}

/** The columns of appraisals among some columns of a table. Adds their tools, and what a person should look at, to `source`. */
export function guessAppraisals(profiles: readonly Profile[], source: ColumnsSource): readonly MapColumn[] {
	return runsOf(profiles).flatMap((run) => columnsOfRun(run, profiles, source) ?? []);
}

function runsOf(profiles: readonly Profile[]): readonly Run[] {
	const runs: Run[] = [];
	let run: Run | undefined;
	for (const profile of profiles) {
		const { domain, isReason, tool } = readJudged(profile.name);
		const scales = isReason ? [] : scaleNames.filter((scale) => isJudged(profile, scale));
		const judgedColumn = isReason ? judgedBy(run, domain, profile) : undefined;
		if (judgedColumn) judgedColumn.reason = profile;
		else if ((profile.filled === 0 && scales.length === 0) || (isReason && domain !== '')) continue;
		else if (scales.length === 0) run = undefined;
		else {
			const sharedScales: readonly ScaleName[] = run?.scales.filter((scale) => scales.includes(scale)) ?? [];
			// Behind columns that name their tool, one that names none belongs to it only where nothing else it could be.
			const isOfTool = run?.tool === tool || (tool === undefined && /^$|^\w*\d$/.test(isOverall(domain) ? '' : domain));
			const isNext = run !== undefined && sharedScales.length > 0 && isOfTool;
			if (run && isNext) {
				run.columns.push({ profile, domain });
				run.scales = sharedScales;
			} else {
				run = { columns: [{ profile, domain }], scales, tool };
				runs.push(run);
			}
		}
	}
	return runs;
}

/**
 * The column whose judgements a column of reasons explains: the one of its name, or else the one in front of it. A header
 * such as "Notes" alone explains a judgement only where the table has several of them.
 */
function judgedBy(run: Run | undefined, domain: string, { name, sheet }: Profile): JudgedColumn | undefined {
	const isRepeated = sheet.header.includes(`${name.replace(/ \(\d+\)$/, '')} (2)`);
	if (domain === '' && !isRepeated && /^\W*(notes?|comments?|remarks?|quotes?|reasons?|kommentar)\b/i.test(name))
		return undefined;
	const last = run?.columns.at(-1);
	const own = run?.columns.find((column) => domain !== '' && slug(column.domain) === slug(domain));
	const isBehind = domain === '' || (last && slug(last.domain).startsWith(slug(domain)));
	return [own, isBehind ? last : undefined].find((column) => column && column.reason === undefined);
}

/** Whether all cells of a column that say anything are judgements on a scale. */
function isJudged({ words, missing }: Profile, scale: ScaleName): boolean {
	const judges = (word: string) => judgementIn(word, scale) !== undefined;
	const hasStar = [...words.keys()].some((word) => /[*★☆⭐]/u.test(word));
	return (
		(scale !== 'stars' || hasStar || [...words.keys()].every((word) => /^[0-2]$/.test(word))) &&
		[...words.keys()].every(judges) &&
		[...words.keys(), ...missing.keys()].some(judges)
	);
}

function columnsOfRun(run: Run, profiles: readonly Profile[], source: ColumnsSource): readonly MapColumn[] | undefined {
	const { columns } = run;
	const [first] = columns;
	const isCertain = isAppraisal(run);
	const domainCount = columns.filter(({ domain }) => !isOverall(domain)).length;
	if (!first || (domainCount < 2 && !isCertain)) return undefined;
	const { sheet } = first.profile;
	const isOfRun = (profile: Profile) => columns.some((own) => own.profile === profile || own.reason === profile);
	const isMost = profiles.filter((profile) => profile.filled > 0 && !isOfRun(profile)).length < columns.length;
	const domains = columns.map(({ domain }) => domain);
	const toolOfRun = run.tool ?? (isMost ? toolNamed(sheet.name.replace(/\.[a-z]+$/i, '')) : undefined);
	const toolName = toolOfRun ?? (run.scales.includes('risk') ? toolNamed(domains.join(' ')) : undefined);
	const scale = scaleOf(run, `${toolName ?? ''} ${domains.join(' ')}`);
	if (!scale) return undefined;
	const judgementIds = usedOf(columns, scale);
	const preset = presetFor(domains, toolName ?? '', (tool) =>
		[...judgementIds].every((id) => idIn(tool, id) !== undefined),
	);
	const isNumbered =
		scale === 'risk' && columns.length > 2 && domains.every((one) => isOverall(one) || /^d\w* ?\d$/i.test(one));
	if (!preset && toolName === undefined && !isNumbered && !isCertain) return undefined;
	const varyingColumns = columns.filter(({ profile }) => source.list !== undefined && source.varying.has(profile.name));
	if (varyingColumns.length > 0) {
		source.doubts.push(
			`${sheet.name}: ${namesOf(columns)} judge the entries of a study one by one. An appraisal is of a study, so they are codes of the entries.`,
		);
		return undefined;
	}
	const own = preset && !source.tools.some(({ id }) => id === preset.tool.id) ? preset : undefined;
	const tool =
		own?.tool ??
		ownTool(
			toolName ?? (scale === 'risk' ? 'Risk of bias' : 'Quality appraisal'),
			domains,
			asWritten(columns, scale, judgementIds),
			source,
		);
	const ids = own?.ids ?? idsOf(domains);
	source.tools.push({ ...(own?.isWhole ? { id: tool.id } : tool), words: wordsOf(columns, scale, tool) } as MapTool);
	source.doubts.push(
		`${sheet.name}: ${namesOf(columns)} ${columns.length === 1 ? 'is' : 'are'} taken for the appraisal of each study by ${tool.label}${own ? '' : '; correct its label, its domains and what its judgements mean (tone) under tools in the map'}. If ${columns.length === 1 ? 'it is none, take it for a variable' : 'they are none, take them for variables'}.`,
	);
	return columns.flatMap(({ profile, reason }, i): MapColumn[] => {
		const at = { tool: tool.id, domain: ids[i] ?? overall };
		return [
			{ column: profile.name, take: 'judgement', ...at, why: 'its words judge the studies' },
			...(reason
				? [{ column: reason.name, take: 'reason' as const, ...at, why: `says why, beside "${profile.name}"` }]
				: []),
		];
	});
}

/**
 * Whether columns are an appraisal, however few: beside each stands a text that supports its judgement, or it says itself
 * that it is one; or all are domains of a tool, and the table judges risks or says who judged.
 */
function isAppraisal({ columns, scales }: Run): boolean {
	const isSupported = ({ profile, reason }: JudgedColumn) =>
		speaksOfJudgement(profile.name) || (reason !== undefined && speaksOfJudgement(reason.name));
	if (columns.every(isSupported)) return true;
	const hasReviewers = columns.some(({ profile }) => profile.sheet.header.some(isReviewerColumn));
	return (
		columns.every(({ domain }) => isDomainName(domain) || isOverall(domain)) &&
		columns.some(({ domain }) => isDomainName(domain)) &&
		(hasReviewers || scales.includes('risk'))
	);
}

const namesOf = (columns: readonly JudgedColumn[]) =>
	`${formatWords(
		columns.slice(0, 8).map(({ profile }) => `"${profile.name}"`),
		'and',
	)}${columns.length > 8 ? ` and ${columns.length - 8} more columns` : ''}`;

/** "High" is good where quality is judged, and bad where bias is; stars are those of a scale that has them. */
function scaleOf({ scales, columns }: Run, names: string): ScaleName | undefined {
	if (scales.includes('stars') && (/newcastle|\bnos\b/i.test(names) || columns.some(hasStars))) return 'stars';
	if (scales.includes('quality') && speaksOfQuality(names)) return 'quality';
	return scales.find((scale) => scale !== 'stars');
}

const hasStars = ({ profile }: JudgedColumn) => [...profile.words.keys()].some((word) => /[*★☆⭐]/u.test(word));

const wordsIn = ({ profile: { words, missing } }: JudgedColumn) => [...words.keys(), ...missing.keys()];

const usedOf = (columns: readonly JudgedColumn[], scale: ScaleName) =>
	new Set(columns.flatMap(wordsIn).flatMap((word) => judgementIn(word, scale)?.id ?? []));

/** The judgements of a tool that the review declares: where bias is not judged, they are called as the table calls them. */
function asWritten(
	columns: readonly JudgedColumn[],
	scale: ScaleName,
	judgementIds: ReadonlySet<string>,
): AppraisalTool['judgements'] {
	const words = columns
		.flatMap(({ profile }) => [...profile.words.keys()])
		.filter((word) => /\p{L}{3}/u.test(word) && word.length <= 40);
	const own = (id: string) =>
		scale === 'risk' ? undefined : words.find((word) => judgementIn(word, scale)?.id === id);
	return judgementsOf(judgementIds, scale).map((judgement) => ({
		...judgement,
		label: own(judgement.id) ?? judgement.label,
	}));
}

/** The judgement of a tool for one of a scale; undefined where the tool has none like it. */
function idIn({ judgements }: AppraisalTool, id: string): string | undefined {
	const others = ['unclear-risk', 'not-clear', 'cannot-tell'];
	return judgements.find((one) => one.id === id || (others.includes(id) && others.includes(one.id)))?.id;
}

/** Each word of some columns, with the judgement or the state that it stands for. */
function wordsOf(columns: readonly JudgedColumn[], scale: ScaleName, tool: AppraisalTool): Record<string, string> {
	const words = [...new Set(columns.flatMap(wordsIn))].flatMap((word): [string, string][] => {
		const id = judgementIn(word, scale)?.id;
		const judgement = (id && idIn(tool, id)) ?? isNotAsked(word, scale);
		return judgement === undefined ? [] : [[word, judgement]];
	});
	return Object.fromEntries(words);
}

/** The ids of domains. What is judged as a whole is a domain like others where a table judges nothing else. */
function idsOf(domains: readonly string[]): readonly string[] {
	const namesInUse = new Set<string>();
	const isAlone = domains.every(isOverall);
	if (isAlone) namesInUse.add(overall);
	return domains.map((domain) =>
		freshName(
			isOverall(domain) && !isAlone
				? overall
				: isAbsentState(slug(domain))
					? `${slug(domain)}-domain`
					: slug(domain) || 'domain',
			namesInUse,
		),
	);
}

/** A tool that the review declares, with the columns as its domains. */
function ownTool(
	label: string,
	domains: readonly string[],
	judgements: AppraisalTool['judgements'],
	{ tools }: ColumnsSource,
): AppraisalTool {
	const ids = idsOf(domains);
	return {
		id: freshName(slug(label, 40) || 'appraisal', new Set(tools.map((tool) => tool.id))),
		label: label.slice(0, 30),
		domains: domains.flatMap((domain, i) => {
			const id = ids[i] ?? '';
			return id === overall ? [] : [{ id, label: shortLabel(domain) }];
		}),
		judgements,
	};
}
