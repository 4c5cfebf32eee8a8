/**
 * Checks that each line of the register has the form of an address, occurs once, and that each redirect leads to
 * something that exists.
 */
import { type AddressKind, addressForms, addressKind } from '../../corpus/address.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { type Promises, promisesOf } from '../promises.ts';
import type { Path } from '../raw.ts';
import { type RegisteredAddress, registeredAddresses } from '../register.ts';
import type { SourceFile } from '../source.ts';
import { guess, quoteFound } from '../words.ts';

export function* checkRegister(material: Material): Iterable<Problem> {
	const source = material.addresses;
	if (!source) return;
	const promises = promisesOf(material);
	const entries = registeredAddresses(material);
	const addresses = new Set<string>();
	for (const entry of entries) {
		const { place, address, to } = entry;
		const path = to === undefined ? [place] : [place, 'from'];
		if (addressKind(address) === undefined) yield misspelt(source, path, address);
		else if (addresses.has(address))
			yield {
				kind: 'duplicate-id',
				source,
				path,
				found: address,
				message: `${quoteFound(address)} stands twice in the register.`,
				hint: 'Keep one line: the one that says where it leads, if it leads elsewhere.',
			};
		else if (to !== undefined) yield* checkRedirect(source, promises, { ...entry, to });
		addresses.add(address);
	}
}

type RedirectLine = RegisteredAddress & { to: string };

function* checkRedirect(source: SourceFile, promises: Promises, line: RedirectLine): Iterable<Problem> {
	const { place, address, to } = line;
	const path = [place, 'to'];
	const { book } = promises;
	if (addressKind(to) === undefined) return yield misspelt(source, path, to);
	if (book.has(address))
		yield {
			kind: 'alias-in-use',
			source,
			path: [place, 'from'],
			found: address,
			message: `${quoteFound(address)} is said to lead elsewhere, and is still there.`,
			hint: 'Write the address alone, or remove what it names.',
		};
	const targetMisfit = misfit(line);
	if (targetMisfit) return yield { kind: 'vanished-address', source, path, found: to, ...targetMisfit };
	if (book.lacks(to)) yield { kind: 'vanished-address', source, path, found: to, ...wordLoss(promises, line) };
}

/**
 * Why an address cannot lead to another one. A file or a column cannot lead to a page, nor a page to them, and a
 * version cannot lead anywhere. Undefined if the two fit.
 */
function misfit({ address, to }: RedirectLine): Pick<Problem, 'message' | 'hint'> | undefined {
	const [from, target] = [addressKind(address), addressKind(to)] as [AddressKind, AddressKind];
	const message = `${quoteFound(address)} is ${addressForms[from].noun[0]}, and cannot lead to ${addressForms[target].noun[0]}.`;
	if (from === 'version')
		return { message: `${quoteFound(address)} is a version, and versions stay.`, hint: 'Write the address alone.' };
	if (to === 'changes' || (from === 'column' && target === 'column')) return undefined;
	if (from === 'column') return { message, hint: 'Write the column that took its place, or "changes".' };
	if (from === 'file')
		return { message, hint: 'No host can lead from a file to another. Write "changes", and name the file there.' };
	if (target === 'column' || target === 'file' || target === 'version')
		return { message, hint: 'Write the page that took its place, or "changes".' };
	return undefined;
}

/** Why a redirect does not lead to something that exists: its target leads on, leads in a circle, or does not exist. */
function wordLoss({ book, targetOf }: Promises, { address, to }: RedirectLine): Pick<Problem, 'message' | 'hint'> {
	if (to === address)
		return { message: `${quoteFound(address)} leads to itself.`, hint: 'Write what took its place, or "changes".' };
	const addresses = [address];
	let end: string = to;
	for (let next = targetOf(end); next !== undefined && !addresses.includes(end); next = targetOf(end)) {
		addresses.push(end);
		end = next;
	}
	if (addresses.includes(end))
		return {
			message: `${quoteFound(address)} leads to ${quoteFound(to)}, and that leads back in a circle.`,
			hint: 'Write what took its place, or "changes".',
		};
	if (end !== to && !book.lacks(end))
		return {
			message: `${quoteFound(address)} leads to ${quoteFound(to)}, and that leads on to "${end}".`,
			hint: `Write "${end}".`,
		};
	const nearest = nearestWord(
		to,
		book.words.map((word) => ({ word })),
	);
	return {
		message: `${quoteFound(address)} leads to ${quoteFound(to)}, and nothing is there.`,
		hint: `${guess(nearest)}Write an address of this list, or "changes".`,
	};
}

function misspelt(source: SourceFile, path: Path, text: string): Problem {
	const address = straighten(text);
	return {
		kind: 'wrong-form',
		source,
		path,
		found: text,
		message: `${quoteFound(text)} is not written as an address of the register.`,
		hint:
			addressKind(address) === undefined || address === text
				? 'Write it as the others here: without the site, without a slash at its ends, and without a query, such as "studies/okafor-2019" or "studies/okafor-2019#finding-less-stress".'
				: `Write "${address}".`,
	};
}

/** The address within a text that was copied: without site, query, escapes and slashes at its ends. */
function straighten(text: string): string {
	const path = text
		.trim()
		.replace(/^https?:\/\/[^/]*/i, '')
		.replace(/\?[^#]*/, '')
		.replace(/%([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
		.replace(/\/(index\.html)?(?=#|$)/, '')
		.replace(/^\/+/, '');
	const plain = addressKind(path) === undefined ? path.toLowerCase() : path;
	// A whole address may begin with the base path of the site.
	const starts = plain.split('/').map((_, i, parts) => parts.slice(i).join('/'));
	return starts.find((start) => addressKind(start) !== undefined && start.includes('/')) ?? plain;
}
