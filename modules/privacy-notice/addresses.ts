// Where the pages about data protection stand, for whoever links to them.
import { address } from '#platform/pages/declare.ts';

const at = (fi: string, sv: string, en: string) => address({ door: 'public', path: { fi, sv, en } });

export const frontAddress = at('', '', '');
export const noticeAddress = at('tietosuoja', 'dataskydd', 'privacy');
/** One service or purpose; `service` is the activity's name in the policy, or its title as in an address. */
export const serviceAddress = at('tietosuoja/:service', 'dataskydd/:service', 'privacy/:service');
export const versionsAddress = at('tietosuoja/versiot', 'dataskydd/versioner', 'privacy/versions');
export const rightsAddress = at('pyyda-tietosi', 'begar-dina-uppgifter', 'ask-for-your-data');
/** The request on paper: a page to print. */
export const formAddress = at('pyyda-tietosi/lomake', 'begar-dina-uppgifter/blankett', 'ask-for-your-data/form');
export const retentionAddress = at('sailytysajat', 'lagringstider', 'how-long-we-keep');
export const recipientsAddress = at('kenelle-annamme', 'till-vem-vi-ger', 'who-we-give-to');
export const privacyPolicyAddress = at('tietosuojapolitiikka', 'dataskyddspolicy', 'data-protection-policy');
export const accessibilityAddress = at('saavutettavuus', 'tillganglighet', 'accessibility');
export const easyAddress = at('selkokieli', 'lattlast', 'easy-to-read');
export const officerAddress = at('tietosuojavastaava', 'dataskyddsombud', 'data-protection-officer');

/** The front pages of the other doors: where they are, not what they show. */
export const residentFront = address({ door: 'resident', path: { fi: '', sv: '', en: '' } });
export const staffFront = address({ door: 'staff', path: { fi: '', sv: '', en: '' } });
