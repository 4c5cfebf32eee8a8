/** Names of columns that only the Parquet files have. */

/** The year of the report, in every table: rows are sorted by it. */
export const yearColumn = 'report_year';

/** In every table but that of the studies: the row of the study there, from 0. */
export const studyRowColumn = 'study_row';

/** The variables whose value in the row is in doubt, where a row has several. */
export const doubtsColumn = 'doubts';

/** The column that says why another one has no value. */
export const stateColumn = (name: string): string => `${name}_state`;
