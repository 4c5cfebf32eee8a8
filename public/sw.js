// Keeps the site on the device of a reader, so that it works without a connection. A build writes into this file which
// pack it keeps: a pack holds the files of one build, so versions never mix. Without a pack, because the site is large,
// it keeps what was read.
const PACK = '';
const UNKEPT = '';

const { scope } = registration;
/** One cache for each build. Others of this site are removed when this one takes over. */
const own = `review ${scope} `;
const name = own + (PACK || 'BUILD');

addEventListener('install', (event) => {
	// A worker that keeps what was read has nothing to wait for, and no old page to protect.
	event.waitUntil(PACK ? keepPack() : skipWaiting());
});

addEventListener('activate', (event) => {
	event.waitUntil(removeOthers().then(() => clients.claim()));
});

addEventListener('message', ({ data, ports }) => {
	if (data === 'take-over') skipWaiting();
	if (data === 'what') ports[0]?.postMessage(PACK ? 'whole' : 'read');
});

addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
	event.respondWith(PACK ? answerFromPack(request) : answerFromHost(request));
});

/** The files of the pack: those of the site but downloads, cards and old versions, which are asked for as ever. */
async function answerFromPack(request) {
	const kept = await keptFile(request);
	if (kept) return kept;
	try {
		return await fetch(request);
	} catch (cause) {
		return unkept(request, cause);
	}
}

/** The host is asked first, so nothing old is shown while there is a connection. */
async function answerFromHost(request) {
	try {
		const answer = await fetch(request);
		if (answer.status === 200 && !answer.redirected && !request.headers.has('range')) {
			const cache = await caches.open(name);
			await cache.put(addressOf(request), answer.clone());
		}
		return answer;
	} catch (cause) {
		return (await keptFile(request)) ?? unkept(request, cause);
	}
}

/** The address without what scripts read of it: a page is one file, whatever is asked of it. */
function addressOf(request) {
	const url = new URL(request.url);
	return url.origin + url.pathname;
}

async function keptFile(request) {
	// A part of a file is not the file.
	if (request.headers.has('range')) return undefined;
	const cache = await caches.open(name);
	const address = addressOf(request);
	// Hosts send a reader of a folder without its slash to the folder.
	return (await cache.match(address)) ?? cache.match(`${address}/`);
}

/** For a page that is not on the device, a page that says so. For other files the failure is passed on. */
function unkept(request, cause) {
	if (request.mode !== 'navigate') throw cause;
	return new Response(UNKEPT, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** Keeps all files of the pack, or none: an install that fails is tried again at a later visit. */
async function keepPack() {
	try {
		const answer = await fetch(scope + PACK);
		if (!answer.ok) throw new Error(`status ${answer.status}: ${PACK}`);
		const bytes = await unpack(await answer.blob());
		const end = bytes.indexOf(10);
		const files = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
		const cache = await caches.open(name);
		let start = end + 1;
		for (const [path, type, size] of files) {
			const headers = { 'Content-Type': type };
			await cache.put(scope + path, new Response(bytes.subarray(start, start + size), { headers }));
			start += size;
		}
	} catch (cause) {
		await caches.delete(name);
		throw cause;
	}
}

/** Some hosts send a packed file as the encoding of another: then the browser has unpacked it. */
async function unpack(file) {
	const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
	const isPacked = first === 0x1f && second === 0x8b;
	const stream = isPacked ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function removeOthers() {
	const names = await caches.keys();
	await Promise.all(
		names.filter((other) => other.startsWith(own) && other !== name).map((other) => caches.delete(other)),
	);
}
