// A filtered address: the built list of everything is kept out of sight until the filters are applied,
// in the room that it takes, so that nothing moves and nothing wrong is read.
if (location.search.length > 1) {
	document.documentElement.dataset.pending = '';
	setTimeout(() => delete document.documentElement.dataset.pending, 6000);
}
