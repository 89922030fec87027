// The deeds in a case, each a form of its own; nothing is chosen beforehand.
import type { AnyVisit } from '#platform/pages/declare.ts';
import {
  Box,
  Card,
  Checkbox,
  DayField,
  Details,
  Fact,
  Facts,
  Form,
  LinkButton,
  Radios,
  Select,
  Stack,
  Submit,
  TextArea,
  TextField,
} from '#platform/pages/parts.ts';
import type { Text } from '#policy-engine/policy.ts';
import { orderCodeAddress } from '../addresses.ts';
import type { CaseVisit, OpenedCase } from '../cases.ts';
import { documents, kinds, outcomes, type Request } from '../requests.ts';

type Props = { visit: CaseVisit };
const say = (visit: CaseVisit) => (visit as AnyVisit).t;

/** By a document at the counter, or by what the signing service says; a signature by another blocks the case (S161). */
export function IdentifyForms({ visit, request }: Props & { request: Request }) {
  const t = say(visit);
  return (
    <Card title={t('rights-requests.work.identify')}>
      <p>{t('rights-requests.work.identifyText')}</p>
      <Details summary={t('rights-requests.methods.document')}>
        <Form deed="document">
          <Select
            name="document"
            label={t('rights-requests.identified.document')}
            required
            options={documents.map((value) => ({ value, text: t(`rights-requests.documents.${value}`) }))}
          />
          <Checkbox name="same" label={t('rights-requests.counter.same')} />
          <Submit>{t('rights-requests.work.saveIdentity')}</Submit>
        </Form>
      </Details>
      <Details summary={t('rights-requests.methods.e-signature')}>
        <Form deed="signature">
          <TextField name="provider" label={t('rights-requests.identified.provider')} required />
          <TextField name="level" label={t('rights-requests.identified.level')} required />
          <TextField name="transaction" label={t('rights-requests.identified.transaction')} required />
          <TextField
            name="signerName"
            label={t('rights-requests.identified.signerName')}
            hint={t('rights-requests.identified.signerHint')}
            required
            autocomplete="off"
          />
          <DayField name="signerBorn" label={t('rights-requests.identified.signerBorn')} required />
          <Submit>{t('rights-requests.work.compare')}</Submit>
        </Form>
      </Details>
      <LinkButton kind="quiet" href={visit.url(orderCodeAddress, { request: request.id })}>
        {t('rights-requests.codeLetter.open')}
      </LinkButton>
    </Card>
  );
}

export function AnswerForm({ visit, request, reasons }: Props & { request: Request; reasons: readonly { id: string; title: Text }[] }) {
  const t = say(visit);
  const offered =
    request.kind === 'question' ? (['replied'] as const) : outcomes.filter((each) => each !== 'replied' && each !== 'taken-back');
  return (
    <Card title={t('rights-requests.work.answer')}>
      <Form deed="answer">
        <Radios
          name="outcome"
          label={t('rights-requests.word.outcome')}
          required
          options={offered.map((value) => ({
            value,
            text: t(`rights-requests.outcomes.${value}`),
            hint: t(`rights-requests.outcomeHints.${value}`),
          }))}
        />
        {reasons.length > 0 && (
          <Select
            name="because"
            label={t('rights-requests.work.because')}
            hint={t('rights-requests.work.becauseHint')}
            options={reasons.map(({ id, title }) => ({ value: id, text: t(title) }))}
          />
        )}
        <TextArea name="words" label={t('rights-requests.work.words')} hint={t('rights-requests.work.wordsHint')} max={4000} />
        <Submit>{t('rights-requests.work.send')}</Submit>
      </Form>
    </Card>
  );
}

export function ExtendForm({ visit }: Props) {
  const t = say(visit);
  return (
    <Details summary={t('rights-requests.work.extend')}>
      <Form deed="extend">
        <TextArea
          name="words"
          label={t('rights-requests.work.extendBecause')}
          hint={t('rights-requests.work.extendHint')}
          max={2000}
          required
        />
        <Submit>{t('rights-requests.work.extendSend')}</Submit>
      </Form>
    </Details>
  );
}

export function ConvertForm({ visit }: Props) {
  const t = say(visit);
  return (
    <Details summary={t('rights-requests.work.convert')}>
      <Form deed="convert">
        <Select
          name="kind"
          label={t('rights-requests.word.kind')}
          hint={t('rights-requests.work.convertHint')}
          required
          options={kinds.filter((kind) => kind !== 'question').map((value) => ({ value, text: t(`rights-requests.kinds.${value}.title`) }))}
        />
        <Submit>{t('rights-requests.work.convertSave')}</Submit>
      </Form>
    </Details>
  );
}

export function AreaForm({ visit }: Props) {
  const t = say(visit);
  return (
    <Card title={t('rights-requests.area.ask')}>
      <p>{t('rights-requests.area.askText')}</p>
      <Form deed="area">
        <Radios
          name="found"
          label={t('rights-requests.area.found')}
          required
          options={(['nothing', 'something'] as const).map((value) => ({ value, text: t(`rights-requests.area.${value}`) }))}
        />
        <TextArea name="words" label={t('rights-requests.area.words')} hint={t('rights-requests.area.wordsHint')} max={2000} />
        <Submit>{t('rights-requests.area.save')}</Submit>
      </Form>
    </Card>
  );
}

export function Aside({ visit: { t }, opened: { area } }: { visit: CaseVisit; opened: OpenedCase }) {
  return (
    <Stack>
      <Box>{t('rights-requests.work.seenBy')}</Box>
      <Card title={t('rights-requests.area.title')} level={2}>
        {area ? (
          <Facts>
            <Fact label={t('rights-requests.area.found')}>{t(`rights-requests.area.${area.found}`)}</Fact>
            {area.words && <Fact label={t('rights-requests.area.words')}>{area.words}</Fact>}
          </Facts>
        ) : (
          <p>{t('rights-requests.area.waiting')}</p>
        )}
      </Card>
    </Stack>
  );
}
