// Where the pages of the intake stand.
import { address } from '#platform/pages/declare.ts';

export const formAddress = address({
  door: 'public',
  path: { fi: 'kirjoita-tietosuojasta', sv: 'skriv-om-dataskydd', en: 'write-about-your-data' },
});
export const receiptAddress = address({
  door: 'public',
  path: { fi: 'kirjoita-tietosuojasta/saapui', sv: 'skriv-om-dataskydd/framme', en: 'write-about-your-data/received' },
});
export const triageAddress = address({ door: 'oversight', path: { fi: 'saapuneet', sv: 'inkomna', en: 'received' } });
export const messageAddress = address({
  door: 'oversight',
  path: { fi: 'saapuneet/:message', sv: 'inkomna/:message', en: 'received/:message' },
});
export const attachmentAddress = address({
  door: 'oversight',
  path: {
    fi: 'saapuneet/:message/liite/:attachment',
    sv: 'inkomna/:message/bilaga/:attachment',
    en: 'received/:message/attachment/:attachment',
  },
});
