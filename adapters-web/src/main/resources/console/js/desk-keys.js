/** The desk's keys: one for everything that is done more than ten times an hour. */

const PLACE = 'lensong.desk.keys';

/** @param {any} desk what the keys work on */
export function listenToKeys(desk) {
  const outcomes = { c: 'cue', r: 'reply', p: 'phone', m: 'messenger', g: 'merge', x: 'dismiss' };

  const press = (/** @type {KeyboardEvent} */ event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const elsewhere = event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented
      || document.querySelector('dialog[open], details.menu[open]') || target.closest('input, textarea, select');
    if (elsewhere || !document.querySelector('.desk')) {
      return;
    }
    if (event.key === '?') {
      event.preventDefault();
      desk.on.help();
    }
    if (!keys.enabled) {
      return;
    }
    const key = event.key.toLowerCase();
    const card = desk.selected();
    const open = card && !desk.on.readOnly;
    const onCard = target === document.body || target.classList.contains('card') || target.id === 'main';
    if (key === 'j' || key === 'k') {
      event.preventDefault();
      desk.on.move(key === 'j' ? 1 : -1);
    } else if (key === 'z') {
      desk.on.undo();
    } else if (key === 'n') {
      desk.on.showFresh();
    } else if (key === 'enter' && onCard && open && card.state === 'WAITING') {
      event.preventDefault();
      desk.on.claim(card.id);
    } else if (key === 'escape' && open && card.state === 'CLAIMED') {
      event.preventDefault();
      desk.on.giveBack(card.id);
    } else if (['1', '2', '3'].includes(key) && open && card.state === 'CLAIMED') {
      event.preventDefault();
      desk.on.choose(card.id, Number(key) - 1);
    } else if (outcomes[key] && open) {
      event.preventDefault();
      desk.on[outcomes[key]](card.id);
    }
  };
  document.addEventListener('keydown', press);

  const keys = {
    get enabled() {
      return localStorage.getItem(PLACE) !== 'off';
    },
    set enabled(enabled) {
      localStorage.setItem(PLACE, enabled ? 'on' : 'off');
    },
  };
  return keys;
}
