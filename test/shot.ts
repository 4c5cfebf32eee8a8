import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { serveFolder } from '../src/publish/serve.ts';

const server = await serveFolder('dist', '/');
const args = chromium.args.filter((a) => a !== '--single-process');
const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args });
const shots: [string, string, number, 'light' | 'dark', string?][] = [
	['study', 'studies/cho-2021/', 1440, 'light', 'open'],
	['study-n', 'studies/cho-2021/', 390, 'dark', 'open'],
	['finding', 'studies/cho-2021/', 1440, 'light', 'part'],
	['finding-n', 'studies/cho-2021/', 390, 'dark', 'part'],
	['code', 'by/training/provided/', 1440, 'light', 'open'],
	['card-sel', 'embed/selections/trained-mentors/', 560, 'light'],
	['card-sel-d', 'embed/selections/validated-measures/?theme=dark', 390, 'light'],
	['card-any', 'embed/explore/?training=provided&subject=mentees', 560, 'light'],
	['card-study', 'embed/studies/cho-2021/', 560, 'light'],
	['card-finding', `embed/studies/cho-2021/${process.argv[2]}/`, 560, 'dark'],
];
for (const [name, at, w, scheme, what] of shots) {
	const page = await (await browser.newContext({ viewport: { width: w, height: 900 }, colorScheme: scheme })).newPage();
	page.on('console', (m) => {
		if (m.type() === 'error') console.log(name, m.text());
	});
	page.on('pageerror', (e) => console.log(name, String(e)));
	await page.goto(`${server.address}${at}`, { waitUntil: 'networkidle' });
	if (what === 'open') {
		await page.locator('link-to-this > details > summary').click();
		await page.locator('link-to-this .link-body details').nth(0).locator('summary').click();
		await page.locator('link-to-this .link-body > details').last().locator('summary').click();
	}
	if (what === 'part') {
		await page.locator('a[data-part]').first().click();
		await page.locator('dialog details summary').nth(0).click();
		await page.locator('dialog details').last().locator('summary').click();
	}
	await page.screenshot({ path: `/tmp/shots-${name}.png`, fullPage: name.startsWith('card') });
}
await browser.close();
process.exit(0);
