/** Saves a picture of this site as PNG at twice its size, made in the browser. */
import { fetchText } from '../requests/fetch-file.ts';
import { drawPng } from './draw-png.ts';
import { saveFile } from './save-file.ts';

/** Rejects with a `Failure` if the picture does not come, and with an error of the browser if it cannot draw it. */
export async function savePng(address: string, name: string): Promise<void> {
	saveFile(name, await drawPng(await fetchText(address)));
}
