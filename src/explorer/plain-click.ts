/** Whether a click follows a link in this tab, and not in a new one. */
export const isPlain = ({ defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
	!(defaultPrevented || button || metaKey || ctrlKey || shiftKey || altKey);
