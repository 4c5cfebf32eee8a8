/**
 * Pictures in which a report has several marks: pointing at one of them, reaching it by key, or a first tap shows all, and
 * a line at the foot of the screen says what the report found there. Escape, and leaving the pictures, put it away.
 */

const pictures = document.querySelector<HTMLElement>('[data-marks]');
const line = pictures?.querySelector<HTMLElement>('.picked');
const atRest = line?.textContent ?? '';
/** The mark that the line is about. */
let shown: HTMLAnchorElement | undefined;
let tapped: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** A pointer that only passes over a mark fetches nothing. */
const restMs = 120;

const allMarks = () => pictures?.querySelectorAll<HTMLAnchorElement>('a[title]') ?? [];
const markAt = ({ target }: Event) =>
	target instanceof Element ? (target.closest<HTMLAnchorElement>('a[title]') ?? undefined) : undefined;

/** The part of an address that names the study: all marks of a report have it in common. */
const studyOf = (link: HTMLAnchorElement) => /\/studies\/[^/]+\//.exec(link.pathname)?.[0];

/** Nothing changes where the event is at no mark, so that the pointer can be moved to the line. */
function pick(event: Event): void {
	const mark = markAt(event);
	const study = mark && studyOf(mark);
	if (!line || !study || mark === shown) return;
	shown = mark;
	let count = 0;
	for (const other of allMarks()) {
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
	timer = setTimeout(() => {
		import('./picked-findings.ts')
			.then(({ findingsOf }) => findingsOf(mark, line.dataset))
			.then(
				(told) => mark === shown && line.append(told),
				(cause: unknown) => {
					console.error(cause);
					if (mark === shown) line.append(` ${line.dataset.failed}.`);
				},
			);
	}, restMs);
}

function putAway(): void {
	clearTimeout(timer);
	shown = undefined;
	tapped = undefined;
	for (const mark of allMarks()) mark.classList.remove('is-picked');
	line?.replaceChildren(atRest);
	line?.classList.remove('is-told');
}

/** A finger cannot hover: its first tap shows what a mark is, its second follows the link. */
function tap(event: MouseEvent): void {
	if (!(event instanceof PointerEvent && event.pointerType === 'touch')) return;
	const mark = markAt(event);
	if (!mark) {
		if (event.target instanceof Node && !line?.contains(event.target)) putAway();
	} else if (mark !== tapped) {
		event.preventDefault();
		tapped = mark;
	}
}

for (const kind of ['pointerover', 'focusin']) pictures?.addEventListener(kind, pick);
document.addEventListener('click', tap);
pictures?.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'mouse' && putAway());
document.addEventListener('keydown', ({ key }) => key === 'Escape' && putAway());
pictures?.addEventListener('focusout', ({ relatedTarget }) => {
	if (relatedTarget instanceof Node && !pictures.contains(relatedTarget)) putAway();
});
