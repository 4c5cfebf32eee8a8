/**
 * Pictures in which a report has several marks: the one that is picked shows all, and a line at the foot of the screen
 * says what the report found there. Escape, a tap beside the marks, and leaving the pictures put it away.
 */
import { pickedFindings } from './picked-findings.ts';

/** A pointer that only passes over a mark fetches nothing. */
const restMs = 120;

/** The mark that the line is about. */
let pickedMark: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let isWatched = false;

const marksIn = (pictures: Element) => pictures.querySelectorAll<HTMLAnchorElement>('a[title]');

/** The part of an address that names the study: all marks of a report have it in common. */
const studyOf = (link: HTMLAnchorElement) => /\/studies\/[^/]+\//.exec(link.pathname)?.[0];

/** Picks the report of the mark that `target` is in, and tells of it in `line`. Nothing changes where it is in none, or in the mark that is picked. */
export function pick(target: Element, line: HTMLElement): void {
	const mark = target.closest<HTMLAnchorElement>('a[title]');
	const pictures = mark?.closest('[data-marks]');
	const study = mark && studyOf(mark);
	if (!pictures || !study || mark === pickedMark) return;
	if (!isWatched) watch(pictures, line);
	isWatched = true;
	pickedMark = mark;
	let count = 0;
	for (const other of marksIn(pictures)) {
		const isOwn = other.classList.toggle('is-picked', studyOf(other) === study);
		// The square of the report is no finding of it.
		if (isOwn && other.hash !== '') count++;
	}
	const name = document.createElement('a');
	name.href = mark.href;
	name.textContent = mark.title;
	line.replaceChildren(name, `. ${line.dataset.here} ${count}.`);
	line.classList.add('is-told');
	clearTimeout(timer);
	timer = setTimeout(async () => {
		const findings = await pickedFindings(mark, line.dataset);
		if (mark === pickedMark) line.append(findings);
	}, restMs);
}

/** Puts the line away where a reader is done with it. */
function watch(pictures: Element, line: HTMLElement): void {
	const atRest = line.textContent ?? '';
	const end = () => {
		clearTimeout(timer);
		pickedMark = undefined;
		for (const mark of marksIn(pictures)) {
			mark.classList.remove('is-picked');
			delete mark.dataset.tapped;
		}
		line.replaceChildren(atRest);
		line.classList.remove('is-told');
	};
	const isOutside = (target: EventTarget | null) => target instanceof Element && !pictures.contains(target);
	pictures.addEventListener('pointerleave', (event) => (event as PointerEvent).pointerType === 'mouse' && end());
	pictures.addEventListener('focusout', (event) => isOutside((event as FocusEvent).relatedTarget) && end());
	document.addEventListener('keydown', ({ key }) => key === 'Escape' && end());
	document.addEventListener('click', ({ target }) => {
		if (target instanceof Element && !target.closest('a[title], .picked')) end();
	});
}
