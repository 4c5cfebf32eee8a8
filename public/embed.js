// Fits the cards of this site to their content, on any page that shows them. It asks nothing of other hosts and keeps nothing.
(() => {
	const { origin } = new URL(document.currentScript.src);
	const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${origin}/`));
	addEventListener('message', ({ data, origin: from, source }) => {
		if (from !== origin || data?.type !== 'card-height' || !(data.height > 0)) return;
		const frame = frames().find(({ contentWindow }) => contentWindow === source);
		if (frame) frame.height = Math.min(Math.max(Math.ceil(data.height), 60), 4000);
	});
	// Cards that were there first have told their height to nobody.
	const ask = () => {
		for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: 'card-height?' }, origin);
	};
	ask();
	addEventListener('load', ask);
})();
