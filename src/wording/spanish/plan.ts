/** What a plan says beside its choices and as a document. */
import type { Translated } from '../language.ts';
import type * as english from '../plan.ts';
import { type Linker, rich } from '../rich.ts';
import { no } from './genders.ts';
import { formatNumber, midSentence } from './grammar.ts';

const recommends = <Link>(link: Linker<Link>, label: string, text: string) =>
	rich`La revisión recomienda: ${link(label)}. ${text}`;

export const planWording: Translated<typeof english.planWording> = {
	start: 'Punto de partida',
	seen: 'Lo que se observó',
	left: (count) => `${formatNumber(count)} más en la página de la pregunta`,
	cautions: 'Cautelas',
	ofVariable: (label, sentence) => `${label}: ${midSentence(sentence)}`,
	review: 'Lo que dice la revisión',
	tasks: 'Lista de verificación',
	evaluate: 'Cómo evaluarlo',
	measured: 'Estos hallazgos se midieron con:',
	notMeasured: 'Las fichas no nombran ningún instrumento de medida para tales hallazgos.',
	recommendsLinked: recommends,
};

export const planEvidenceWording: Translated<typeof english.planEvidenceWording> = {
	uncompared: (noun) =>
		`La revisión no muestra ${no(noun)} que compare una opción con otra. Contar quién eligió cada opción no puede mostrar cuál funciona mejor.`,
	compared: 'Comparado al menos una vez, en algún aspecto:',
};
