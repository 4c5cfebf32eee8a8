/** How files are compressed with gzip: as browsers can do it, or in a build as Node can. Without a time stamp, the same content gives the same file. */

/** Compresses a content that comes in pieces, which together need not be in memory. */
type Compress = (pieces: Iterable<Uint8Array>) => Uint8Array;

let quicker: Compress | undefined;

/** From now on files are compressed by this function. A build has a quicker one than browsers have. */
export function compressBy(compress: Compress): void {
	quicker = compress;
}

/** The content as a gzip file; by `slower`, where no quicker function is known. */
export function gzip(pieces: Iterable<Uint8Array>, slower: Compress): Uint8Array {
	return (quicker ?? slower)(pieces);
}
