<#-- One day's totals stand on the first slide. -->
<#assign isToldFirst = isOneDay && market.sold_within_30_days?? && survival?has_content>
<#if hasLast && hasWeek>
## <@w.startedTitle n("listings_started")/>
```table
data: our_numbers
columns: label = ${w.head.measure} | previous = ${w.head.lastWeek} | value = ${w.head.thisWeek} | mean_of_8_weeks = ${w.head.usual} | difference = <#rt>
${w.head.change} | low = ${w.head.low} | high = ${w.head.high} | verdict = ${w.head.result}
heading: <@w.numbersHeading/>
```
<#elseif !isToldFirst>
## <@w.recordTitle totals/>
```kpis
heading: <@w.extractInFigures/>
- ${w.head.started} | ${totals.listings_started} | <@w.bySellers totals.sellers/>
- ${w.head.drafts} | ${totals.drafts} | <@w.asOf/>
- ${w.head.timeToList} | <#if totals.median_minutes_to_list??>${totals.median_minutes_to_list}<#else>–</#if> | <@w.toCompletion/>
<#if totals.sold_within_30_days??>
- ${w.head.sold30} | ${totals.sold_within_30_days} | <@w.interval totals.sold_30_low totals.sold_30_high/>
<#else>
- ${w.head.sold30} | – | <@w.notThirtyDays/>
</#if>
```
</#if>
<#if hasLast && hasWeek || !isToldFirst>
<@notes><@w.numbersNotes/></@notes>
</#if>
<#if target_attainment?has_content>
<#assign missed = target_attainment?filter(t -> t.standing == "missed")>
## <@w.targetTitle (missed?has_content)?then(missed, target_attainment)[0]/>
```table
data: target_attainment
columns: label = ${w.head.measure} | target = ${w.head.target} | value = ${w.head.thisWeek} | difference = ${w.head.change} | <#rt>
attained = ${w.head.attained} | last_year = ${w.head.lastYear}
heading: <@w.targetHeading/>
```
<@notes><@w.targetNotes/></@notes>
</#if>
<#if (report.weeks_with_listings >= 3) && hasWeek>
## <@w.completedTitle n("listings_started") n("listings_completed")/>
```chart
kind: line
data: weekly_trend
category: week_short
value: listings_started = ${w.head.started} | listings_completed = ${w.head.completed}
highlight: ${w.head.completed}
heading: <@w.trendHeading/>
```
```chart
kind: band
data: weekly_trend
category: week_short
value: completion_rate = ${w.head.completed}
low: completion_low
high: completion_high
highlight: ${w.head.completed}
<#if story.usual_low?? && story.lead_measure == "completion_rate">
range: ${w.head.usualRange}
range-low: ${story.usual_low}
range-high: ${story.usual_high}
</#if>
heading: <@w.rateHeading/>
```
<#if isChange && story.usual_low?? && story.lead_measure == "completion_rate">
- <@w.usualWeek story/>
</#if>
<#list (same_week_last_year![])?filter(m -> m.is_clear) as m>
- <@w.lastYear m/>
<#break></#list>
<#if n("new_sellers").value?? && n("sellers").value??>
- <@w.newSellers n("new_sellers").value n("sellers").value/>
</#if>
<@notes><@w.trendNotes/></@notes>
</#if>
<#if market.sold_within_30_days?? && survival?has_content>
<#if quarters?has_content && quarters.verdict != "no clear change">
## <@w.quarter quarters/>
<#else>
## <@w.soldWithin market/>
</#if>
```chart
kind: band
data: survival
category: day
series: period
value: sold_share
low: low
high: high
highlight: ${survival[0].period}
<#if survival?filter(s -> s.day == 30)?has_content>
marks: 30 = ${w.head.day30}
</#if>
heading: <@w.survivalHeading/>
category-axis: ${w.head.days}
```
<@soWhat/>
<#if quarters?has_content && quarters.verdict != "no clear change">
- <@w.soldWithin market/>
<#elseif quarters?has_content>
- <@w.quarter quarters/>
</#if>
<#if (time_to_sell.days_to_half)??>
- <@w.daysToSell time_to_sell/>
<#elseif (time_to_sell.days_to_10_percent)??>
- <@w.soldSoon time_to_sell.days_to_25_percent?? time_to_sell.days_to_25_percent!time_to_sell.days_to_10_percent/>
<#else>
- <@w.marketRange market/>
</#if>
<@notes><@w.survivalNotes/></@notes>
</#if>
<#list seller_size_sales as size><#if size.is_worth_a_slide && size.is_subject>
## <@w.bySellerSize size/>
```chart
kind: dot-interval
data: seller_size_sales
category: size
value: sold_within_30_days = ${w.head.sold30}
low: low
high: high
highlight: ${size.size}
reference: ${market.sold_within_30_days} | ${w.head.all}
emphasis: standing
heading: <@w.sizeHeading/>
```
<@soWhat/>
- <@w.sizeSupply size/>
<#if seller_concentration?has_content>
- <@w.topSellers seller_concentration/>
</#if>
<@notes><@w.sizeNotes/></@notes>
<#break></#if></#list>
<#if first_listing?has_content && first_listing.is_worth_a_slide>
<#assign unfinished = first_listing?filter(f -> f.first_listing == "unfinished")[0]>
<#assign finished = first_listing?filter(f -> f.first_listing == "finished")[0]>
## <@w.firstListing unfinished finished/>
```chart
kind: dot-interval
data: first_listing
category: first_listing
value: share = ${w.head.share}
low: low
high: high
highlight: ${unfinished.first_listing}
heading: <@w.firstListingHeading/>
```
- <@w.firstListingCount first_listing/>
<@notes><@w.firstListingNotes/></@notes>
</#if>
