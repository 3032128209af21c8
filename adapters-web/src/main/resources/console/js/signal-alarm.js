/** Tells, on the pages of a show, that a signal was raised or that nobody judged one in time. */

import { t } from './page.js';
import { toast } from './components.js';

/** What a signal is about, in a few words. @param {{kind: string, topic?: string|null}} signal */
export const about = (signal) => (signal.topic ? `${t(`signal.kind.${signal.kind}`)}: ${t(`topic.${signal.topic}`)}` : t(`signal.kind.${signal.kind}`));

/** @param {{name: string, facts: any}} event */
export function tellSignal(event) {
  const open = { kind: 'danger', millis: 30000, action: t('signal.see'), onAction: () => location.assign('/signals') };
  if (event.name === 'signal.opened') {
    toast({ ...open, text: t('signal.raised', about(event.facts)) });
  } else if (event.name === 'signal.overdue') {
    toast({ ...open, text: t('signal.late') });
  }
}
