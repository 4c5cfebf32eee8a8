/** What a server answers to bytes that no ordinary client would send. */
import net from 'node:net';

export interface RawAnswer {
	status: number;
	/** By their names in lower case. */
	headers: Readonly<Record<string, string>>;
	body: string;
}

/** Writes bytes to the server and reads until it closes the connection. Without an answer the status is 0. */
export function rawAnswer(address: string, bytes: string | Buffer): Promise<RawAnswer> {
	const { port } = new URL(address);
	return new Promise((resolve) => {
		const chunks: Buffer[] = [];
		const socket = net.connect(Number(port), '127.0.0.1');
		socket.on('data', (chunk) => chunks.push(chunk));
		// A server may close while it is written to.
		socket.on('error', () => socket.destroy());
		socket.on('close', () => resolve(parseAnswer(Buffer.concat(chunks).toString('latin1'))));
		socket.write(bytes);
	});
}

/** Asks for one thing, with these lines behind the first, and with the connection closed behind the answer. */
export function ask(address: string, line: string, ...headers: readonly string[]): Promise<RawAnswer> {
	return rawAnswer(
		address,
		Buffer.from(
			`${line} HTTP/1.1\r\n${[`Host: ${new URL(address).host}`, ...headers, 'Connection: close', '', ''].join('\r\n')}`,
			'latin1',
		),
	);
}

function parseAnswer(text: string): RawAnswer {
	const end = text.indexOf('\r\n\r\n');
	const [first = '', ...lines] = text.slice(0, Math.max(end, 0)).split('\r\n');
	const headers = Object.fromEntries(
		lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
	);
	return { status: Number(first.split(' ')[1] ?? 0), headers, body: end < 0 ? '' : text.slice(end + 4) };
}
