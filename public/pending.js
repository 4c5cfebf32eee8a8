// A filtered address: the built list of everything is kept out of sight until the filters are applied,
// in the room that it takes, so that nothing moves and nothing wrong is read. Where that takes too long,
// the page says so instead of showing the wrong list.
if (location.search.length > 1) {
	const { dataset } = document.documentElement;
	dataset.pending = '';
	setTimeout(() => {
		if ('pending' in dataset) dataset.pending = 'late';
	}, 4000);
}
