/** Finds columns that stand for one code each: flags that hold their own name, or yes and no, and the texts beside them. */
import { foldText } from './fold.ts';
import { nameGroup } from './group-names.ts';
import { isSign } from './labels.ts';
import { type Profile, shareOf } from './profile.ts';
import { asksWhat, isOther } from './specified-others.ts';
import { yesNoOf } from './yes-no.ts';

/** One column that stands for a code. */
export interface Flag {
	profile: Profile;
	label: string;
	/** The column beside it that says more of the same code. */
	text?: Profile;
}

/** Columns that together are one variable of several codes. */
export interface FlagGroup {
	label: string;
	flags: readonly Flag[];
	why: string;
	/** Whether nothing names the group, so that its label is made of its columns. */
	isUnnamed: boolean;
}

/** Signs that only mark, and never name anything. */
const marks = ['x', '✓', '✔', '√', '•', '●', '■', '☑', '☒', '+', '✗'];
const yes = [...marks, '1', 'yes', 'y', 'true', 'checked', 'ja', 'oui', 'si'];
const no = ['☐', '□', '⬜', '◻', '0', 'no', 'n', 'false', 'unchecked', 'nein', 'non'];

const isYes = (cell: string) => yes.includes(cell.toLowerCase());
const isNo = (cell: string) => no.includes(cell.toLowerCase());

/** What a cell of a flag says; undefined for a cell that is none. */
export function readFlag(cell: string, names: readonly string[]): boolean | undefined {
	if (isYes(cell) || names.some((name) => foldText(name) === foldText(cell))) return true;
	return isNo(cell) ? false : undefined;
}

/** Ways to write `GROUP CODE` in a header, the clearest first. */
const forms: readonly RegExp[] = [
	/^(?<group>.+?)\s*(?:->|→|=>|>)\s*(?<code>.+)$/,
	/^(?<group>.+?)\s*\(choice=(?<code>.+)\)$/,
	/^(?<group>.+?)___(?<code>.+)$/,
	/^(?<group>.+?)\s*\[(?<code>.+)\]$/,
	/^(?<group>.+?):\s+(?<code>.+)$/,
	/^(?<group>.+?)\s+[-–]\s+(?<code>.+)$/,
	/^(?<group>.+?)__(?<code>.+)$/,
	/^(?<group>.+)\/(?<code>[^/]+)$/,
	/^(?<group>[^_.]+)[_.](?<code>.+)$/,
];

interface HeaderParts {
	group: string;
	code: string;
	form: number;
}

/** The parts of a header by each of the forms `GROUP CODE` that it has, the clearest first. */
const allParts = (header: string): readonly HeaderParts[] =>
	forms.flatMap((pattern, form) => {
		const { group, code } = pattern.exec(header)?.groups ?? {};
		// REDCap writes the minus of a code as one more underscore.
		return group && code ? [{ group, code: code.replace(/^_(?=\d)/, '-'), form }] : [];
	});

/** The parts of a column's header, by the form whose code its cells hold, or else by the clearest; undefined for any other header. */
function partsOf(profile: Profile): HeaderParts | undefined {
	const before = partsByProfile.get(profile);
	if (before) return before;
	const parts = allParts(profile.name);
	const cells = parts.length < 2 ? [] : [...profile.words.keys()].map(foldText);
	const own = parts.find(({ code }) => cells.includes(foldText(code))) ?? parts[0];
	if (own) partsByProfile.set(profile, own);
	return own;
}

const partsByProfile = new WeakMap<Profile, HeaderParts>();

const textEnding =
	/^\s*[-_:(]?\s*(info|information|detail|details|note|notes|comment|comments|text|other|specify|please specify|description|explanation|remarks?)\)?$/i;

