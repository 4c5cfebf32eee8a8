/** Files as bytes. */

const encoder = new TextEncoder();

/** A file as bytes, which is how long it is on the wire; text is UTF-8. */
export function bytesOf(file: string | Uint8Array): Uint8Array<ArrayBuffer> {
	return typeof file === 'string' ? encoder.encode(file) : new Uint8Array(file);
}
