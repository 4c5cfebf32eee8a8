/** Tells by their names which columns judge studies, by which tool, and in which domain. */
import { presetNames, toolsOf } from '../schema/appraisal-presets.ts';
import { type AppraisalTool, overall } from '../schema/appraisal-tools.ts';
import { foldText } from './fold.ts';
import { withoutConsensus } from './reviewers.ts';

/** Names of tools in headers and in names of tables, with what readers see. The first that is found holds. */
const toolNames: readonly [name: RegExp, label: string][] = [
	[/\brob ?2( 0)?\b|\brisk of bias 2\b/, 'RoB 2'],
	[/\brobins ?i\b/, 'ROBINS-I'],
	[/\brobins ?e\b/, 'ROBINS-E'],
	[/\bquadas( 2)?\b/, 'QUADAS-2'],
	[/\bprobast\b/, 'PROBAST'],
	[/\bsyrcle\b/, 'SYRCLE'],
	[/\bamstar( 2)?\b/, 'AMSTAR 2'],
	[/\brobis\b/, 'ROBIS'],
	[/\bnewcastle( ottawa)?\b|\bnos\b/, 'Newcastle-Ottawa Scale'],
	[/\bjbi\b|\bjoanna briggs\b/, 'JBI checklist'],
	[/\bcasp\b/, 'CASP checklist'],
	[/\bmmat\b|\bmixed methods appraisal\b/, 'MMAT'],
	[/\bephpp\b/, 'EPHPP'],
	[/\bminors\b/, 'MINORS'],
	[/\bpedro\b/, 'PEDro'],
	[/\bquips\b/, 'QUIPS'],
	[/\bcochrane( risk of bias| rob)?\b/, 'Cochrane RoB'],
	[
		/\b(critical|quality) appraisal\b|\bquality (assessment|score|rating)\b|\bquality of (the )?(stud|evidence|report)\w*\b|\bqualitatsbewertung\b/,
		'Quality appraisal',
	],
	[
		/\brisk of bias\b|\brob\b|\bbias\b|\briesgo de sesgo\b|\bsesgo\b|\bbiais\b|\bvies\b|\bverzerrung\w*\b/,
		'Risk of bias',
	],
	[/\bappraisal\b|\bquality\b|\bcalidad\b|\bqualite\b|\bqualitat\b|\bqualidade\b/, 'Quality appraisal'],
];

/** Whether a table or a header speaks of quality, where high is good. */
export const speaksOfQuality = (text: string) =>
	/\b(quality|calidad|qualite|qualitat|qualidade|rigou?r|amstar|ephpp)\b/.test(foldText(text));

/** The tool that a header or a table names, as readers see it; undefined without one. */
export const toolNamed = (text: string): string | undefined =>
	toolNames.find(([name]) => name.test(foldText(text)))?.[1];

export interface JudgedHeader {
	/** What is judged, without the name of the tool; empty where the header says only that it is a reason. */
	domain: string;
	/** Whether the column says why, and not what. */
	isReason: boolean;
	/** The tool that the header begins with. */
	tool: string | undefined;
}

const reasonWords =
	'(?:support(?:ing)?(?: text| information| for (?:the )?judge?ments?)?|justifications?|rationales?|comments?|notes?|reasons?|reasoning|explanations?|remarks?|quotes?|begründung|kommentar|justificación|justification)';
const judgementWords = String.raw`(?:(?:risk of bias |assessor'?s? )?judge?ments?|bewertung|juicio|jugement|(?<=[:(\[–-]\s*)(?:ratings?|assessments?|answers?|responses?))`;
const joint = String.raw`\s*(?:->|→|>|[:–—_|(\[-]|\.\s)?\s*`;
const ending = (words: string) => new RegExp(String.raw`${joint}\b${words}\)?\]?(?: \(\d+\))?$`, 'iu');
const beginning = (words: string) => new RegExp(String.raw`^${words}\s+(?:for|of|on)\s+(?:the\s+)?`, 'iu');

/** What a header says of judgements. */
export function readJudged(header: string): JudgedHeader {
	const isReason = ending(reasonWords).test(withoutConsensus(header)) || beginning(reasonWords).test(header);
	const words = isReason ? reasonWords : judgementWords;
	const bare = withoutConsensus(header).replace(ending(words), '').replace(beginning(words), '');
	const [, first = '', rest = ''] = /^(.{2,40}?)\s*(?:->|→|>|:|\s[-–—]\s|_)\s*(.+)$/u.exec(bare) ?? [];
	const tool = first && !/^(d|domain|q|item)\s*\d+$/i.test(first) ? toolNamed(first) : undefined;
	const lead = /^(rob ?2|robins[- ]?i|rob|jbi|casp|mmat|nos|quadas-?2?)\s+(?=\S)/i.exec(bare);
	const domain = tool === undefined ? (lead ? bare.slice(lead[0].length) : bare) : rest;
	return { domain: domain.trim(), isReason, tool: tool ?? (lead ? toolNamed(lead[0]) : undefined) };
}

/** Whether a domain is the judgement on all of them. */
export const isOverall = (domain: string) =>
	/^(overall|total|global|summary|final|gesamt|general|insgesamt)\b|\boverall\b|^(risk of bias|rob|quality)( summary| overall)?$/.test(
		foldText(domain),
	);

