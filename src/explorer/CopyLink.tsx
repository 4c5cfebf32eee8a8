/** The link to what the explorer shows, in its bar. */
import { useEffect, useState } from 'preact/hooks';
import { viewCopyWording as say } from '../wording/explorer-take-away.ts';
import { copyWords } from './copy-words.ts';
import type { ViewInput } from './view.ts';
import { viewAddress } from './view-address.ts';

/** Copies the address of the view, with the version of its data, and says so until the view changes. */
export function CopyLink({ input }: { input: ViewInput }) {
	const [message, tell] = useState('');
	const address = viewAddress(input, location.origin);
	useEffect(() => tell(''), [address]);
	return (
		<>
			<span class="fine" role="status">
				{message}
			</span>
			<button type="button" id="copy-link" onClick={async () => tell(await copyWords(say.link.done, address))}>
				{say.link.action}
			</button>
		</>
	);
}
