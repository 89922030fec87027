// Where the pages of the requests stand.
import { address } from '#platform/pages/declare.ts';

export const myRequestsAddress = address({ door: 'resident', path: { fi: 'pyynnot', sv: 'begaranden', en: 'requests' } });
export const newRequestAddress = address({
  door: 'resident',
  path: { fi: 'pyynnot/uusi/:kind', sv: 'begaranden/ny/:kind', en: 'requests/new/:kind' },
});
export const myRequestAddress = address({
  door: 'resident',
  path: { fi: 'pyynnot/:request', sv: 'begaranden/:request', en: 'requests/:request' },
});
export const myAnswerAddress = address({
  door: 'resident',
  path: { fi: 'pyynnot/:request/vastaus', sv: 'begaranden/:request/svar', en: 'requests/:request/answer' },
});
export const counterAddress = address({
  door: 'staff',
  path: { fi: 'asiakkaat/:id/tietopyynto', sv: 'kunder/:id/begaran', en: 'customers/:id/request' },
});
export const queueAddress = address({ door: 'oversight', path: { fi: 'pyynnot', sv: 'begaranden', en: 'requests' } });
export const figuresAddress = address({
  door: 'oversight',
  path: { fi: 'pyyntojen-luvut', sv: 'begaranden-i-siffror', en: 'request-figures' },
});
export const caseAddress = address({
  door: 'oversight',
  path: { fi: 'pyynnot/:request', sv: 'begaranden/:request', en: 'requests/:request' },
});
export const answerAddress = address({
  door: 'oversight',
  path: { fi: 'pyynnot/:request/vastaus', sv: 'begaranden/:request/svar', en: 'requests/:request/answer' },
});
export const myPackageAddress = address({
  door: 'resident',
  path: { fi: 'pyynnot/:request/kopio', sv: 'begaranden/:request/kopia', en: 'requests/:request/copy' },
});
export const packageAddress = address({
  door: 'oversight',
  path: { fi: 'pyynnot/:request/kopio', sv: 'begaranden/:request/kopia', en: 'requests/:request/copy' },
});
export const orderCodeAddress = address({
  door: 'oversight',
  path: { fi: 'pyynnot/:request/kirje', sv: 'begaranden/:request/brev', en: 'requests/:request/letter' },
});
export const sayCodeAddress = address({ door: 'resident', path: { fi: 'kirjeen-koodi', sv: 'brevets-kod', en: 'letter-code' } });
export const hearCodeAddress = address({ door: 'staff', path: { fi: 'kirjeen-koodi', sv: 'brevets-kod', en: 'letter-code' } });
