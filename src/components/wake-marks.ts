/** Fetches what picks a report, with the first mark that a pointer, a key or a finger reaches. */

const pictures = document.querySelector<HTMLElement>('[data-marks]');
const line = pictures?.querySelector<HTMLElement>('.picked');
const isMark = ({ target }: Event) => target instanceof Element && target.closest('a[title]') !== null;

async function wake(event: Event): Promise<void> {
	if (!line || !isMark(event)) return;
	try {
		const { pick } = await import('./pick-report.ts');
		pick(event.target as Element, line);
	} catch (cause) {
		console.error(cause);
		line.textContent = `${line.dataset.failed}.`;
	}
}

/** A finger cannot hover: its first tap on a mark shows what it is, its second follows the link. */
function tap(event: Event): void {
	if (!(event instanceof PointerEvent) || event.pointerType !== 'touch' || !isMark(event)) return;
	const mark = (event.target as Element).closest('a');
	if (mark?.dataset.tapped === undefined) event.preventDefault();
	for (const other of pictures?.querySelectorAll<HTMLElement>('[data-tapped]') ?? []) delete other.dataset.tapped;
	if (mark) mark.dataset.tapped = '';
}

for (const kind of ['pointerover', 'focusin']) pictures?.addEventListener(kind, wake);
pictures?.addEventListener('click', tap);
