// Shows what was opened, and until when; afterwards only that it is over.
import { z } from 'zod';
import { addressOf } from '#modules/homes/public.ts';
import { page, seeOther, view } from '#platform/pages/declare.ts';
import { Box, Card, Fact, Facts, Form, LinkButton, PageTitle, Stack, Submit } from '#platform/pages/parts.ts';
import { findAddress, openedAddress } from '../addresses.ts';
import type { DutyVisit } from '../find.ts';
import { endOpening, type Opened, openedPerson } from '../openings.ts';
import { categoryWord, roleWord } from '../say.ts';

export const openedPage = page({
  ...openedAddress,
  activity: 'emergency-access',
  as: 'break-glass',
  title: 'emergency-access.opened.title',
  params: z.object({ id: z.uuid(), person: z.uuid() }),
  show: async (visit) => {
    const { t, format, params } = visit;
    const opened = await openedPerson(visit, params.id, params.person);
    const crumbs = [{ text: t('emergency-access.title'), href: visit.url(findAddress) }];
    if ('over' in opened) return view(<Over visit={visit} at={opened.over} />, { crumbs, title: t('emergency-access.over.title') });
    return view(
      <>
        <PageTitle lead={t('emergency-access.opened.lead')}>{t('emergency-access.opened.title')}</PageTitle>
        <Stack>
          <Box kind="stop" title={t('emergency-access.opened.until', { time: format.time(opened.until) })}>
            {t('emergency-access.opened.untilText')}
          </Box>
          <Data visit={visit} opened={opened} />
          <Form>
            <Submit kind="quiet">{t('emergency-access.opened.end')}</Submit>
          </Form>
        </Stack>
      </>,
      { crumbs },
    );
  },
  post: {
    body: z.object({}),
    act: async (visit) => {
      await endOpening(visit, visit.params.id, visit.params.person);
      return seeOther(visit.url(findAddress), 'emergency-access.opened.ended');
    },
  },
});

function Data({ visit, opened }: { visit: DutyVisit; opened: Opened }) {
  const { t, format, language } = visit;
  const { name, phone, homes, stays } = opened;
  return (
    <Card title={name ?? t('emergency-access.opened.withoutName')} level={2}>
      <Facts>
        {phone !== undefined && <Fact label={categoryWord(visit, 'phone')}>{phone && <a href={`tel:${phone}`}>{phone}</a>}</Fact>}
        {homes?.map(({ flat }) => (
          <Fact label={categoryWord(visit, 'home')}>{flat && addressOf(flat, language)}</Fact>
        ))}
        {stays?.map((stay) => (
          <Fact label={categoryWord(visit, 'occupancy')}>
            {[roleWord(visit, stay.role), stay.movedInOn && format.period(stay.movedInOn, stay.movedOutOn ?? undefined)]
              .filter(Boolean)
              .join(', ')}
          </Fact>
        ))}
      </Facts>
    </Card>
  );
}

function Over({ visit, at }: { visit: DutyVisit; at: Date }) {
  const { t, format, url } = visit;
  return (
    <>
      <PageTitle lead={t('emergency-access.over.lead', { at: format.instant(at) })}>{t('emergency-access.over.title')}</PageTitle>
      <p>{t('emergency-access.over.text')}</p>
      <LinkButton href={url(findAddress)}>{t('emergency-access.over.again')}</LinkButton>
    </>
  );
}
