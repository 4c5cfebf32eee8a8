/** The end of a list that is drawn only in part: coming near it draws more, and so does its button. */
import { useEffect, useRef } from 'preact/hooks';
import { resultsWording as say } from '../wording/explorer.ts';

/** More is drawn when the end is this close to the visible part. */
const aheadPx = 600;

export interface GrowthProps {
	length: number;
	total: number;
	/** How long the list can grow because the reader comes near; then only the button draws more, so that what follows the list stays in reach. */
	grownMost: number;
	/** Draws more. `isAsked`: the button was pressed, so the focus must move to what is new. */
	grow(isAsked: boolean): void;
}

export function Growth({ length, total, grownMost, grow }: GrowthProps) {
	const end = useRef<HTMLButtonElement>(null);
	const latest = useRef(grow);
	latest.current = grow;
	useEffect(() => {
		const button = end.current;
		if (!button || length >= grownMost) return;
		// A new observer after each growth: an end that is still near draws the next part.
		const watch = new IntersectionObserver(
			(targets) => {
				// A reader who has reached the button by keyboard will press it, which also moves the focus to what is new.
				if (targets.some(({ isIntersecting }) => isIntersecting) && document.activeElement !== button)
					latest.current(false);
			},
			{ root: button.closest('.scroller'), rootMargin: `${aheadPx}px` },
		);
		watch.observe(button);
		return () => watch.disconnect();
	}, [length, total, grownMost]);
	if (length >= total) return null;
	return (
		<button type="button" class="growth" ref={end} onClick={() => grow(true)}>
			{say.showMore(length, total)}
		</button>
	);
}
