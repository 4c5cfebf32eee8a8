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

addEventListener('message', (event) => {
	const { data, ports } = event;
	if (data === 'take-over') skipWaiting();
	if (data === 'keep')
		event.waitUntil(
			keepPack()
				.then(whatIsKept, String)
				.then((what) => ports[0]?.postMessage(what)),
		);
	if (data === 'what') event.waitUntil(whatIsKept().then((what) => ports[0]?.postMessage(what)));
});

addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
	event.respondWith(PACK ? answerFromPack(request) : answerFromHost(request));
});

/** What a reader has: all of the site, what was read, or nothing where the browser has taken its room back. */
async function whatIsKept() {
	if (!PACK) return 'read';
	return (await caches.has(name)) ? 'whole' : 'lost';
}

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
	let answer;
	try {
		answer = await fetch(request);
	} catch (cause) {
		return (await keptFile(request)) ?? unkept(request, cause);
	}
	if (answer.status === 200 && !answer.redirected && !request.headers.has('range')) await keep(request, answer.clone());
	return answer;
}

/** Keeps a file that was read. Where the browser has no room for it, it is shown all the same. */
async function keep(request, answer) {
	try {
		const cache = await caches.open(name);
		await cache.put(addressOf(request), answer);
	} catch (cause) {
		console.warn('a file that was read is not kept on this device', cause);
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
	const address = addressOf(request);
	try {
		// Where the browser has removed the cache, none is made: an empty one would not be the site.
		if (!(await caches.has(name))) return undefined;
		const cache = await caches.open(name);
		// Hosts send a reader of a folder without its slash to the folder.
		return (await cache.match(address)) ?? (await cache.match(`${address}/`));
	} catch (cause) {
		console.warn('what is kept on this device cannot be read', cause);
		return undefined;
	}
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
		if (start !== bytes.length) throw new Error(`${bytes.length} bytes instead of ${start}: ${PACK}`);
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
