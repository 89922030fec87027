// That a message came, and when: nothing of it, and not whether anybody is known to the landlord (rule L8). In all three languages.
import type { Template, Templates } from '#platform/mail/templates.ts';
import { languages } from '#policy-engine/index.ts';

const came: Template = ({ landlord, queuedAt, inLanguage }) => {
  const voices = languages.map(inLanguage);
  return {
    subject: voices.map(({ t }) => t('request-intake.reply.subject')).join(' / '),
    text: [...voices.map(({ t, format }) => t('request-intake.reply.text', { when: format.instant(queuedAt) })), landlord.name].join(
      '\n\n',
    ),
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
  };
};

export const mails: Templates = { 'request-intake.came': came };
