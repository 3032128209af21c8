/** A rule as rows that are edited: joined by and or by or, and one level of groups inside. */

/** How each kind of fact may be compared, the usual way first. */
export const WAYS = {
  CHOICE: ['is', 'isNot', 'known', 'unknown'], TEXT: ['is', 'isNot', 'known', 'unknown'], ID: ['is', 'isNot', 'known', 'unknown'],
  NUMBER: ['between', 'known', 'unknown'], PAST: ['within', 'notWithin', 'earlier'], COMING: ['within', 'earlier', 'known', 'unknown'],
};

const DENIED = { isNot: 'is', notWithin: 'within', unknown: 'known', notBetween: 'between', notEarlier: 'earlier' };
let last = 0;

/** @param {string} field @param {string} way */
export const row = (field, way) => ({ key: ++last, field, way, values: [], days: 60, narrowed: false, from: '', to: '' });

/** @param {object[]} rows */
export const group = (rows) => ({ key: ++last, join: 'any', rows });

const number = (text) => (text === '' || text === null ? undefined : Number(text));

function written(one) {
  if (one.rows) {
    return { [one.join]: one.rows.map(written) };
  }
  const way = DENIED[one.way] ?? one.way;
  const rule = { field: one.field };
  if (way === 'is') {
    rule.values = one.values;
    rule.withinDays = one.narrowed ? Number(one.days) : undefined;
  } else if (way === 'between') {
    rule.atLeast = number(one.from);
    rule.atMost = number(one.to);
  } else if (way === 'within') {
    rule.withinDays = Number(one.days);
  } else if (way === 'earlier') {
    rule.earlierThanDays = Number(one.days);
  } else {
    rule.known = true;
  }
  return DENIED[one.way] ? { not: rule } : rule;
}

/** Whether a row says enough to be asked. */
export const whole = (one) => (one.rows ? one.rows.length > 0 && one.rows.every(whole)
  : one.way.startsWith('is') ? one.values.length > 0 : one.way === 'between' ? one.from !== '' || one.to !== '' : true);

/** The rule of a form as the API takes it. @param {{join: string, rows: object[]}} form */
export const ruleOf = (form) => ({ [form.join]: form.rows.map(written) });

function readRow(rule) {
  const denied = rule.not ? rule.not : null;
  const is = denied ?? rule;
  if (!is.field) {
    return null;
  }
  const plain = is.values ? 'is' : is.known ? 'known' : is.withinDays !== undefined ? 'within' : is.earlierThanDays !== undefined ? 'earlier' : 'between';
  const way = denied ? Object.keys(DENIED).find((one) => DENIED[one] === plain) : plain;
  return { ...row(is.field, way), values: is.values ?? [], narrowed: Boolean(is.values && is.withinDays !== undefined),
    days: is.withinDays ?? is.earlierThanDays ?? 60, from: is.atLeast ?? '', to: is.atMost ?? '' };
}

function readPart(rule) {
  const join = rule.all ? 'all' : 'any';
  const parts = rule[join];
  if (!parts) {
    return readRow(rule);
  }
  const rows = parts.map(readRow);
  return rows.every(Boolean) ? { ...group(rows), join } : null;
}

/** The form of a rule; null for one that rows cannot show. */
export function formOf(rule) {
  const join = rule.any ? 'any' : 'all';
  const rows = (rule[join] ?? [rule]).map(readPart);
  return rows.every(Boolean) ? { join, rows } : null;
}
