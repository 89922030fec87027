// The intake of requests: mail and the public form, read by those who handle requests before they are anybody's. Start here.
import { defineModule } from '#platform/modules.ts';
import { openLetters } from './form-letters.ts';
import { fetchMailbox } from './mailbox.ts';
import { mails } from './mails.ts';
import { appearElsewhere } from './on-other-pages.tsx';
import { outside } from './outside.ts';
import { attachmentPage } from './pages/attachment.tsx';
import { formPage, receiptPage } from './pages/form.tsx';
import { messagePage } from './pages/message.tsx';
import { triagePage } from './pages/triage.tsx';
import { personalData } from './personal-data.ts';

appearElsewhere();

const served = {
  needs: { 'request_intake.message': ['channel', 'asked', 'left_out', 'masked', 'became', 'decided_on'] },
} as const;

export const requestIntake = defineModule({
  name: 'request-intake',
  dependsOn: ['homes', 'residents', 'oversight', 'rights-requests'],
  personalData,
  serves: {
    'rights-requests': {
      needs: {
        'request_intake.message': [...served.needs['request_intake.message'], 'content'],
        'request_intake.attachment': ['name', 'type', 'content'],
        'request_intake.decision': ['became', 'kind', 'for_person', 'words'],
      },
      uses: { 'request_intake.taking': ['taken_at'] },
    },
    supervision: served,
  },
  outside,
  jobs: [fetchMailbox, openLetters],
  mails,
  pages: [formPage, receiptPage, triagePage, messagePage, attachmentPage],
  texts: new URL('./texts.yaml', import.meta.url),
});
