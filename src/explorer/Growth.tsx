/** The end of a list that is not drawn whole: reaching it draws more, and so does its button. */
import { useEffect, useRef } from 'preact/hooks';
import { resultsWording as say } from '../wording/explorer.ts';

/** How far ahead of the reader more is drawn. */
const aheadPx = 600;

export interface GrowthProps {
	length: number;
	total: number;
	/** Up to so many are drawn because the reader comes near; what stands below a list must stay in reach. */
	grownMost: number;
	/** `isAsked`: the button was pressed, so the focus must go on. */
	grow(isAsked: boolean): void;
}

export function Growth({ length, total, grownMost, grow }: GrowthProps) {
	const end = useRef<HTMLButtonElement>(null);
	const latest = useRef(grow);
	latest.current = grow;
	useEffect(() => {
		const button = end.current;
		if (!button || length >= grownMost) return;
		// Watched anew after each growth: an end that is still near draws the next part.
		const watch = new IntersectionObserver(
			(targets) => {
				// Whoever has come to the button by keyboard presses it, and is taken to what it brought.
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
