// Tells to whom data may go, what of it, by what right, and whether the person hears of it.
import type { Activity, Disclose, NoticeService } from '#policy-engine/index.ts';
import type { Giving } from '../contract.ts';
import { saidGrounds, sharedLines } from './grounds.ts';
import { peopleTitles, type Teller, titles } from './titles.ts';

export function tellGiving(teller: Teller, service: NoticeService, activity: Activity): Giving[] {
  const { policy, language, t } = teller;
  return service.recipients.map((line, n) => {
    const disclosure = activity.disclose[n]!;
    const recipient = policy.vocabulary.recipients.find((each) => each.id === line.recipient.id)!;
    const told = tellingOf(teller, disclosure);
    return {
      activity: activity.id,
      to: recipient.id,
      recipient: recipient.title[language],
      kind: t(`privacy-notice.recipients.kinds.${recipient.kind}`),
      data: titles(teller, line.data),
      who: peopleTitles(teller, line.of),
      ...(line.as && { only: line.as.title[language] }),
      how: t(`privacy-notice.recipients.how.${line.how}`),
      grounds: saidGrounds(teller, line.basis, activity, disclosure.of),
      ...(told !== undefined && { told }),
      decided: line.status !== 'proposed' && !restsOnProposal(activity, disclosure),
    };
  });
}

/** A line is no surer than the ground of its activity that it rests on. */
const restsOnProposal = (activity: Activity, { basis, of }: Disclose): boolean =>
  basis.same !== undefined && sharedLines(activity, basis.same, of).some(({ status }) => status === 'proposed');

function tellingOf({ policy, language }: Teller, { tell, tellUnless }: Disclose): string | undefined {
  if (tellUnless) {
    const [inData, unless] = [policy.vocabulary.titles.tell['in-my-data'], policy.vocabulary.titles.unless[tellUnless.reason]];
    return inData && unless && `${inData[language]}, ${unless[language]}`;
  }
  return tell === undefined ? undefined : policy.vocabulary.titles.tell[tell]?.[language];
}
