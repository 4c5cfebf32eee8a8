// Applies the reader's choice of colours before the first paint. Kept apart and tiny because it blocks.
try {
	const theme = localStorage.getItem('theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch (cause) {
	console.warn('the choice of colours is not known', cause);
}
