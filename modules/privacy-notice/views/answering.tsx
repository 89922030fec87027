// Who answers for a service or a purpose, where it is not the landlord alone (GDPR Art. 13(1)(a), 26(2)).
import type { Processing } from '../contract.ts';

/** Names with the ways to reach each, then how they share it. */
export const Answering = ({ of: { answeredBy, arrangement } }: { of: Processing }) => (
  <>
    {answeredBy.map(({ address, email, phone }) => (
      <div>
        {address}, <a href={`mailto:${email}`}>{email}</a>
        {phone !== undefined && `, ${phone}`}
      </div>
    ))}
    {arrangement !== undefined && <p>{arrangement}</p>}
  </>
);
