/**
 * Keeps the site on the reader's device once a page is at rest, and says when there is a newer edition: in a notice that
 * every page has. `<offline-copy>` is the control on *About*.
 */
import { offlineWording as say } from '../wording/offline.ts';

const key = 'offline';

const base = () => document.documentElement.dataset.base ?? '/';

/** Whether the reader has turned it off. A browser that forbids storage keeps nothing either. */
function isOff(): boolean {
	try {
		return localStorage.getItem(key) === 'off';
	} catch (cause) {
		console.warn('the choice of what is kept is not known', cause);
		return true;
	}
}

/** On the computer that builds it, a site changes with every build, and another may stand there tomorrow. */
const isPreview = () => location.hostname === 'localhost';

const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

const currentRegistration = () => navigator.serviceWorker.getRegistration(base());

async function register(): Promise<void> {
	const registration = await navigator.serviceWorker.register(`${base()}sw.js`, {
		scope: base(),
		updateViaCache: 'none',
	});
	if (registration.waiting) tellUpdate(registration.waiting);
	registration.addEventListener('updatefound', () => {
		const { installing } = registration;
		installing?.addEventListener('statechange', () => {
			// Of a first visit there is no older edition.
			if (installing.state === 'installed' && navigator.serviceWorker.controller) tellUpdate(installing);
		});
	});
}

/** Every page shows one edition: when a newer one takes over, all open pages are loaded anew. */
function followTakeOver(): void {
	const { serviceWorker } = navigator;
	if (!serviceWorker.controller) return;
	serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
}

function tellUpdate(worker: ServiceWorker): void {
	const notice = document.querySelector<HTMLElement>('.update');
	if (!notice) return;
	notice.hidden = false;
	notice.querySelector('button')?.addEventListener('click', () => worker.postMessage('take-over'), { once: true });
}

/** Starts it, unless the browser cannot, or the reader does not want it. Called when the page is at rest. */
export function keepOffline(): void {
	if (!('serviceWorker' in navigator) || isOff() || isPreview()) return;
	followTakeOver();
	if (!savesData()) register().catch((cause) => console.warn('the site is not kept on this device', cause));
}

type State = keyof typeof say.states;

/** What the worker in charge keeps. */
async function stateNow(): Promise<State> {
	if (!('serviceWorker' in navigator)) return 'impossible';
	if (isOff()) return 'off';
	const active = (await currentRegistration())?.active;
	if (!active) return 'none';
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }) => resolve(data as State);
		active.postMessage('what', [port2]);
	});
}

/** Removes all that is kept of this site. */
async function forget(): Promise<void> {
	localStorage.setItem(key, 'off');
	const registration = await currentRegistration();
	const scope = registration?.scope;
	await registration?.unregister();
	const names = await caches.keys();
	await Promise.all(names.filter((name) => name.startsWith(`review ${scope} `)).map((name) => caches.delete(name)));
}

class OfflineCopy extends HTMLElement {
	async connectedCallback(): Promise<void> {
		await this.tell();
		this.querySelector('button')?.addEventListener('click', () => void this.change());
		if ('serviceWorker' in navigator)
			navigator.serviceWorker.addEventListener('controllerchange', () => void this.tell());
	}

	private async tell(): Promise<void> {
		const state = await stateNow();
		this.say(say.states[state]);
		const button = this.querySelector('button');
		if (!button) return;
		button.hidden = state === 'impossible';
		button.textContent = state === 'whole' || state === 'read' ? say.turnOff : say.turnOn;
		this.dataset.state = state;
	}

	private say(text: string): void {
		const status = this.querySelector('[role=status]');
		if (status) status.textContent = text;
	}

	private async change(): Promise<void> {
		try {
			const { state } = this.dataset;
			if (state === 'whole' || state === 'read') await forget();
			else {
				localStorage.removeItem(key);
				await register();
				await navigator.serviceWorker.ready;
			}
			await this.tell();
		} catch (cause) {
			console.warn('what is kept was not changed', cause);
			this.say(say.failed);
		}
	}
}

customElements.define('offline-copy', OfflineCopy);
