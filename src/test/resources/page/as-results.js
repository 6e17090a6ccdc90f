// The engine's report in the rows and columns of the queries that it must agree with.
function asResults(report) {
  const stepNames = ['Start', 'Information', 'Photos', 'Condition & price', 'Confirm'];
  const ranking = (groups, name, n, k, rate) =>
    groups.map((g) => ({
      [name]: g.name, [n]: g.n, [k]: g.k, [rate]: g.share, low: g.low, high: g.high,
    }));
  const withTest = (rows, groups) =>
    rows.map((row, i) => ({...row, q_value: groups[i].q, against_the_rest: groups[i].standing}));
  const curves = report.curves.flatMap((curve, i) => {
    if (curve.n < 20) return [];
    const rows = [];
    for (let day = 0; day <= 60 && day <= curve.longest; day += 2) {
      const at = curveAt(curve, day);
      rows.push({
        period: i ? '13 weeks before' : 'Last 13 weeks',
        day, listings: curve.n, sold_share: at.share, low: at.low, high: at.high,
      });
    }
    return rows;
  });
  const q = report.quarters;
  const drafts = report.drafts;
  const draftSum = drafts.reduce((a, b) => a + b, 0);
  const events = report.formWindow.some((step) => step.reached > 0);
  return {
    our_numbers: report.numbers.map((m) => ({
      metric: m.name, value: m.value, previous: m.previous, mean_of_8_weeks: m.mean,
      difference: m.difference, low: m.low, high: m.high, verdict: m.verdict,
    })),
    weekly_trend: report.trend.map((w) => ({
      week: isoWeek(w.monday),
      listings_started: w.measures.listings_started.value,
      listings_completed: w.measures.listings_completed.value,
      sellers: w.measures.sellers.value,
      completion_rate: w.measures.completion_rate.value,
      completion_low: w.rate.low, completion_high: w.rate.high,
    })),
    brand_ranking: ranking(
      report.brands.ranked, 'brand', 'listings', 'sold', 'sold_within_30_days'),
    category_ranking: withTest(
      ranking(report.categories.ranked, 'category', 'listings', 'sold', 'sold_within_30_days'),
      report.categories.ranked),
    category_completion: ranking(
      report.completion.ranked, 'category', 'started', 'completed', 'completion_rate'),
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
    form_funnel: events ? report.formWindow.map((step) => ({
      step: stepNames[step.step], reached: step.reached, share_reached: step.shareReached,
      lost: step.lost, drop_off: step.dropOff, median_minutes: step.minutes,
    })) : [],
    last_steps: draftSum ? drafts
      .map((n, i) => ({step: i ? stepNames[i - 1] : 'No event', drafts: n, share: n / draftSum}))
      .filter((row, i) => i > 0 || row.drafts > 0) : [],
    window_totals: [{started: report.window.started, completed: report.window.completed}],
  };
}
