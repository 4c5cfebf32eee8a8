/** Takes the README's picture: the first page of the built site, light, as a wide screen shows it. */
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { readEnvironment } from '../src/environment.ts';
import { serveFolder } from '../src/publish/serve.ts';
import { launch } from './browser/launch.ts';

const picture = 'content/preview.png';
const viewport = { width: 1440, height: 1560 };

/** The picture is copied into every built site. */
const mostBytes = 200_000;

const { siteFolder, basePath } = readEnvironment();
const server = await serveFolder(path.resolve(siteFolder), basePath);
const browser = await launch();
try {
	const page = await browser.newPage({ viewport, colorScheme: 'light', reducedMotion: 'reduce', locale: 'en-GB' });
	await page.goto(server.address, { waitUntil: 'networkidle' });
	await page.evaluate(() => document.fonts.ready);
	// A page has few colours: a palette of them is a third of the size.
	const png = await sharp(await page.screenshot({ type: 'png' }))
		.png({ palette: true, colours: 64 })
		.toBuffer();
	if (png.length > mostBytes) throw new Error(`picture too large: ${png.length} bytes, and ${mostBytes} are allowed`);
	fs.writeFileSync(picture, png);
	console.log(`${picture} is written: ${Math.round(png.length / 1000)} kB.`);
} finally {
	await browser.close();
	await server.close();
}
