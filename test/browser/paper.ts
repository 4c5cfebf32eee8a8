/** What a page is on paper. */
import type { Page } from 'playwright-core';

/** The part of a sheet of A4 between its margins, in pixels. */
const sheet = { width: 680, height: 980 };

/** Shows a page as it is printed. It stays so. */
export async function onPaper(page: Page): Promise<void> {
	await page.setViewportSize(sheet);
	await page.emulateMedia({ media: 'print' });
}

/** Text that is too small to read on paper: prose below 9 points, labels below 8, labels in pictures below 7. */
export const smallPrint = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() => {
		const found: string[] = [];
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let at = texts.nextNode(); at; at = texts.nextNode()) {
			const element = at.parentElement;
			const text = (at.textContent ?? '').trim();
			if (!element || text === '' || element.closest('sup, sub, script, style, title, desc')) continue;
			if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
			const range = document.createRange();
			range.selectNode(at);
			const { width, height } = range.getBoundingClientRect();
			// What is clipped to a point is for screen readers.
			if (width < 2 || height < 2) continue;
			const picture = element.closest('svg');
			const style = getComputedStyle(element);
			const scale = picture ? picture.getBoundingClientRect().width / (picture.viewBox.baseVal.width || 1) : 1;
			const points = Number.parseFloat(style.fontSize) * 0.75 * scale;
			// Prose, values and words of findings, as far as they are set in the face for reading; not notes to them.
			const isProse =
				style.fontFamily.includes('Review Serif') &&
				element.closest('.prose, .lead, .record dd, .finding p') !== null &&
				!element.closest('.fine, .said, .figures, .note, table, dt, figcaption, pre, code');
			const least = picture ? 7 : isProse ? 9 : 8;
			if (points < least - 0.05) found.push(`${points.toFixed(1)} of ${least} pt: ${text.slice(0, 60)}`);
		}
		return found;
	});

/** What is folded on paper, where nobody can open it: the names of the folds. */
export const foldedOnPaper = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll('details')]
			.filter((details) => details.checkVisibility())
			.filter((details) =>
				[...details.children].some(
					(child) =>
						child.localName !== 'summary' &&
						child.textContent?.trim() !== '' &&
						getComputedStyle(child).display !== 'none' &&
						!child.checkVisibility(),
				),
			)
			.map((details) => details.querySelector('summary')?.textContent?.trim().slice(0, 80) ?? ''),
	);

/** How many sheets a page takes. */
export async function paperSheets(page: Page, format: 'A4' | 'Letter' = 'A4'): Promise<number> {
	const pdf = await page.pdf({ format, preferCSSPageSize: true });
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
