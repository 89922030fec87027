// Who may act for the visitor, what they have been told, and who could until now.
import { z } from 'zod';
import { type AnyVisit, fields, page, seeOther } from '#platform/pages/declare.ts';
import {
  Actions,
  Box,
  Card,
  Details,
  Form,
  Hidden,
  LinkButton,
  PageTitle,
  Section,
  Stack,
  Submit,
  Timeline,
} from '#platform/pages/parts.ts';
import { endAddress, mineAddress, nameHelperAddress, paperAddress } from '../addresses.ts';
import { type Told, toldOf } from '../disclosures.ts';
import { canTakeBack, type Mandate, mandatesOf, stateOf, takeBackRevocation } from '../mandates.ts';
import { own, ownId } from '../own.ts';
import { MandateFacts, StateTag, toldItem } from './mandate-parts.tsx';

export const minePage = page({
  ...mineAddress,
  ...own,
  title: 'representatives.title',
  menu: { order: 47 },
  show: async (visit) => {
    const { t } = visit;
    const me = ownId(visit);
    const { mandates, told } = await visit.enter('representatives', { about: [me] }, async (tx) => ({
      mandates: await mandatesOf(tx, me),
      told: await toldOf(tx, me),
    }));
    const current = mandates.filter((mandate) => ['inForce', 'coming'].includes(stateOf(mandate, visit.asOf)));
    const past = mandates.filter((mandate) => !current.includes(mandate));
    return (
      <>
        <PageTitle lead={t('representatives.mine.lead')}>{t('representatives.title')}</PageTitle>
        <Stack>
          {current.length === 0 && <p class="empty">{t('representatives.mine.empty')}</p>}
          {current.map((mandate) => (
            <Current visit={visit} mandate={mandate} />
          ))}
          <Actions>
            <LinkButton kind="main" href={visit.url(nameHelperAddress)}>
              {t('representatives.mine.nameHelper')}
            </LinkButton>
          </Actions>
          <Box>{t('representatives.mine.otherKinds')}</Box>
          <ToldSection visit={visit} told={told} />
          {past.length > 0 && <Past visit={visit} mandates={past} />}
        </Stack>
      </>
    );
  },
  posts: {
    'take-back': {
      body: z.object({ mandate: fields.id() }),
      act: async (visit) => {
        await visit.enter('representatives', { about: [ownId(visit)] }, (tx) => takeBackRevocation(tx, ownId(visit), visit.body.mandate));
        return seeOther(visit.url(mineAddress), 'representatives.mine.takenBack');
      },
    },
  },
});

function Current({ visit, mandate }: { visit: AnyVisit; mandate: Mandate }) {
  const { t } = visit;
  return (
    <Card title={mandate.name} tag={<StateTag visit={visit} mandate={mandate} />}>
      <MandateFacts visit={visit} mandate={mandate} />
      <Actions>
        <LinkButton kind="quiet" href={visit.url(endAddress, { mandate: mandate.id })}>
          {t('representatives.mine.end')}
        </LinkButton>
        <LinkButton kind="quiet" href={visit.url(paperAddress, { mandate: mandate.id })}>
          {t('representatives.mine.print')}
        </LinkButton>
      </Actions>
    </Card>
  );
}

const ToldSection = ({ visit, told }: { visit: AnyVisit; told: readonly Told[] }) => (
  <Section title={visit.t('representatives.mine.told')}>
    <Timeline items={told.map((one) => toldItem(visit, one))} empty={visit.t('representatives.mine.toldNothing')} />
  </Section>
);

const Past = ({ visit, mandates }: { visit: AnyVisit; mandates: readonly Mandate[] }) => (
  <Section title={visit.t('representatives.mine.past')}>
    <p>{visit.t('representatives.mine.pastWhy')}</p>
    {mandates.map((mandate) => (
      <>
        <Details summary={mandate.name}>
          <MandateFacts visit={visit} mandate={mandate} />
        </Details>
        {canTakeBack(mandate, visit.asOf) && (
          <Form deed="take-back">
            <Hidden name="mandate" value={mandate.id} />
            <Submit kind="quiet">{visit.t('representatives.mine.takeBack', { name: mandate.name })}</Submit>
          </Form>
        )}
      </>
    ))}
  </Section>
);
