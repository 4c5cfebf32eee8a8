// In a card on someone's page: the colours that the page asks for with `?theme=`, and word of the height that the card needs.
const { dataset } = document.documentElement;
const theme = new URLSearchParams(location.search).get('theme');
if (theme === 'light' || theme === 'dark') dataset.theme = theme;
// A script of the card that does not come: its notice says so, in place of what the script would have done.
const tellUnloaded = () => {
	if (!('unloaded' in dataset)) return;
	for (const notice of document.querySelectorAll('.unloaded')) notice.hidden = false;
};
addEventListener(
	'error',
	({ target }) => {
		if (!(target instanceof HTMLScriptElement)) return;
		dataset.unloaded = '';
		tellUnloaded();
	},
	true,
);
addEventListener('DOMContentLoaded', tellUnloaded);
if (parent !== window) {
	const tell = () => {
		const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
		// To whatever page it is on: the height of public text is no secret.
		parent.postMessage({ type: 'card-height', height }, '*');
	};
	addEventListener('DOMContentLoaded', () => new ResizeObserver(tell).observe(document.documentElement));
	// The page's script may come later than the card.
	addEventListener('message', ({ data, source }) => {
		if (source === parent && data?.type === 'card-height?') tell();
	});
}
