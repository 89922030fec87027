// The page that shows where one is signed in and ends it everywhere.
import { page } from '../../pages/page.ts';
import { Form, PageTitle, Section, Submit, Table, Tag } from '../../pages/parts.ts';
import { readCookie } from '../cookies.ts';
import type { DoorIdentity } from '../door-identity.ts';
import { placeAt, places } from '../doors.ts';

export const openSessions = ({ door, sessions, cookies }: DoorIdentity) =>
  page({
    door,
    path: places.sessions,
    outside: 'sessions stand outside of activities: they are about the visitor alone',
    title: 'identity.sessions.title',
    menu: { order: 900, foot: true },
    show: async ({ t, language, format, header }) => {
      const token = readCookie(header('cookie'), cookies.session);
      const open = token ? await sessions.list(token) : [];
      return (
        <>
          <PageTitle lead={t('identity.sessions.lead')}>{t('identity.sessions.title')}</PageTitle>
          <Table
            caption={t('identity.sessions.caption')}
            columns={[
              {
                key: 'which',
                title: t('identity.sessions.which'),
                cell: (s) => (s.current ? <Tag kind="ok">{t('identity.sessions.thisOne')}</Tag> : t('identity.sessions.another')),
              },
              { key: 'since', title: t('identity.sessions.since'), cell: (s) => format.instant(s.createdAt) },
              { key: 'seen', title: t('identity.sessions.seen'), cell: (s) => format.instant(s.seenAt) },
            ]}
            rows={open}
            rowKey={(s) => s.createdAt.toISOString()}
            empty={t('identity.sessions.none')}
          />
          <Section title={t('identity.sessions.everywhere')}>
            <p>{t('identity.sessions.everywhereHint')}</p>
            <Form action={placeAt(door, 'signOutEverywhere', language)}>
              <Submit kind="stop">{t('identity.sessions.everywhere')}</Submit>
            </Form>
          </Section>
        </>
      );
    },
  });
