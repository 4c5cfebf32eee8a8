/** Whether there is room for a record beside the list. `explorer.css` has the same width. */
export function hasRoomBeside(): boolean {
	return matchMedia('(min-width: 64rem)').matches;
}
