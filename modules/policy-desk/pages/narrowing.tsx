// One right that nobody uses: what changes for whom without it, as a diff to apply or a draft for the desk.
import { z } from 'zod';
import { file, page, seeOther, view } from '#platform/pages/declare.ts';
import { Actions, Box, Form, LinkButton, PageTitle, Section, Submit } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { policyDesk, sayOfDraft } from '#platform/policy-decisions.ts';
import { checkedPolicy, policyInForce } from '#platform/policy-in-force.ts';
import { comparePolicies, type Mistake, type Narrowing } from '#policy-engine/index.ts';
import { draftAddress, narrowingAddress, unusedAddress } from '../addresses.ts';
import { refusals } from '../refusals.ts';
import { unusedRight } from '../unused-rights.ts';
import { ofTheDesk } from '../who.ts';
import { Changes } from './changes.tsx';

export const showNarrowing = page({
  ...narrowingAddress,
  ...ofTheDesk,
  title: 'policy-desk.narrowing.title',
  params: z.object({ right: z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+\.\d+$/) }),
  query: z.object({ as: z.literal('diff').optional() }),
  show: async (visit) => {
    const { t } = visit;
    const { unused, narrowing } = await named(visit);
    if (visit.query.as) return file({ name: `${visit.params.right}.diff`, type: 'text/x-diff; charset=utf-8', bytes: narrowing.diff });
    const mistakes = narrowing.mistakes();
    const { file: name, line } = unused.line.origin;
    return view(
      <>
        <PageTitle lead={t('policy-desk.narrowing.lead')}>{t('policy-desk.narrowing.title')}</PageTitle>
        {mistakes.length > 0 ? <Objections mistakes={mistakes} /> : <Proposal narrowing={narrowing} />}
        <Section title={`${name}:${line}`}>
          <pre class="diff">{narrowing.diff}</pre>
          <Actions>
            <LinkButton kind="quiet" href={visit.here({ as: 'diff' })}>
              {t('policy-desk.narrowing.download')}
            </LinkButton>
          </Actions>
        </Section>
      </>,
      { crumbs: [{ text: t('policy-desk.unused.title'), href: visit.url(unusedAddress) }] },
    );
  },
  post: {
    body: z.object({}),
    act: async (visit) => {
      const { narrowing } = await named(visit);
      if (!visit.actor.roles.includes('policy-editor')) throw refusals.roleNotHeld();
      if (narrowing.mistakes().length > 0) throw refusals.notSound();
      const version = await sayOfDraft(policyDesk()).submit(narrowing.files, visit.actor.id);
      return seeOther(visit.url(draftAddress, { version }), 'policy-desk.narrowing.submitted');
    },
  },
});

async function named({ params, asOf }: { params: { right: string }; asOf: Date }) {
  const found = await unusedRight(params.right, asOf);
  if (!found) throw refusals.noSuchRight();
  return found;
}

function Objections({ mistakes }: { mistakes: readonly Mistake[] }) {
  const { t } = useVisit();
  return (
    <Box kind="note" title={t('policy-desk.narrowing.objects')}>
      <ul>
        {mistakes.map((mistake) => (
          <li key={mistake.message}>
            <code>{`${mistake.file}:${mistake.line}`}</code> {mistake.message}
          </li>
        ))}
      </ul>
    </Box>
  );
}

function Proposal({ narrowing }: { narrowing: Narrowing }) {
  const { t, actor } = useVisit();
  const versions = { before: policyInForce(), after: checkedPolicy(narrowing.files) };
  return (
    <>
      {actor.roles.includes('policy-editor') && (
        <Form>
          <Submit>{t('policy-desk.narrowing.submit')}</Submit>
        </Form>
      )}
      <Section title={t('policy-desk.draft.changes')}>
        <Changes versions={versions} changes={comparePolicies(versions.before, versions.after)} />
      </Section>
    </>
  );
}