/** All groups of flags of a table, in the order of their first columns. */
export function flagGroups(profiles: readonly Profile[]): readonly FlagGroup[] {
	const directions = new Set(
		profiles.filter(saysDirection).flatMap((profile) => allParts(profile.name).map(({ group }) => foldText(group))),
	);
	const isFlag = (profile: Profile) =>
		(profile.filled > 0 || namesState(profile)) &&
		!saysDirection(profile) &&
		!allParts(profile.name).some(({ group }) => directions.has(foldText(group))) &&
		(profile.filled === 0 || shareOf(profile, (cell) => readFlag(cell, namesOf(profile.name)) !== undefined) === 1);
	const isText = (profile: Profile | undefined, beside: Profile): profile is Profile =>
		(profile?.name.startsWith(beside.name) === true && textEnding.test(profile.name.slice(beside.name.length))) ||
		saysOther(profile, beside);
	const flags = new Set(profiles.filter(isFlag));
	const empty = new Set(profiles.filter(({ filled }) => filled === 0));
	const groups = new Map<string, { label: string; flags: Flag[]; first: number; why: string; isUnnamed: boolean }>();
	const profilesInUse = new Set<Profile>();
	const add = (key: string, label: string, why: string, flag: Flag, isUnnamed = false) => {
		const group = groups.get(key) ?? { label, flags: [], first: flag.profile.index, why, isUnnamed };
		group.flags.push(flag);
		groups.set(key, group);
		profilesInUse.add(flag.profile);
		if (flag.text) profilesInUse.add(flag.text);
	};
	for (const profile of flags) {
		const parts = partsOf(profile);
		if (!parts) continue;
		// Where an underscore or a slash may be part of a name, only marks count as flags, not yes and no.
		const isLoose = parts.form >= forms.length - 2;
		if (
			isLoose &&
			shareOf(profile, (cell) => /^(1|0|x|true|false)$/i.test(cell) || foldText(cell) === foldText(parts.code)) < 1
		)
			continue;
		const alike = [...flags, ...empty].filter((other) => {
			const own = other.filled === 0 ? allParts(other.name).find(({ form }) => form === parts.form) : partsOf(other);
			return own?.form === parts.form && foldText(own.group) === foldText(parts.group);
		});
		if (alike.length < 2) continue;
		const beside = profiles.find(({ index }) => index === profile.index + 1);
		const text = isText(beside, profile) ? { text: beside } : {};
		add(
			`${parts.form} ${foldText(parts.group)}`,
			parts.group.trim(),
			'the columns begin alike, and each holds a mark',
			{
				profile,
				label: parts.code.trim(),
				...text,
			},
		);
	}
	// Flags that hold their own name and stand side by side, their texts between them.
	let run: Flag[] = [];
	const close = () => {
		const [first, last] = [run[0], run.at(-1)];
		const name = nameGroup(run.map(({ label }) => label));
		if (first && last && (run.length > 2 || (run.length > 1 && !holdsOnes(first.profile)) || isMarked(first.profile)))
			for (const [i, flag] of run.entries())
				add(
					`run ${first.profile.index}`,
					name.label,
					'the columns stand side by side, and each holds its own name or a mark',
					{ ...flag, label: name.parts[i] ?? flag.label },
					name.isOpen,
				);
		run = [];
	};
	for (const profile of profiles) {
		if (profilesInUse.has(profile)) continue;
		const before = run.at(-1);
		if (
			flags.has(profile) &&
			(isMarked(profile) ||
				holdsOnes(profile) ||
				shareOf(profile, (cell) => foldText(cell) === foldText(profile.name)) > 0.5) &&
			profile.filled > 0
		)
			run.push({ profile, label: profile.name });
		else if (before && isText(profile, before.profile)) run[run.length - 1] = { ...before, text: profile };
		else close();
	}
	close();
	return [...groups.values()]
		.filter(
			(group) => group.flags.length > 1 || group.flags.some(({ profile }) => isMarked(profile) || partsOf(profile)),
		)
		.sort((a, b) => a.first - b.first);
}

/** Whether a text says what the choice Other is that a column marks. */
function saysOther(text: Profile | undefined, flag: Profile): boolean {
	const parts = partsOf(flag);
	return (
		text !== undefined &&
		parts !== undefined &&
		(isOther(parts.code) || parts.code.toLowerCase() === 'oth') &&
		asksWhat(text.name, parts.group, true)
	);
}

/** Whether a column holds its own name, which is that of a state, such as `Not reported` below `Age: Not reported`. */
const namesState = ({ name, missing }: Profile) =>
	[...missing.keys()].some(
		(word) => /\p{L}{3}/u.test(word) && namesOf(name).some((own) => foldText(own) === foldText(word)),
	);

/** Whether a column holds a plus beside a minus or a zero, so that its signs say a direction and mark nothing. */
const saysDirection = ({ words, missing }: Profile) =>
	words.has('+') && (words.has('0') || [...missing.keys()].some(isSign));

/** Whether a column holds one sign in some rows, and nothing in the others. */
const isMarked = ({ words, missing, filled, sheet }: Profile) =>
	filled > 0 &&
	// Beside a plus, a minus or a question mark judges, and is no blank.
	!(words.has('+') && [...missing.keys()].some(isSign)) &&
	filled < sheet.rows.length &&
	// Beside a tick a cross says no.
	!(
		[...words.keys()].some((word) => yesNoOf(word) === 'yes') &&
		[...words.keys()].some((word) => yesNoOf(word) === 'no')
	) &&
	[...words.keys()].every((word) => marks.includes(word.toLowerCase()));

/** Whether a column holds 1 in some rows and nothing in the others, and its header counts nothing. */
const holdsOnes = ({ name, words, filled, sheet }: Profile) =>
	words.size === 1 &&
	words.has('1') &&
	filled < sheet.rows.length &&
	!/\b(n|no|nr|number|count|total|size|sample|arms?|groups?|sessions?|weeks?|months?|years?|id)\b/.test(foldText(name));

/** Whether a header is that of a box to tick, as REDCap writes it: it holds 0 where nobody filled in the form, too. */
export const isTickBox = (header: string) => /___|\(choice=/.test(header);

/** The names under which a flag may hold itself: its whole header, or the part behind that of its group. */
export const namesOf = (header: string): readonly string[] => [header, ...allParts(header).map(({ code }) => code)];
