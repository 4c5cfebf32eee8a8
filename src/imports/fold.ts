/** Forms of a text in which two ways of writing the same are equal. */

/** Lower case, without accents, with one space for whatever is neither letter nor digit. */
export function foldText(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/ß/g, 'ss')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Signs that say something of an amount, or tell names apart, as words; the longer before the shorter. */
const signWords = [
	[/<=|≤|⩽/g, ' le '],
	[/>=|≥|⩾/g, ' ge '],
	[/\+\/[-−–]|±/g, ' pm '],
	[/</g, ' lt '],
	[/>/g, ' gt '],
	[/\+/g, ' plus '],
	[/(?<![\p{L}\p{N}])[-−–](?=\d)/gu, ' minus '],
	[/(?<=\d)[.,](?=\d)/g, ' point '],
	[/(?<=\d)\/(?=\d)/g, ' of '],
	[/%/g, ' percent '],
	[/#/g, ' hash '],
	[/\?/g, ' query '],
] as const;

/**
 * The word of a cell without what makes no other word of it: capitals, accents and punctuation. Signs that do stay, as
 * words: `<18` is not `>18`, `C++` is not `C`, and `RCT?` is not `RCT`. A sign alone stays as it is.
 */
export const foldWord = (word: string): string =>
	foldText(word) === '' ? word : foldText(signWords.reduce((text, [sign, name]) => text.replace(sign, name), word));

/** A name as people write it into another table: `S 01`, `s-01`, `S01` and `s1` are one, and so are `Ahl et al. 2001` and `Ahl 2001`. */
export const looseName = (name: string) =>
	foldText(name)
		.replace(/(?<=\p{L} )(et al|and colleagues)(?= \d|$)/u, '')
		.replaceAll(' ', '')
		.replace(/(?<!\d)0+(?=\d)/g, '');

/** Letters beside a to z as addresses write them; of Cyrillic after BGN/PCGN, of Greek after ISO 843, both without signs. */
const letters: Readonly<Record<string, string>> = Object.fromEntries(
	[
		'æ ae œ oe ø o ł l đ d ð d þ th ı i',
		'а a б b в v г g ґ g д d е e є ye ж zh з z и i і i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya ј j љ lj њ nj ћ c ђ dj џ dz',
		'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
	].flatMap((alphabet) => {
		const parts = alphabet.split(' ');
		return parts.flatMap((letter, i) => (i % 2 === 0 ? [[letter, parts[i + 1] ?? '']] : []));
	}),
);

/** An id as addresses have it, of at most `most` characters; empty if no letter of the text has a place in one. */
export function slug(text: string, most = 60): string {
	const words = foldText(text)
		.replace(/[ъь]/g, '')
		.replaceAll('ου', 'ou')
		.replace(/[^\0-\x7f]/g, (letter) => letters[letter] ?? letter)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	if (words.length <= most) return words;
	const cut = words.slice(0, most + 1);
	return cut.slice(0, Math.max(cut.lastIndexOf('-'), most / 2)).replace(/-$/, '');
}

/** A name that is not taken yet: the name itself, or the first free number behind it. Adds it to what is taken. */
export function freshName(name: string, namesInUse: Set<string>): string {
	let fresh = name;
	for (let number = 2; namesInUse.has(fresh); number++) fresh = `${name}-${number}`;
	namesInUse.add(fresh);
	return fresh;
}
