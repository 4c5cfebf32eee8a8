/** The ids under which citations of the reports of a study are published. The browser loads it too. */

/** The id of the i-th report beside the main one, from 0: `okafor-2019_2`. No id of a study has such an end. */
export const otherItemId = (studyId: string, i: number) => `${studyId}_${i + 2}`;

/** The id of the study to whose reports an item belongs. */
export const studyIdOf = (itemId: string) => itemId.replace(/_\d+$/, '');
