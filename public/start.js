// Runs before a page is drawn, so it is tiny. It applies the reader's choice of colours, and marks the page when one of
// its scripts does not come: a notice then says so in place of what the script would have done.
const { dataset } = document.documentElement;
try {
	const theme = localStorage.getItem('theme');
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
