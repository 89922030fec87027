// The changes of a draft in words, by activity and kind of resident.
import { Box, Card, Stack, Tag } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { type Change, changesForWhom, informingInWords, type Versions } from '#policy-engine/index.ts';

const kinds = { wider: 'wait', narrower: 'ok', other: 'plain' } as const;

export function Changes({ versions, changes }: { versions: Versions; changes: readonly Change[] }) {
  const { t } = useVisit();
  if (changes.length === 0) return <Box>{t('policy-desk.draft.nothing')}</Box>;
  return (
    <Stack>
      {changesForWhom(versions, changes).map(({ activity, title, groups }) => (
        <Card key={activity ?? ''} title={t(title)} level={3}>
          {groups.map((group) => (
            <div key={group.of.join()}>
              <p>
                <strong>{t(group.title)}</strong>
              </p>
              <ul>
                {group.changes.map((change) => (
                  <ChangeLine key={change.words.en} change={change} />
                ))}
              </ul>
            </div>
          ))}
        </Card>
      ))}
    </Stack>
  );
}

function ChangeLine({ change }: { change: Change }) {
  const { t, language } = useVisit();
  const informing = informingInWords(change, language);
  const at = change.now ?? change.was;
  return (
    <li>
      <Tag kind={kinds[change.direction]}>{t(`policy-desk.direction.${change.direction}`)}</Tag> {t(change.words)}
      {(informing || at) && (
        <div class="hint">
          {informing && <strong>{informing} </strong>}
          {at && <code>{`${at.file}:${at.line}`}</code>}
        </div>
      )}
    </li>
  );
}
