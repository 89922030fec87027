// Starts an inspection: why, in which matter, which data, for how long. Content is read inside one and nowhere else (rule L12).
import { z } from 'zod';
import { fields, page, seeOther, view } from '#platform/pages/declare.ts';
import { Actions, Box, Card, Checkboxes, Form, PageTitle, Radios, Submit, TextField, Two } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { inspectionAddress, looksAddress, peopleAddress, personAddress } from '../addresses.ts';
import { hoursOffered, type Inspection, sealInspection, whys } from '../inspection.ts';
import { coverable } from '../person-data.ts';
import { shortId, upper } from '../say-row.ts';

/** The landlord's own number of the matter: no spaces, so that no name, and no identity code, can stand in it. */
const matter = z
  .string('oversight.inspection.errors.matter')
  .regex(/^[\p{L}\d][\p{L}\d/-]{1,29}$/u, 'oversight.inspection.errors.matter')
  .refine((typed) => !/\d{6}[-+A-FU-Y]\d{3}/i.test(typed), 'oversight.inspection.errors.matter');

export const startInspection = page({
  ...inspectionAddress,
  activity: 'supervision',
  as: 'supervision',
  title: 'oversight.inspection.title',
  query: z.object({ person: z.uuid().optional() }),
  show: (visit) => {
    const { t, query } = visit;
    return view(
      <>
        <PageTitle lead={t('oversight.inspection.lead')}>{t('oversight.inspection.title')}</PageTitle>
        <Two aside={<What />}>
          <StartForm person={query.person} />
        </Two>
      </>,
      { crumbs: [{ text: t('oversight.looks.title'), href: visit.url(looksAddress) }] },
    );
  },
  post: {
    body: z.object({
      why: fields.oneOf(whys),
      matter,
      scope: z.preprocess(
        (sent) => (sent === undefined ? [] : [sent].flat()),
        z.array(z.string().max(60)).min(1, 'oversight.inspection.errors.scope'),
      ),
      whom: z.enum(['person', 'matter']).default('matter'),
      hours: fields.oneOf(hoursOffered),
    }),
    act: (visit) => {
      const { body, query } = visit;
      const open = coverable();
      const until = new Date(visit.asOf.getTime() + Number(body.hours) * 3_600_000);
      const inspection: Inspection = {
        why: body.why,
        matter: body.matter,
        scope: body.scope.filter((id) => open.includes(id)),
        until,
        ...(body.whom === 'person' && query.person && { person: query.person }),
      };
      const tarkastus = sealInspection(visit, inspection);
      const to = query.person
        ? visit.url(personAddress, { id: query.person }, { query: { tarkastus } })
        : visit.url(peopleAddress, {}, { query: { tarkastus } });
      return seeOther(to, 'oversight.inspection.started');
    },
  },
});

function StartForm({ person }: { person: string | undefined }) {
  const { t } = useVisit();
  const titles = new Map(policyInForce().vocabulary.categories.map((c) => [c.id, c.title]));
  return (
    <Card>
      <Form>
        <Radios
          name="why"
          label={t('oversight.inspection.why')}
          hint={t('oversight.inspection.whyHint')}
          required
          options={whys.map((why) => ({ value: why, text: t(`oversight.why.${why}`) }))}
        />
        <TextField name="matter" label={t('oversight.inspection.matter')} hint={t('oversight.inspection.matterHint')} required width="m" />
        {person && <Whom person={person} />}
        <Checkboxes
          name="scope"
          label={t('oversight.inspection.scope')}
          hint={t('oversight.inspection.scopeHint')}
          options={coverable().map((id) => ({ value: id, text: upper(t(titles.get(id)!)) }))}
        />
        <Radios
          name="hours"
          label={t('oversight.inspection.hours')}
          required
          value="1"
          options={hoursOffered.map((h) => ({ value: h, text: t('oversight.inspection.hoursCount', { count: Number(h) }) }))}
        />
        <Actions>
          <Submit>{t('oversight.inspection.start')}</Submit>
        </Actions>
      </Form>
    </Card>
  );
}

function What() {
  const { t } = useVisit();
  return (
    <>
      <Box kind="note" title={t('oversight.inspection.shown.title')}>
        {t('oversight.inspection.shown.text')}
      </Box>
      <Box title={t('oversight.inspection.bounds.title')}>{t('oversight.inspection.bounds.text')}</Box>
    </>
  );
}

function Whom({ person }: { person: string }) {
  const { t } = useVisit();
  return (
    <Radios
      name="whom"
      label={t('oversight.inspection.whom')}
      required
      value="person"
      options={[
        { value: 'person', text: t('oversight.inspection.onePerson', { number: shortId(person) }) },
        { value: 'matter', text: t('oversight.inspection.wholeMatter') },
      ]}
    />
  );
}
