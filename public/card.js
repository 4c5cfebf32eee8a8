// In a card on someone's page: the colours that the page asks for with `?theme=`, and word of the height that the card needs.
const theme = new URLSearchParams(location.search).get('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
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
