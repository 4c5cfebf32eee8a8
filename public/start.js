// Runs before a page or a card is drawn, so it is small. It applies the choice of colours: the reader's, or in a card the
// one that its address asks for with `?theme=`. Where a script of the page does not come, it shows the notice that says so.
// A card also tells the page that it stands on how high it is.
const { dataset } = document.documentElement;
const isCard = 'card' in dataset;
try {
	const theme = isCard ? new URLSearchParams(location.search).get('theme') : localStorage.getItem('theme');
	if (theme === 'light' || theme === 'dark') dataset.theme = theme;
} catch (cause) {
	console.warn('the choice of colours is not known', cause);
}
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
// The built list of everything is kept out of sight until the filters of the address are applied, in the room that it
// takes, so that nothing moves and nothing wrong is read. Where that takes too long, the page says so.
if ('filtered' in dataset && location.search.length > 1) {
	dataset.pending = '';
	setTimeout(() => {
		if ('pending' in dataset) dataset.pending = 'late';
	}, 4000);
}
if (isCard && parent !== window) {
	const tellHeight = () => {
		const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
		// To any page: the height of a public text is no secret.
		parent.postMessage({ type: 'card-height', height }, '*');
	};
	addEventListener('DOMContentLoaded', () => new ResizeObserver(tellHeight).observe(document.documentElement));
	// The script of that page may run after the card.
	addEventListener('message', ({ data, source }) => {
		if (source === parent && data?.type === 'card-height?') tellHeight();
	});
}
