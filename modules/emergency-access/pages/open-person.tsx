// Opens one person: which danger, why in words, and which kinds of data.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { fields, invalid, page, seeOther, view } from '#platform/pages/declare.ts';
import { Card, Checkboxes, Form, Hidden, PageTitle, Radios, Submit, TextArea, Two } from '#platform/pages/parts.ts';
import { findAddress, openAddress, openedAddress } from '../addresses.ts';
import { type DutyVisit, homeCalled } from '../find.ts';
import { categories, dangers, openPerson } from '../openings.ts';
import { refusals } from '../refusals.ts';
import { categoryWord, holdsIdentityCode } from '../say.ts';
import { Bounds } from './find-home.tsx';

export const openPage = page({
  ...openAddress,
  activity: 'emergency-access',
  as: 'break-glass',
  title: 'emergency-access.open.title',
  params: z.object({ flat: z.uuid(), person: z.uuid() }),
  show: async (visit) => {
    const { t } = visit;
    const home = await homeCalled(visit, visit.params.flat);
    if (home === undefined) throw refusals.unknownOpening();
    return view(
      <>
        <PageTitle lead={t('emergency-access.open.lead', { home })}>{t('emergency-access.open.title')}</PageTitle>
        <Two aside={<Bounds visit={visit} />}>
          <OpenForm visit={visit} />
        </Two>
      </>,
      { crumbs: [{ text: t('emergency-access.title'), href: visit.url(findAddress) }] },
    );
  },
  post: {
    body: z.object({
      id: fields.id(),
      danger: fields.oneOf(dangers),
      words: fields.longText(1000),
      categories: fields.many(z.string()),
    }),
    act: async (visit) => {
      const { body, params } = visit;
      const named = categories().filter((category) => body.categories.includes(category));
      if (named.length === 0 || named.length < body.categories.length) return invalid({ categories: 'emergency-access.errors.categories' });
      if (body.words.length < 10) return invalid({ words: 'emergency-access.errors.words' });
      if (holdsIdentityCode(body.words)) return invalid({ words: 'emergency-access.errors.identityCode' });
      await openPerson(visit, { ...body, categories: named, personId: params.person });
      return seeOther(visit.url(openedAddress, { id: body.id, person: params.person }), 'emergency-access.open.done');
    },
  },
});

function OpenForm({ visit }: { visit: DutyVisit }) {
  const { t } = visit;
  return (
    <Card>
      <Form>
        <Hidden name="id" value={randomUUID()} />
        <Radios
          name="danger"
          label={t('emergency-access.open.danger')}
          required
          options={dangers.map((danger) => ({ value: danger, text: t(`emergency-access.dangers.${danger}`) }))}
        />
        <TextArea name="words" label={t('emergency-access.open.words')} hint={t('emergency-access.open.wordsHint')} max={1000} required />
        <Checkboxes
          name="categories"
          label={t('emergency-access.open.categories')}
          hint={t('emergency-access.open.categoriesHint')}
          options={categories().map((category) => ({ value: category, text: categoryWord(visit, category) }))}
        />
        <Submit>{t('emergency-access.open.button')}</Submit>
      </Form>
    </Card>
  );
}
