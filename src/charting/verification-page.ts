/** The same sheet for paper: a page that prints well, with a box to tick for each value. */

import { formatValue } from '../corpus/label.ts';
import type { CodedValue } from '../corpus/value.ts';
import { isAbsentState, stateTraits } from '../schema/state.ts';
import { ownsCodes } from '../schema/variable-kind.ts';
import type { ChartedPart } from './charted-part.ts';
import { partQuestion } from './verification-sheet.ts';
import type { VerifiedRecord } from './verified-records.ts';

const escapeHtml = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Of a variable with more codes than these, a sheet does not list them: the workbook does. */
const mostCodes = 24;

/** A whole HTML page without scripts and without files of its own. */
export function verificationPage(
	title: string,
	version: string,
	records: readonly VerifiedRecord[],
	parts: ReadonlyMap<string, readonly ChartedPart[]>,
): string {
	const own = records.filter(({ without }) => without === undefined);
	const others = records.filter(({ standing, without }) => standing !== undefined && without !== undefined);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}: verification</title>
<style>${styles}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>Records of version ${escapeHtml(version)}, to be verified by a person with the papers at hand. Tick <i>right</i> where the paper says what is recorded; otherwise write what it says. Enter your answers into the workbook.</p>
<p class="who">Verified by ______________________ on ______________________ against ______________________</p>
${others.length === 0 ? '' : `<p>Left out: ${others.map(({ study, standing }) => `${escapeHtml(study.label)} <span class="id">${escapeHtml(study.id)}</span> (${escapeHtml(standing ?? '')})`).join('; ')}.</p>`}
${own.map((record) => studySection(record, parts.get(record.study.id) ?? [])).join('\n')}
${codeSection(own.flatMap(({ study }) => parts.get(study.id) ?? []))}
</body>
</html>
`;
}

function studySection(
	{ study: { label, id }, reports, standing }: VerifiedRecord,
	parts: readonly ChartedPart[],
): string {
	const groups = Map.groupBy(parts, ({ entry }) => entry ?? '');
	const ids = new Set<string>();
	const blockOf = (part: ChartedPart) => {
		const isFirst = part.variable === undefined || !ids.has(part.variable.id);
		if (part.variable) ids.add(part.variable.id);
		return partBlock(part, isFirst);
	};
	return `<section>
<h2>${escapeHtml(label)}${standing === undefined ? '' : ` (${escapeHtml(standing)})`}</h2>
<p>${reports.map(escapeHtml).join('<br>')} <span class="id">${escapeHtml(id)}</span></p>
${[...groups].map(([entry, own]) => `${entry === '' ? '' : `<h3>${escapeHtml(entry.replace('/', ': '))}</h3>`}${own.map(blockOf).join('\n')}`).join('\n')}
</section>`;
}

/** One value with a box. Its question and the other codes stand where the variable comes first in a record. */
function partBlock(part: ChartedPart, isFirst: boolean): string {
	const { source, variable, place, remarks } = part;
	const parts = new Set(part.text.split('; '));
	const others = isFirst ? listedCodes(part).filter(({ code }) => !parts.has(code)) : [];
	const question = isFirst ? partQuestion(part) : '';
	return `<div class="part">
<div class="box">☐ right<br>☐ wrong</div>
<div>
<p class="head"><b>${escapeHtml(variable?.label ?? place.split('/').at(-1) ?? place)}</b>${question === '' ? '' : ` ${escapeHtml(question)}`}</p>
<p class="recorded">${escapeHtml(recordedWords(part))}${source === undefined ? '' : ` <span class="source">${escapeHtml(source)}</span>`}</p>
${remarks.map((remark) => `<p class="remark">${escapeHtml(remark)}</p>\n`).join('')}${others.length === 0 ? '' : `<p class="others">Also possible: ${others.map(({ label }) => escapeHtml(label)).join('; ')}.</p>`}
</div>
<p class="line">The paper says:</p>
</div>`;
}

/** Codes of the codebook that a sheet lists. Those that come from elsewhere, such as countries, say nothing new. */
function listedCodes({ variable, codes }: ChartedPart): ChartedPart['codes'] {
	return variable && ownsCodes(variable) && codes.length <= mostCodes ? codes : [];
}

/** What the codes of the sheet mean, once for all records; an empty string where no variable has codes. */
function codeSection(parts: readonly ChartedPart[]): string {
	const byVariable = new Map(
		parts.flatMap((part) =>
			part.variable && listedCodes(part).length > 0 ? [[part.variable, part.codes] as const] : [],
		),
	);
	if (byVariable.size === 0) return '';
	const blocks = [...byVariable].map(
		([{ label }, codes]) =>
			`<h3>${escapeHtml(label)}</h3><ul>${codes.map((code) => `<li><b>${escapeHtml(code.label)}</b>${code.definition ? ` ${escapeHtml(code.definition)}` : ''}</li>`).join('')}</ul>`,
	);
	return `<div class="codes"><h2>What the codes mean</h2>
<div class="columns">${blocks.map((block) => `<div>${block}</div>`).join('\n')}</div>
</div>`;
}

/** What is recorded, with the labels of codes and states. */
function recordedWords({ text, codes, variable, core }: ChartedPart): string {
	// What a cell writes in braces, such as an estimate or a range, is for a person to read here.
	if (variable && text.startsWith('{')) return formatValue(variable, { ...core, state: 'reported' } as CodedValue);
	const labels = new Map(codes.map(({ code, label }) => [code, label]));
	const word = (one: string) => (isAbsentState(one) ? `[${stateTraits[one].label}]` : (labels.get(one) ?? one));
	return codes.length > 0 || isAbsentState(text) ? text.split('; ').map(word).join('; ') : text;
}

const styles = `
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; font: 15px/1.4 Georgia, serif; color: #111; }
h1 { font-size: 1.4rem; }
h2 { margin-top: 2rem; font-size: 1.2rem; border-bottom: 2px solid #111; }
h3 { margin: 1.1rem 0 0; font-size: 1rem; break-after: avoid; }
p { margin: 0.15rem 0; }
.id, .source, .others, .remark { color: #555; font-size: 0.85em; }
.part { display: grid; grid-template-columns: 4.2rem 3fr 2fr; gap: 0 1rem; padding: 0.35rem 0; border-bottom: 1px solid #bbb; break-inside: avoid; }
.box { font-size: 0.85em; }
.recorded { font-weight: bold; }
.recorded .source { font-weight: normal; }
.line { color: #555; font-size: 0.85em; align-self: stretch; border-bottom: 1px dotted #777; }
ul { margin: 0.2rem 0; padding-left: 1.1rem; font-size: 0.85em; }
.columns > div { break-inside: avoid; }
@media print {
  body { margin: 0; max-width: none; font-size: 9.5pt; }
  section, .codes { break-before: page; }
  section:first-of-type { break-before: auto; }
  .columns { columns: 2; }
}
`;
