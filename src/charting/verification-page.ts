/** The same sheet for paper: a page that prints well, with a box to tick for each value. */

import { citationTitle } from '../corpus/citation-label.ts';
import type { Study } from '../corpus/corpus.ts';
import { isAbsentState, stateTraits } from '../schema/state.ts';
import type { ChartedPart } from './charted-part.ts';
import { partLabel, partQuestion } from './verification-sheet.ts';

const escapeHtml = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** So many codes are printed with their definitions; of more only those that are recorded. */
const mostCodes = 24;

/** A whole HTML page without scripts and without files of its own. */
export function verificationPage(
	title: string,
	version: string,
	studies: readonly Study[],
	parts: ReadonlyMap<string, readonly ChartedPart[]>,
): string {
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
${studies.map((study) => studySection(study, parts.get(study.id) ?? [])).join('\n')}
</body>
</html>
`;
}

function studySection({ label, id, citation }: Study, parts: readonly ChartedPart[]): string {
	const groups = Map.groupBy(parts, ({ entry }) => entry ?? '');
	return `<section>
<h2>${escapeHtml(label)}</h2>
<p>${escapeHtml(citationTitle(citation))}${citation.DOI ? ` doi:${escapeHtml(citation.DOI)}` : ''} <span class="id">${escapeHtml(id)}</span></p>
${[...groups].map(([entry, own]) => `${entry === '' ? '' : `<h3>${escapeHtml(entry.replace('/', ': '))}</h3>`}${own.map(partBlock).join('\n')}`).join('\n')}
</section>`;
}

function partBlock(part: ChartedPart): string {
	const { source } = part;
	const codes = shownCodes(part);
	const held = new Set(part.text.split('; '));
	const question = partQuestion(part);
	return `<div class="part">
<div class="box">☐ right<br>☐ wrong</div>
<div>
<p class="head"><b>${escapeHtml(partLabel(part))}</b>${question === '' ? '' : ` ${escapeHtml(question)}`}</p>
<p class="recorded">${escapeHtml(recordedWords(part))}${source === undefined ? '' : ` <span class="source">${escapeHtml(source)}</span>`}</p>
${codes.length === 0 ? '' : `<ul>${codes.map(({ code, label, definition }) => `<li${held.has(code) ? ' class="held"' : ''}><b>${escapeHtml(label)}</b>${definition ? ` ${escapeHtml(definition)}` : ''}</li>`).join('')}</ul>`}
<p class="line">The paper says: </p>
</div>
</div>`;
}

/** The codes that are printed: all of them, or those that are recorded. */
function shownCodes({ codes, text }: ChartedPart): ChartedPart['codes'] {
	const held = new Set(text.split('; '));
	return codes.length <= mostCodes ? codes : codes.filter(({ code }) => held.has(code));
}

/** What is recorded, with the labels of codes and states. */
function recordedWords({ text, codes }: ChartedPart): string {
	const labels = new Map(codes.map(({ code, label }) => [code, label]));
	const word = (one: string) => (isAbsentState(one) ? `[${stateTraits[one].label}]` : (labels.get(one) ?? one));
	return codes.length > 0 || isAbsentState(text) ? text.split('; ').map(word).join('; ') : text;
}

const styles = `
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 15px/1.45 Georgia, serif; color: #111; }
h1 { font-size: 1.4rem; }
h2 { margin-top: 2rem; font-size: 1.2rem; border-bottom: 2px solid #111; }
h3 { margin: 1.2rem 0 0; font-size: 1rem; }
p { margin: 0.2rem 0; }
.id, .source { color: #555; font-size: 0.85em; }
.part { display: grid; grid-template-columns: 5rem 1fr; padding: 0.6rem 0; border-bottom: 1px solid #bbb; break-inside: avoid; }
.recorded { font-weight: bold; }
.recorded .source { font-weight: normal; }
ul { margin: 0.2rem 0; padding-left: 1.1rem; font-size: 0.85em; color: #444; }
ul b { font-weight: normal; font-style: italic; }
.held { color: #000; }
.line { margin-top: 0.4rem; border-bottom: 1px dotted #777; min-height: 1.4rem; }
@media print {
  body { margin: 0; max-width: none; font-size: 10pt; }
  section { break-before: page; }
  section:first-of-type { break-before: auto; }
}
`;
