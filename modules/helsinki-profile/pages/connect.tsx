// A resident connects their profile with the city, and takes it back.
import { z } from 'zod';
import { type AnyVisit, page, seeOther } from '#platform/pages/declare.ts';
import { Box, Fact, Facts, Form, PageTitle, Stack, Submit, TextField } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { connectAddress } from '../addresses.ts';
import { isOffered } from '../interface.ts';
import { connect, disconnect, myLink } from '../links.ts';

export const connectPage = page({
  ...connectAddress,
  activity: 'helsinki-profile',
  as: 'self',
  strong: true,
  title: 'helsinki-profile.title',
  menu: { order: 70, foot: true, when: async () => isOffered() },
  show: async (visit) => {
    const { t } = visit;
    const link = await myLink(visit);
    return (
      <>
        <PageTitle lead={t('helsinki-profile.lead')}>{t('helsinki-profile.title')}</PageTitle>
        <Stack>
          {link ? (
            <Connected visit={visit} link={link} />
          ) : isOffered() ? (
            <Connect visit={visit} />
          ) : (
            <Box>{t('helsinki-profile.off')}</Box>
          )}
        </Stack>
      </>
    );
  },
  posts: {
    connect: {
      body: z.object({ profile: z.string().trim().toLowerCase().pipe(z.uuid()) }),
      act: async (visit) => {
        await connect(visit, visit.body.profile);
        return seeOther(visit.url(connectAddress), 'helsinki-profile.connected');
      },
    },
    disconnect: {
      body: z.object({}),
      act: async (visit) => {
        await disconnect(visit, helsinkiDay(visit.asOf));
        return seeOther(visit.url(connectAddress), 'helsinki-profile.disconnected');
      },
    },
  },
});

const Connected = ({ visit: { t, format }, link }: { visit: AnyVisit; link: { profileId: string; linkedAt: Date } }) => (
  <>
    <Box kind="ok">{t('helsinki-profile.inForce')}</Box>
    <Facts>
      <Fact label={t('helsinki-profile.number')}>{link.profileId}</Fact>
      <Fact label={t('helsinki-profile.since')}>{format.day(link.linkedAt)}</Fact>
    </Facts>
    <Form deed="disconnect">
      <Submit>{t('helsinki-profile.disconnect')}</Submit>
    </Form>
  </>
);

const Connect = ({ visit: { t } }: { visit: AnyVisit }) => (
  <>
    <p>{t('helsinki-profile.what')}</p>
    <Box kind="note">{t('helsinki-profile.onlyOwn')}</Box>
    <Form deed="connect">
      <TextField name="profile" label={t('helsinki-profile.number')} hint={t('helsinki-profile.numberHint')} autocomplete="off" required />
      <Submit>{t('helsinki-profile.connect')}</Submit>
    </Form>
  </>
);
