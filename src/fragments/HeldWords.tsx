/** The words of a heading, in which no line ends within a word with a hyphen, unless the word is long. */

/** More letters may not fit a line of a phone. */
const mostHeld = 18;
const hyphenated = /(?<![\p{L}\p{N}])([\p{L}\p{N}]+(?:[-–][\p{L}\p{N}]+)+)/u;

export function HeldWords({ text }: { text: string }) {
	return (
		<>
			{text.split(hyphenated).map((part, i) =>
				i % 2 === 1 && part.length <= mostHeld ? (
					<span key={i} class="one-line">
						{part}
					</span>
				) : (
					part
				),
			)}
		</>
	);
}
