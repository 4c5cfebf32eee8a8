/** Draws an SVG picture as a PNG file at twice its size, in the browser. */
import { pictureAddress } from './picture-address.ts';

const scale = 2;

/** The PNG file of an SVG text. Rejects if the browser cannot draw it. */
export async function drawPng(svg: string): Promise<Blob> {
	const image = new Image();
	image.src = await pictureAddress(svg);
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = image.naturalWidth * scale;
	canvas.height = image.naturalHeight * scale;
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
	});
}
