/** Writes the front page of a portal: its reviews, a search in all of them, and the reports that several have. */
import { policy } from '../layouts/policy.ts';
import { formatCount } from '../wording/grammar.ts';
import { languageTag } from '../wording/language.ts';
import { portalWording as say } from '../wording/portal.ts';
import { type PortalReview, type SharedReport, sharedReports } from './shared-reports.ts';

/** Files of the front page, beside the folders of the reviews. */
export const searchScript = 'portal-search.js';
export const styleSheet = 'portal.css';

const entityByCharacter: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const html = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => entityByCharacter[sign] ?? sign);

/** The page as HTML. `base` is the path of the portal, with a slash at its end; `styles` are those of a review. */
export function writeFrontPage(reviews: readonly PortalReview[], base: string, styles: readonly string[]): string {
	const names = reviews.map(({ name, corpus }) => ({ base: `${base}${name}/`, title: corpus.review['short-title'] }));
	return `<!DOCTYPE html>
<html lang="${languageTag}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(say.title)}</title>
<meta name="description" content="${html(say.description(reviews.length))}">
${styles.map((sheet) => `<link rel="stylesheet" href="${html(sheet)}">`).join('\n')}
<link rel="stylesheet" href="${base}${styleSheet}">
<script type="module" src="${base}${searchScript}"></script>
</head>
<body>
<main class="portal">
<h1>${html(say.title)}</h1>
<p>${html(say.description(reviews.length))}</p>
<ul class="reviews">
${reviews.map((review) => writeReviewItem(review, base)).join('\n')}
</ul>
<section>
<h2>${html(say.searchAll)}</h2>
<noscript><p>${html(say.withoutScript)}</p></noscript>
<portal-search data-reviews="${html(JSON.stringify(names))}" hidden>
<form><input type="search" name="q" aria-label="${html(say.field)}" maxlength="200"> <button type="submit">${html(say.search)}</button></form>
<p role="status"></p>
<ol></ol>
</portal-search>
</section>
<section>
<h2>${html(say.shared)}</h2>
${writeShared(sharedReports(reviews), base)}
</section>
</main>
</body>
</html>
`;
}

function writeReviewItem({ name, corpus: { review, studies, variables } }: PortalReview, base: string): string {
	const counts = say.counts(formatCount(studies.length, review.words.report), variables.length);
	const dates = say.dates(review.dates.search, review.version, review.dates.data);
	return `<li><h2><a href="${base}${name}/">${html(review.title)}</a></h2>
<p>${html(review.question)}</p>
<p class="fine">${html(counts)}. ${html(dates)}</p></li>`;
}

function writeShared(reports: readonly SharedReport[], base: string): string {
	if (reports.length === 0) return `<p>${html(say.noneShared)}</p>`;
	const rows = reports.map(({ title, records }) => {
		const links = records.map(
			({ review, study }) =>
				`<a href="${base}${review.name}/studies/${study.id}/">${html(review.corpus.review['short-title'])}</a>`,
		);
		return `<tr><th scope="row">${html(title)}</th><td>${links.join(', ')}</td></tr>`;
	});
	return `<p>${html(say.sharedLead(reports.length))}</p>
<table><thead><tr><th scope="col">${html(say.report)}</th><th scope="col">${html(say.inReviews)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>`;
}
