/** The shortlist below the results: what is kept, where, and how to delete it. Its code comes after the rest. */
import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { saveFile } from '../components/save-file.ts';
import { type Site, studyHref } from '../corpus/href.ts';
import { explorerHref } from '../facets/address.ts';
import { emptySelection } from '../facets/selection.ts';
import { shortlistWording as say } from '../wording/explorer-shortlist.ts';
import { saveWording } from '../wording/save.ts';
import {
	readShortlist,
	readShortlistFile,
	type ShortlistEntry,
	shortlistKey,
	together,
	toggled,
	writeShortlist,
} from './shortlist.ts';
import type { ViewInput } from './view.ts';

const entries = signal<readonly ShortlistEntry[]>([]);
const problem = signal('');

/**
 * Notes on studies that were let go since the page was opened, by their ids: who presses a button once too often finds
 * the note again with the study.
 */
const formerNotes = new Map<string, string>();

/** Puts a study on the shortlist, or lets it go. */
function toggle(site: Site, study: string): void {
	const own = entries.value.find((one) => one.study === study);
	if (own) formerNotes.set(study, own.note);
	keep(site, toggled(entries.value, study, formerNotes.get(study)));
}

/** Takes what this browser keeps. Returns a function that stops following what other tabs of the site keep. */
function follow(site: Site): () => void {
	const key = shortlistKey(site);
	const read = () => {
		try {
			entries.value = readShortlist(localStorage.getItem(key) ?? '') ?? [];
		} catch (cause) {
			tellForbidden(cause);
		}
	};
	const onStorage = (event: StorageEvent) => event.key === key && read();
	read();
	addEventListener('storage', onStorage);
	return () => removeEventListener('storage', onStorage);
}

function keep(site: Site, next: readonly ShortlistEntry[]): void {
	entries.value = next;
	try {
		if (next.length === 0) localStorage.removeItem(shortlistKey(site));
		else localStorage.setItem(shortlistKey(site), writeShortlist(next));
		problem.value = '';
	} catch (cause) {
		tellForbidden(cause);
	}
}

function tellForbidden(cause: unknown): void {
	console.warn(cause);
	problem.value = say.notKept;
}

/** The notes of this browser's shortlist, by the id of the study: only those with words. */
export function keptNotes(): ReadonlyMap<string, string> {
	return new Map(entries.value.filter(({ note }) => note.trim() !== '').map(({ study, note }) => [study, note.trim()]));
}

/** The button beside a result, and once it is kept the way to the shortlist. */
export function KeepButton({ site, study, label }: { site: Site; study: string; label: string }) {
	const isKept = entries.value.some((one) => one.study === study);
	return (
		<>
			<button type="button" class="keep" id={`keep-${study}`} aria-pressed={isKept} onClick={() => toggle(site, study)}>
				{(isKept ? say.isKept : say.keep)(label, (text) => (
					<span class="unseen">{text}</span>
				))}
			</button>
			{isKept && (
				<button type="button" class="keep to-shortlist" onClick={focusHeading}>
					{say.toShortlist(entries.value.length)}
				</button>
			)}
		</>
	);
}

/** What is kept, with notes, and the ways to take it along and to delete it; a sentence on how to keep something where nothing is. */
export function Shortlist({ input }: { input: ViewInput }) {
	const { corpus, site } = input;
	const [message, tell] = useState('');
	useEffect(() => follow(site), []);
	const { 'short-title': title, words } = corpus.review;
	const { report } = words;
	const list = entries.value;
	const listedHere = list.filter(({ study }) => corpus.studiesById.has(study));
	const address = explorerHref(site, { ...emptySelection, ids: listedHere.map(({ study }) => study) });
	const save = () => {
		const name = `shortlist-${corpus.review.version}.json`;
		const { version } = corpus.review;
		const about = { review: title, version, address: `${location.origin}${address}` };
		saveFile(name, new Blob([writeShortlist(list, about)], { type: 'application/json' }));
		tell(saveWording.saved(name));
	};
	const load = async (field: HTMLInputElement) => {
		const [file] = field.files ?? [];
		if (!file) return;
		const content = readShortlistFile(await textOf(file));
		field.value = '';
		if (!content) return tell(say.badFile(file.name));
		const count = (isMeant: (study: string) => boolean) => content.entries.filter(({ study }) => isMeant(study)).length;
		const gone = count((study) => !corpus.studiesById.has(study));
		// A study of this review may have been left out since; its note is the reader's own.
		if (gone > 0 && gone === content.entries.length && content.review !== title)
			return tell(say.otherReview(file.name, content.review, report));
		const before = count((study) => list.some((one) => one.study === study));
		keep(site, together(list, content.entries));
		tell(say.added({ fresh: content.entries.length - before, before, gone }, report));
	};
	return (
		<section class="shortlist" aria-labelledby="shortlist-heading">
			<h3 id="shortlist-heading" tabIndex={-1}>
				{say.heading}
			</h3>
			<p class="fine">{list.length === 0 ? say.empty(report) : say.kept(list.length, report)}</p>
			{problem.value && (
				<p class="fine" role="alert">
					{problem.value}
				</p>
			)}
			<ul class="plain">
				{list.map((one) => (
					<KeptStudy key={one.study} input={input} kept={one} />
				))}
			</ul>
			{listedHere.length > 0 && (
				<p class="fine">
					<a href={address} id="open-shortlist">
						{say.open(listedHere.length, report)}
					</a>
					. {say.openWhy}
				</p>
			)}
			<p class="buttons">
				{list.length > 0 && (
					<button type="button" onClick={save}>
						{say.save}
					</button>
				)}
				<label class="load-file">
					{say.load}{' '}
					<input type="file" accept=".json,application/json" onChange={(event) => load(event.currentTarget)} />
				</label>
				{list.length > 0 && (
					<button
						type="button"
						onClick={() => {
							keep(site, []);
							formerNotes.clear();
							tell(say.deleted);
							focusHeading();
						}}
					>
						{say.deleteAll}
					</button>
				)}
			</p>
			<p class="fine" role="status">
				{message}
			</p>
		</section>
	);
}

/** The text of a file; empty for one that cannot be read, which is no shortlist then. */
async function textOf(file: File): Promise<string> {
	try {
		return await file.text();
	} catch (cause) {
		console.warn(cause);
		return '';
	}
}

/** Goes to the shortlist, also where the button that had the focus is gone. */
const focusHeading = () => document.getElementById('shortlist-heading')?.focus();

function KeptStudy({ input: { corpus, site }, kept: { study, note } }: { input: ViewInput; kept: ShortlistEntry }) {
	const label = corpus.studiesById.get(study)?.label;
	const id = `note-${study}`;
	return (
		<li>
			<p>
				{label === undefined ? say.gone(study) : <a href={studyHref(site, study)}>{label}</a>}{' '}
				<button
					type="button"
					aria-label={say.remove(label ?? study)}
					onClick={() => {
						toggle(site, study);
						focusHeading();
					}}
				>
					{say.removeShort}
				</button>
			</p>
			<label class="unseen" for={id}>
				{say.note(label ?? study)}
			</label>
			<textarea
				id={id}
				rows={2}
				value={note}
				placeholder={say.note(label ?? study)}
				onInput={({ currentTarget }) =>
					keep(
						site,
						entries.value.map((one) => (one.study === study ? { ...one, note: currentTarget.value } : one)),
					)
				}
			/>
		</li>
	);
}
