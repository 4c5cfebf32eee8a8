/** Pictures in which a report has several marks: pointing at one of them, or reaching it by key, shows all. */
import { pickWording as say } from '../wording/figure-directions.ts';

/** The part of an address that names the study: all marks of a report have it in common. */
const studyOf = (link: HTMLAnchorElement) => /\/studies\/([^/]+)\//.exec(link.pathname)?.[1];

/**
 * Marks every link to the study of the link at `target`, and says its name in the line below the pictures. Nothing
 * changes where `target` is no mark, so that the pointer can be moved to the line.
 */
export function pickReport(pictures: HTMLElement, target: Element): void {
	const link = target.closest<HTMLAnchorElement>('a[title]');
	const study = link && studyOf(link);
	if (!study) return;
	const marks = [...pictures.querySelectorAll<HTMLAnchorElement>('a[title]')];
	const own = marks.filter((mark) => studyOf(mark) === study);
	for (const mark of marks) mark.classList.toggle('is-picked', own.includes(mark));
	const line = pictures.querySelector('.picked');
	// The square of the report is no finding of it.
	const count = own.filter((mark) => mark.hash !== '').length;
	if (line) line.textContent = say.picked(link.title, count);
}
