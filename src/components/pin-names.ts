/** Names of rows stay at the left edge of a picture that is wider than its place and scrolls. Few pictures are, so this comes after them. */

/** Names that take more than this share of the place would leave too little of the picture. */
const mostShare = 0.4;

/**
 * Puts copies of the row names of a picture over it, at the left edge of what scrolls; screen readers and the Tab key have
 * the names themselves. Returns the element that holds them, which is not yet in the page; undefined where the picture has
 * no names of rows. The element is of no use once the picture is drawn anew or the place has another width.
 */
function pinnedNames(scroller: HTMLElement, picture: SVGSVGElement): HTMLElement | undefined {
	const most = mostShare * scroller.clientWidth;
	// Every chart sets the names of its rows, and nothing else that is short, at its left edge.
	const names = [...picture.querySelectorAll<SVGTextElement>('text[x="0"]')].flatMap((text) => {
		const { x, width } = text.getBBox();
		return x + width > most || text.closest('[transform]') ? [] : [{ text, right: x + width }];
	});
	if (names.length === 0) return undefined;
	const width = Math.ceil(Math.max(...names.map(({ right }) => right))) + 8;
	const { height } = picture.viewBox.baseVal;
	const copy = picture.cloneNode(false) as SVGSVGElement;
	copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
	copy.setAttribute('width', String(width));
	copy.removeAttribute('aria-labelledby');
	copy.setAttribute('aria-hidden', 'true');
	for (const { text } of names) {
		const name = (text.closest('a') ?? text).cloneNode(true) as SVGElement;
		if (name.localName === 'a') name.setAttribute('tabindex', '-1');
		copy.append(name);
	}
	const holder = document.createElement('div');
	holder.className = 'pinned-names on-screen';
	Object.assign(holder.style, {
		position: 'absolute',
		zIndex: 1,
		left: 0,
		height: 0,
		width: `${scroller.scrollWidth}px`,
	});
	Object.assign(copy.style, { position: 'sticky', left: 0, background: 'var(--paper)' });
	holder.style.top = `${picture.getBoundingClientRect().top - scroller.getBoundingClientRect().top}px`;
	holder.append(copy);
	// A mark that gets the focus is not scrolled to a place below the names.
	scroller.style.scrollPaddingInlineStart = `${width}px`;
	return holder;
}

interface Pinned {
	names: HTMLElement | undefined;
	picture: SVGSVGElement;
	room: number;
}

const pinnedIn = new WeakMap<HTMLElement, Pinned>();

/** Pins the names of a picture that is scrolled; those of a picture that is no longer shown, or had another width, go. */
function pin(scroller: HTMLElement): void {
	const picture = [...scroller.querySelectorAll<SVGSVGElement>('svg.chart:not(.pinned-names *)')].find((one) =>
		one.checkVisibility(),
	);
	const before = pinnedIn.get(scroller);
	const room = scroller.clientWidth;
	if (!picture || scroller.scrollLeft === 0 || (before?.picture === picture && before.room === room)) return;
	before?.names?.remove();
	const names = pinnedNames(scroller, picture);
	pinnedIn.set(scroller, { names, picture, room });
	if (names) scroller.append(names);
}

// A scroll does not bubble, but is seen on its way down.
document.addEventListener(
	'scroll',
	({ target }) => {
		if (target instanceof HTMLElement && target.localName === 'figure-details') pin(target);
	},
	{ capture: true, passive: true },
);

export {};
