/** Pictures in which a report has several marks: pointing at one of them, or reaching it by key, shows all. */

const pictures = document.querySelector<HTMLElement>('[data-marks]');

/** The part of an address that names the study: all marks of a report have it in common. */
const studyOf = (link: HTMLAnchorElement) => /\/studies\/[^/]+\//.exec(link.pathname)?.[0];

/** Nothing changes where the event is at no mark, so that the pointer can be moved to the line below. */
function pick({ target }: Event): void {
	const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[title]');
	const study = link && studyOf(link);
	if (!study) return;
	let count = 0;
	for (const mark of pictures?.querySelectorAll<HTMLAnchorElement>('a[title]') ?? []) {
		const isOwn = mark.classList.toggle('is-picked', studyOf(mark) === study);
		// The square of the report is no finding of it.
		if (isOwn && mark.hash !== '') count++;
	}
	const line = pictures?.querySelector<HTMLElement>('.picked');
	if (line) line.textContent = `${link.title}. ${line.dataset.here} ${count}.`;
}

for (const kind of ['pointerover', 'focusin']) pictures?.addEventListener(kind, pick);
