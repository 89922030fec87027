// The page that asks an adult without a stored identity code for the invitation code.
import { z } from 'zod';
import { seeOther } from '../../pages/answers.ts';
import { page } from '../../pages/page.ts';
import { Actions, Box, Form, PageTitle, Section, Submit, TextField } from '../../pages/parts.ts';
import { noteIn } from '../claimant-note.ts';
import type { DoorIdentity } from '../door-identity.ts';
import { placeAt, places } from '../doors.ts';

/** Its form goes to the sign-in routes, which set the session's cookie. */
export const giveCode = (here: DoorIdentity) =>
  page({
    door: 'resident',
    path: places.code,
    outside: 'before sign-in there is no actor',
    open: true,
    title: 'identity.code.title',
    query: z.object({ wrong: z.string().optional() }),
    show: ({ t, query, language, header }) => {
      if (!noteIn(here, header('cookie'))) return seeOther(`${placeAt('resident', 'refused', language)}?why=attemptLost`);
      return (
        <div class="narrow">
          <PageTitle lead={t('identity.code.lead')}>{t('identity.code.title')}</PageTitle>
          {query.wrong && (
            <div role="alert">
              <Box kind="stop" title={t('identity.code.wrong.title')}>
                {t('identity.code.wrong.text')}
              </Box>
            </div>
          )}
          <Form action={placeAt('resident', 'code', language)}>
            <TextField
              name="code"
              label={t('identity.code.label')}
              hint={t('identity.code.hint')}
              required
              autocomplete="one-time-code"
              width="m"
            />
            <Actions>
              <Submit>{t('identity.code.button')}</Submit>
            </Actions>
          </Form>
          <Section title={t('identity.code.none.title')}>
            <p>{t('identity.code.none.text')}</p>
          </Section>
        </div>
      );
    },
  });
