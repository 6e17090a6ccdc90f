/** What happened, why, what it costs and what to do, under the filters that are in force. */

import {namedStep} from './formchange.js';
import {MIN_LISTINGS, wilsonHigh, wilsonLow} from './statistics.js';

/**
 * What is to be said. Of the parts that may carry a change the page tests the steps of the form;
 * groups of listings are looked at where nothing is filtered, by the queries.
 * @param {!Known} known
 * @param {!Object} shown a report
 * @return {!Object} kind, the measure that leads, the step that carries it, what it costs
 */
export function storyOf(known, shown) {
  const of = (name) => shown.numbers.find((one) => one.name === name);
  const started = of('listings_started');
  const lead = shown.numbers.filter((one) => one.isHeadline).sort((a, b) => a.rank - b.rank)[0];
  const watched = shown.numbers.filter((one) => one.rank && !one.isHeadline);
  const rate = of('completion_rate');
  const base = {started, rate, completed: of('listings_completed'), sales: of('sales'), watched, lead: null};
  if (!started.value) return {...base, kind: 'empty'};
  if (started.verdict === 'week incomplete') return {...base, kind: 'incomplete'};
  if (started.value < MIN_LISTINGS) return {...base, kind: 'few'};
  if (started.verdict === 'no earlier week') return {...base, kind: 'first'};
  if (!lead) return {...base, kind: 'quiet'};
  const step = lead.name === 'completion_rate' ? namedStep(shown.formChange, lead.verdict) : null;
  return {
    ...base,
    kind: step ? 'step' : 'change',
    lead,
    step,
    others: shown.formChange.filter((one) => one.step >= 0 && one.stands && one !== step).length,
    cost: step && step.extra > 0 && step.low > 0 ? costOf(known, shown, step) : null,
  };
}

/** Listings given up beyond the usual, and the sales that they would have made. */
function costOf(known, shown, step) {
  let n = 0;
  let k = 0;
  for (const row of known.followed(shown.usual)) {
    n += known.isCompleted[row];
    k += known.isCompleted[row] & known.soldInTime[row];
  }
  return {
    listings: step.extra,
    low: step.low * step.n,
    high: step.high * step.n,
    sales: n >= MIN_LISTINGS ? (step.extra * k) / n : null,
    salesLow: n >= MIN_LISTINGS ? step.low * step.n * wilsonLow(k, n) : null,
    salesHigh: n >= MIN_LISTINGS ? step.high * step.n * wilsonHigh(k, n) : null,
  };
}

/**
 * The story in sentences.
 * @param {!Object} story of storyOf()
 * @param {!Wording} words
 * @param {string} scope what is filtered for; empty for nothing
 * @return {{headline: string, lead: string, parts: !Array<!Object>}}
 */
export function tell(story, words, scope) {
  const suffix = scope ? words.say('scope', {scope}) : '';
  const name = (one) => words.say(`measure.${one.name}`);
  const common = {
    scope: suffix,
    alone: words.say('why.alone'),
    started: story.started.value,
    completed: story.completed.value,
    rate: words.share(story.rate.value),
    sales: story.sales.value,
  };
  const key = `story.${story.kind}`;
  if (story.kind === 'step') return tellStep(story, words, common);
  if (story.kind !== 'change') {
    const lead = words.say(words.has(`${key}.lead`) ? `${key}.lead` : 'story.lead', common);
    return {headline: words.say(key, common), lead, parts: []};
  }
  const {lead} = story;
  const values = {
    ...common,
    measure: name(lead),
    value: words.figure(lead.value, lead.format),
    previous: words.figure(lead.previous, lead.format),
    change: words.change(lead.difference, lead.format),
    span: words.span(lead.low, lead.high, lead.format),
  };
  const why = lead.name === 'completion_rate' ? 'why.rate' : 'why.count';
  return {
    headline: words.say(`story.${lead.verdict}`, values),
    lead: words.say('story.lead', values),
    parts: [{key: 'why', text: words.say(why, values)}],
  };
}

function tellStep(story, words, common) {
  const {step, cost, lead} = story;
  const values = {
    ...common,
    value: words.share(lead.value),
    previous: words.share(lead.previous),
    step: words.say(`step.${step.step}`),
    now: words.share(step.rate),
    before: words.share(step.rateBefore),
    lost: step.k,
    reached: step.n,
    gap: words.gap(step.rate - step.rateBefore, 'share'),
    others: words.say(story.others ? 'others.some' : 'others.none', {n: story.others}),
  };
  const parts = [{key: 'why', text: words.say(`why.step.${lead.verdict}`, values)}];
  if (cost) {
    const listings = {n: cost.listings, low: cost.low, high: cost.high};
    let text = words.say('cost.listings', listings);
    if (cost.sales !== null && cost.sales >= 0.5) {
      text += words.say('cost.sales', {n: cost.sales, low: cost.salesLow, high: cost.salesHigh});
    }
    parts.push({key: 'cost', text: `${text}.`}, {key: 'do', text: words.say('do.mend', values)});
  }
  return {
    headline: words.say(`story.step.${lead.verdict}`, values),
    lead: words.say('story.step.lead', values),
    parts,
  };
}