/** What the domains of the tools of the field are called in tables, in the order of each tool. */
const domainNames: Readonly<Record<string, readonly RegExp[]>> = {
	'rob-2': [/randomi[sz]ation|random process/, /deviation/, /missing/, /measure/, /report|selecti/],
	'rob-1': [
		/sequence|random/,
		/allocation|concealment/,
		/participants|personnel|performance/,
		/assess|detection/,
		/incomplete|attrition|missing/,
		/selective|reporting/,
		/other/,
	],
	'robins-i': [
		/confound/,
		/selection of part|selection bias|participant/,
		/classif/,
		/deviation/,
		/missing/,
		/measure/,
		/report/,
	],
	'jbi-cross-sectional': [
		/inclusion/,
		/setting/,
		/exposure/,
		/criteria (used )?for (the )?(measurement|condition)|standard criteria/,
		/confounding factors (identified|named)|identified/,
		/strateg|deal/,
		/outcome/,
		/statistic/,
	],
	'jbi-qualitative': [
		/philosoph/,
		/question|objective/,
		/collect/,
		/analysis/,
		/interpret/,
		/locat|position|theoretic/,
		/influence/,
		/voice|represented/,
		/ethic/,
		/conclusion/,
	],
	'casp-qualitative': [
		/\baims?\b/,
		/qualitative method|methodology/,
		/design/,
		/recruit/,
		/collect/,
		/relationship/,
		/ethic/,
		/analysis/,
		/finding/,
		/valu/,
	],
	mmat: [
		/^s ?1\b|clear research question/,
		/^s ?2\b|address the research/,
		...[1, 2, 3, 4, 5].map((number) => new RegExp(String.raw`^(?:[a-z]* ?(?:[1-5] )?)?${number}\b(?! \d)`)),
	],
};

/** Names of domains that a tool has and hardly anything else: one or two of them are an appraisal, too. */
const plainNames: Readonly<Record<string, RegExp>> = {
	'rob-2':
		/\b(randomi[sz]ation process|deviations? from (the )?intended|missing outcome data|measurement of (the )?outcome|selection of (the )?reported)\b/,
	'rob-1':
		/\b(sequence generation|allocation concealment|blinding of (the )?\w+|incomplete outcome data|selective (outcome )?reporting|other (sources? of )?bias)\b/,
};

const isPlainNameOf = (tool: string, domain: string) => plainNames[tool]?.test(foldText(domain)) === true;

/** Whether a header is the name of a domain of a tool, and hardly of anything else. */
export const isDomainName = (domain: string) => Object.keys(plainNames).some((tool) => isPlainNameOf(tool, domain));

/** Whether a header says itself that it holds a judgement, or why. */
export const speaksOfJudgement = (header: string) =>
	/judge?ment|\bsupport(ing)?\b|\bjustification\b|\brationale\b/i.test(header);

/** The number of a domain that a header gives alone: 3 for `D3`, `Domain 3`, `Q3`. */
const numberOf = (domain: string) =>
	Number(/^(?:d|domain|dom|q|question|item|criterion)?\s*(\d{1,2})$/.exec(foldText(domain))?.[1] ?? 0);

/**
 * The tool of the field whose domains some headers name, with these domains, and the domain of each header; undefined where one header is
 * none of its domains, or two are the same, or too few of them stand there. `name` is what the table calls the tool.
 */
export function presetFor(
	domains: readonly string[],
	name: string,
	fits: (tool: AppraisalTool) => boolean,
): { tool: AppraisalTool; isWhole: boolean; ids: readonly string[] } | undefined {
	const plainName = foldText(name);
	const parts = domains.filter((domain) => !isOverall(domain));
	const numbers = parts.map(numberOf);
	const isNumbered = numbers.every((number, i) => number === i + 1);
	for (const id of presetNames) {
		const [tool] = toolsOf({ appraisal: { tools: [id] } });
		const patterns = domainNames[id];
		if (!tool || !patterns || !fits(tool)) continue;
		const isNamed =
			toolNamed(name) === tool.label ||
			foldText(tool.label)
				.split(' ')
				.every((word) => plainName.includes(word));
		const numberedHolds = isNumbered && parts.length === tool.domains.length && (isNamed || /^rob/.test(id));
		const places = numberedHolds ? parts.map((_, i) => i) : placesOf(parts, patterns);
		// "Yes" and "no" stand under many headers; "low" and "high" under three of these do not.
		const isAnswer = tool.judgements.some((judgement) => judgement.id === 'yes');
		const isPlain = parts.length > 0 && parts.every((part) => isPlainNameOf(id, part));
		const least = isPlain ? 1 : isAnswer && name === '' ? Math.max(3, tool.domains.length / 2) : 3;
		if (places.includes(-1) || places.length < least) continue;
		const ids = [...places];
		// Domains that the table does not judge are none of its tool: as columns they would look forgotten.
		const domainsThere = tool.domains.filter((_, at) => places.includes(at));
		return {
			tool: { ...tool, domains: domainsThere },
			isWhole: domainsThere.length === tool.domains.length,
			ids: domains.map((domain) => (isOverall(domain) ? overall : (tool.domains[ids.shift() ?? 0]?.id ?? overall))),
		};
	}
	return undefined;
}

/** The place of each header among the domains of a tool: the first that it names and no header before it has; -1 without one. */
function placesOf(headers: readonly string[], patterns: readonly RegExp[]): readonly number[] {
	const placesInUse = new Set<number>();
	return headers.map((header) => {
		const at = patterns.findIndex((pattern, i) => !placesInUse.has(i) && pattern.test(foldText(header)));
		placesInUse.add(at);
		return at;
	});
}
