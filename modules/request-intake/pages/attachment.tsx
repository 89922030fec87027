// A file that came with a message, to save and never to open in the browser, under a name that says nothing.
import { z } from 'zod';
import { file, page } from '#platform/pages/declare.ts';
import { attachmentAddress } from '../addresses.ts';
import { attachmentOf, inTriage, messageById } from '../messages.ts';

const endings: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
  'application/vnd.oasis.opendocument.text': 'odt',
};

export const attachmentPage = page({
  ...attachmentAddress,
  ...inTriage,
  roles: ['rights-handler'],
  title: 'request-intake.message.attachment',
  params: z.object({ message: z.uuid(), attachment: z.uuid() }),
  show: async (visit) => {
    const { type, bytes } = await attachmentOf(visit, await messageById(visit, visit.params.message), visit.params.attachment);
    return file({ name: `liite.${endings[type] ?? 'docx'}`, type, bytes });
  },
});
