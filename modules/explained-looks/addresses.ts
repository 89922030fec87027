// Where looks are explained: by whoever looked, by those who judge, and to the person.
import { address } from '#platform/pages/declare.ts';

export const myLooksAddress = address({ door: 'staff', path: { fi: 'selvita-katselut', sv: 'utred-visningar', en: 'explain-looks' } });
export const queueAddress = address({ door: 'oversight', path: { fi: 'selvitykset', sv: 'utredningar', en: 'explanations' } });
export const judgeAddress = address({
  door: 'oversight',
  path: { fi: 'selvitykset/:id/:person', sv: 'utredningar/:id/:person', en: 'explanations/:id/:person' },
});
export const askAddress = address({
  door: 'resident',
  path: { fi: 'katselut/:look/selvitys', sv: 'visningar/:look/utredning', en: 'looks/:look/explanation' },
});
