/** What the site says of the reports of a study: where the review has them, and how they belong together. */
import type { Translated } from '../language.ts';
import type * as english from '../reports.ts';
import { rich } from '../rich.ts';
import { the, theMany } from './genders.ts';
import { capitalise, formatCount, formatNumber, midSentence, typeset } from './grammar.ts';

type SaidReport = Parameters<typeof english.reportWording.place>[0];

/** Where the review has a report; see the English words. */
function placeOf({ reference, printed }: SaidReport, isOfPapers: boolean): string | undefined {
	if (typeof reference === 'number' && !isOfPapers)
		return printed === undefined
			? `Referencia ${reference} de la revisión.`
			: `Referencia ${reference} de la revisión; su tabla imprime «${printed}».`;
	if (printed === undefined) return undefined;
	return isOfPapers ? `La revisión la llama «${printed}».` : `La tabla de la revisión imprime «${printed}».`;
}

export const relationWording: Translated<typeof english.relationWording> = {
	report: {
		retraction: 'Retractación',
		concern: 'Expresión de preocupación',
		correction: 'Corrección',
		protocol: 'Protocolo',
		registration: 'Registro',
		preprint: 'Preimpresión',
	},
	study: {
		retraction: 'retractación',
		concern: 'expresión de preocupación',
		correction: 'corrección',
		superseded: 'reemplazo',
	},
	notice: {
		retraction: (noun) => `Se retractó ${the(noun)}.`,
		concern: (noun) => `Se publicó una expresión de preocupación sobre ${the(noun)}.`,
		correction: (noun) => `Se corrigió ${the(noun)}.`,
	},
	of: (relation, study) => `${relation} de ${study}`,
	apart: {
		retracted: 'No está en ningún recuento, figura ni tabla de este sitio.',
		superseded: (noun, by) =>
			rich`${by} reemplaza ${the(noun)}, que no está en ningún recuento, figura ni tabla de este sitio.`,
	},
	notCounted: (count, noun) =>
		count === 1
			? 'Hay 1 más, con página, que no se cuenta:'
			: `Hay ${formatCount(count, noun)} más, con página, que no se cuentan:`,
	replacedBy: (by) => rich`, con reemplazo en ${by}`,
	beside: 'También',
	inName: (kinds) => `también: ${kinds}`,
	besideKinds: (kinds) => kinds.map(midSentence).join(', '),
	counted: {
		counted: (noun) =>
			`${capitalise(theMany(noun))} con retractación se cuentan, y se señalan en todo lugar en que se nombran.`,
		'left-out': (noun) =>
			`${capitalise(theMany(noun))} con retractación no se cuentan; lo que tiene ficha conserva su página.`,
	},
};

export const reportWording: Translated<typeof english.reportWording> = {
	place: (report, note, isOfPapers) =>
		typeset([placeOf(report, isOfPapers), report.difference, note].filter(Boolean).join(' ')),
	key: (key) => `Su clave en la tabla propia del equipo: ${key}.`,
	others: (count) =>
		count === 1 ? 'Otra publicación de este estudio:' : `Otras ${formatNumber(count)} publicaciones de este estudio:`,
	sharing: (studies, count) =>
		rich`La misma publicación contiene ${count === 1 ? 'otro estudio' : 'otros estudios'}: ${studies}.`,
};
