// The engine's report in the rows and columns of the queries that it must agree with.
function asResults(report) {
  const stepNames = ['Start', 'Information', 'Photos', 'Condition & price', 'Confirm'];
  const against = {
    above: 'above the rest', below: 'below the rest', too_few: 'too few to compare',
    unclear: 'no clear difference',
  };
  const ranked = ({shown, headline, above, below}, name, n, k, rate, all, none) =>
    shown.map((g) => ({
      [name]: g.name, [n]: g.n, [k]: g.k, [rate]: g.share, low: g.low, high: g.high,
      [all]: g.rateOfAll, q_value: g.q, standing: g.standing, clearly_above: above,
      clearly_below: below, headline: headline === 'none' ? none : headline,
      is_subject: g.isSubject,
      ...(name === 'category' ? {against_the_rest: against[g.standing]} : {}),
    }));
  const sold = ['listings', 'sold', 'sold_within_30_days', 'market_rate', 'none_sold'];
  const quadrant = {above: 'want_more', below: 'have_too_much'};
  const quadrants = (kind, groups) => groups.slice()
    .sort((a, b) => b.n - a.n || byCodePoint(a.name, b.name))
    .map((g) => ({
      kind, name: g.name, sellers: g.sellers, listings: g.n, sold: g.k,
      supply_share: g.supplyShare, sold_within_30_days: g.share, p_value: g.p, q_value: g.q,
      quadrant: quadrant[g.standing] || 'as_expected',
    }));
  const curves = report.curves.flatMap((curve, i) => {
    if (curve.n < 20) return [];
    const rows = [];
    for (let day = 0; day <= 60 && day <= curve.longest; day += 2) {
      const at = curveAt(curve, day);
      rows.push({
        period: i ? '13 weeks before' : report.isWholeRecord ? 'All listings' : 'Last 13 weeks',
        day, listings: curve.n, sold_share: at.share, low: at.low, high: at.high,
      });
    }
    return rows;
  });
  const q = report.quarters;
  const drafts = report.drafts;
  const draftSum = drafts.reduce((a, b) => a + b, 0);
  return {
    our_numbers: report.numbers.map((m) => ({
      metric: m.name, value: m.value, previous: m.previous, mean_of_8_weeks: m.mean,
      difference: m.difference, low: m.low, high: m.high, verdict: m.verdict, q_value: m.q,
      is_headline: m.isHeadline, news_rank: m.rank,
    })),
    weekly_trend: report.trend.map((w) => ({
      week: isoWeek(w.monday),
      listings_started: w.measures.listings_started.value,
      listings_completed: w.measures.listings_completed.value,
      sellers: w.measures.sellers.value,
      completion_rate: w.measures.completion_rate.value,
      completion_low: w.rate.low, completion_high: w.rate.high,
    })),
    brand_ranking: ranked(report.brands, 'brand', ...sold),
    category_ranking: ranked(report.categories, 'category', ...sold),
    category_completion: ranked(report.completion, 'category', 'started', 'completed',
      'completion_rate', 'rate_of_all', 'none_completed'),
    supply_quadrants: report.choice.brands.length + report.choice.categories.length ? null : [
      ...quadrants('Category', report.quadrants.categories),
      ...quadrants('Brand', report.quadrants.brands),
    ].sort((a, b) => (a.quadrant === 'as_expected') - (b.quadrant === 'as_expected')),
    form_funnel_change: report.formChange.filter((s) => s.step >= 0 && s.n && s.nBefore).map((s) => ({
      step: stepNames[s.step], reached_now: s.n, lost_now: s.k, drop_off_now: s.rate,
      reached_before: s.nBefore, lost_before: s.kBefore, drop_off_before: s.rateBefore,
      low: s.low, high: s.high, effect: s.effect, p_value: s.p, lost_extra: s.extra,
      left_after_usual: s.usualLeft,
    })),
    market: [{
      listings: report.market.n, sold: report.market.k,
      sold_within_30_days: report.market.share, low: report.market.low, high: report.market.high,
    }],
    survival: curves,
    quarters: q ? [{
      now: q.now, before: q.before, difference: q.difference,
      low: q.low, high: q.high, verdict: q.verdict,
    }] : [],
    hour_of_week: report.hours.map((listings) => ({listings})),
    last_steps: draftSum ? drafts
      .map((n, i) => ({step: i ? stepNames[i - 1] : 'No event', drafts: n, share: n / draftSum}))
      .filter((row, i) => i > 0 || row.drafts > 0) : [],
    window_totals: [{started: report.window.started, completed: report.window.completed}],
  };
}
