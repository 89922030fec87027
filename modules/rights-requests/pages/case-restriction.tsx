// A restriction in a case: which data, on which ground and until when; the letter before its end; and its end.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Box, Card, Checkboxes, DayField, Fact, Facts, Form, LinkButton, Radios, Submit, Tag } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { titleOf } from '../erasure-words.ts';
import type { Restrictable } from '../restrict.ts';
import { isInForce, type Restriction, restrictionGrounds } from '../restrictions.ts';

interface FormProps {
  visit: AnyVisit;
  groups: readonly Restrictable[];
  named: Restriction | undefined;
}
export function RestrictionForm({ visit, groups, named }: FormProps) {
  const { t } = visit;
  return (
    <Card title={t('rights-requests.restriction.title')}>
      <p>{t('rights-requests.restriction.text')}</p>
      <Form deed="restrict">
        <Checkboxes
          name="data"
          label={t('rights-requests.restriction.data')}
          value={named?.data ?? []}
          options={groups.map(({ data }) => ({ value: data, text: titleOf(visit, data) }))}
        />
        <Radios
          name="ground"
          label={t('rights-requests.restriction.ground')}
          required
          value={named?.ground}
          options={restrictionGrounds.map((value) => ({ value, text: t(`rights-requests.restriction.grounds.${value}`) }))}
        />
        <DayField
          name="until"
          label={t('rights-requests.restriction.until')}
          hint={t('rights-requests.restriction.untilHint')}
          value={named?.until}
          required
        />
        <Submit>{t('rights-requests.restriction.save')}</Submit>
      </Form>
    </Card>
  );
}

/** Data whose use is restricted are marked wherever the person's case is read, whatever was asked in it. */
export function Restricted({ visit, restrictions }: { visit: AnyVisit; restrictions: readonly Restriction[] }) {
  const { t, format, asOf } = visit;
  const inForce = restrictions.filter((each) => isInForce(each, helsinkiDay(asOf)));
  if (inForce.length === 0) return null;
  return (
    <Box kind="note" title={t('rights-requests.restriction.marked')}>
      <ul>
        {inForce.map(({ data, until }) => (
          <li>
            {t('rights-requests.restriction.markedLine', {
              data: data.map((each) => titleOf(visit, each)).join(', '),
              day: format.day(until),
            })}
          </li>
        ))}
      </ul>
    </Box>
  );
}

/** As its requester and its handler see it. `letterHref`: the letter that it ends. */
export function RestrictionCard({ visit, restriction, letterHref }: { visit: AnyVisit; restriction: Restriction; letterHref: string }) {
  const { t, format, asOf } = visit;
  const { data, ground, until, placedOn, toldOn, liftedOn } = restriction;
  const state = placedOn === null ? 'named' : isInForce(restriction, helsinkiDay(asOf)) ? 'inForce' : 'over';
  return (
    <Card
      title={t('rights-requests.restriction.title')}
      tag={<Tag kind={state === 'inForce' ? 'wait' : 'plain'}>{t(`rights-requests.restriction.states.${state}`)}</Tag>}
    >
      <Facts>
        <Fact label={t('rights-requests.restriction.data')}>{data.map((each) => titleOf(visit, each)).join(', ')}</Fact>
        <Fact label={t('rights-requests.restriction.ground')}>{t(`rights-requests.restriction.grounds.${ground}`)}</Fact>
        <Fact label={t('rights-requests.restriction.until')}>{format.day(until)}</Fact>
        {placedOn && <Fact label={t('rights-requests.restriction.placedOn')}>{format.day(placedOn)}</Fact>}
        {toldOn && <Fact label={t('rights-requests.restriction.toldOn')}>{format.day(toldOn)}</Fact>}
        {liftedOn && <Fact label={t('rights-requests.restriction.liftedOn')}>{format.day(liftedOn)}</Fact>}
      </Facts>
      {toldOn && <LinkButton href={letterHref}>{t('rights-requests.restriction.openLetter')}</LinkButton>}
    </Card>
  );
}

/** First the letter, then the end: not on the same day. */
export function EndRestriction({ visit: { t, asOf }, restriction }: { visit: AnyVisit; restriction: Restriction }) {
  const today = helsinkiDay(asOf);
  if (!isInForce(restriction, today)) return null;
  if (restriction.toldOn === null)
    return (
      <Form deed="tell">
        <p>{t('rights-requests.restriction.tellText')}</p>
        <Submit kind="quiet">{t('rights-requests.restriction.tell')}</Submit>
      </Form>
    );
  if (restriction.toldOn >= today) return <Box>{t('rights-requests.restriction.tomorrow')}</Box>;
  return (
    <Form deed="lift">
      <Submit kind="stop">{t('rights-requests.restriction.lift')}</Submit>
    </Form>
  );
}
