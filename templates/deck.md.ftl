<#-- The weekly deck. FreeMarker makes Markdown of this; # opens a section, ## a slide; see README, "A slide". -->
<#function n key><#return our_numbers(key)></#function>
<#function said key><#return our_numbers(key).verdict></#function>
<#assign hasWeek = (report.listings_in_week > 0)>
<#assign hasLast = n("listings_started").previous??>
<#assign hasTrend = (report.weeks_with_listings >= 3)>
<#assign hasMarket = market.sold_within_30_days??>
<#-- What a proposition promises: its value if it works, where it can be said. -->
<#macro promised key what><#list propositions as row><#if row.proposition == key>${row[what]}</#if></#list></#macro>
<#macro window><#if report.window_first_week == report.week>${report.week}<#else>${report.window_first_week} to ${report.week}</#if></#macro>
<#-- What a gain is counted by: a day's is not a week's. -->
<#assign per><#if report.weeks_with_listings == 1 && (report.days_with_listings < 7)>in this extract<#else>a week</#if></#assign>
<#assign isOneDay = (report.days_with_listings <= 2)>
<#-- A count and its noun. -->
<#macro many figure one more>${figure} <#if figure == 1>${one}<#else>${more}</#if></#macro>
<#-- The weeks that a mean is of: eight, or what the record holds. -->
<#assign before><#if (report.whole_weeks_before >= 8)>the eight weeks before<#else>the weeks before on record</#if></#assign>
<#assign inWindow><#if report.window_first_week == report.week>in ${report.week}<#elseif window_totals.weeks == 8>in eight weeks<#else>since ${report.window_first_week}</#if></#assign>
<#assign isTimed = false>
<#list step_costs as step><#if step.is_slowest && step.share_of_time??><#assign slowest = step><#assign isTimed = true></#if></#list>
<#-- "up on last week", as far as it can be said. -->
<#macro change key><#if said(key) == "week incomplete">the data ends before the week does<#elseif said(key) == "no earlier week">no whole week before to compare<#elseif said(key) == "up">up ${n(key).moved_by} on ${report.previous_week}<#elseif said(key) == "down">down ${n(key).moved_by} on ${report.previous_week}<#elseif said(key) == "too few to compare">too few to compare with ${report.previous_week}<#else>no clear change on ${report.previous_week}, ${n(key).previous}</#if></#macro>
<#-- A measure of the week, or a dash where it has none. -->
<#macro v key><#if n(key).value??>${n(key).value}<#else>–</#if></#macro>
<#import "words/en/story.ftl" as w>
<#include "story.md.ftl">
---
title: Marketplace report<#if report.audience??> for ${report.audience}</#if>, ${report.days}
subtitle: <#if (checks.is_held)!false>HELD, not to be sent: ${checks.test} · <#else></#if><@w.news/>
footer: vestiaire-metrics · <#if report.audience??>${report.audience} · </#if>${report.week} · data as of ${report.as_of}
locale: en-GB
---

<@whatHappened/>

<@theWhy/>

# Our numbers

<#if hasLast && hasWeek>
<#assign main = n("listings_started")>
## <@many main.value "listing was" "listings were"/> started<#if said("listings_started") == "no clear change">, much as in ${report.previous_week}<#elseif said("listings_started") == "up" || said("listings_started") == "down">, ${said("listings_started")} from ${main.previous} in ${report.previous_week}<#elseif !report.week_is_covered> so far, after ${main.previous} in ${report.previous_week}</#if>

```table
data: our_numbers
columns: label = Measure | value = ${report.week} | previous = ${report.previous_week} | mean_of_8_weeks = <#if (report.whole_weeks_before >= 8)>Mean of the 8 weeks before<#else>Mean of the weeks before</#if> | difference = Difference | low = 95% from | high = 95% to | verdict = Finding
heading: The week against the week before and ${before}
alt: Ten measures of ${report.week} against ${report.previous_week}; listings started ${main.value} after ${main.previous}, finding: ${main.verdict}
```
<#else>
## <@many totals.listings_started "listing" "listings"/> by <@many totals.sellers "seller" "sellers"/>: ${totals.listings_completed} completed, ${totals.listings_sold} sold so far

```kpis
heading: The whole extract, <#if report.first_day??>${report.first_day} to ${report.last_day}, </#if>followed until ${report.as_of}
highlight: Completed
- Started | ${totals.listings_started} | by <@many totals.sellers "seller" "sellers"/>
- Completed | ${totals.listings_completed} | ${totals.completion_rate!"none"} of those started
- Still drafts | ${totals.drafts} | not yet completed
- Sold so far | ${totals.listings_sold} | until the data was cut
- Median time to list | <#if totals.median_minutes_to_list??>${totals.median_minutes_to_list}<#else>–</#if> | creation to completion
- Sold within 30 days | <#if totals.sold_within_30_days??>${totals.sold_within_30_days}<#else>–</#if> | <#if totals.sold_within_30_days??>95% interval ${totals.sold_30_low} to ${totals.sold_30_high}<#else>nothing is 30 days old</#if>
```

</#if>

```notes
Started: a row of listings, in the week of its creation. Completed: it was submitted. Sales: by the day of the sale. Sold within 30 days: of the listings whose thirtieth day lies in the week.
<#if !hasLast>This extract has no whole earlier week, so nothing is said about change.
</#if>
Counts vary as sellers do, who may list several at once; their intervals allow for it.
```

<#if hasTrend>
<#assign last = weekly_trend[weekly_trend?size - 1]>
<#if !hasWeek>
## Nothing was listed in ${report.week}<#if n("listings_started").mean_of_8_weeks?? && (n("listings_started").mean_of_8_weeks >= 0.5)>, after ${n("listings_started").mean_of_8_weeks} a week before</#if>
<#else>
## ${report.week} brought <@many last.listings_started "listing" "listings"/>, ${last.listings_completed} of them completed
</#if>

```chart
kind: line
data: weekly_trend
category: week_short
value: listings_started = Started | listings_completed = Completed
highlight: Started
heading: Listings started and completed per week, number
alt: Listings per week up to ${report.week}: ${last.listings_started} started and ${last.listings_completed} completed in the last week, by <@many last.sellers "seller" "sellers"/>
```

### So what

- ${n("listings_started").label}: <@change "listings_started"/>
- The mean of ${before} is ${n("listings_started").mean_of_8_weeks!"not known"}
<#if hasWeek>
- Without an earlier listing on record<#if report.audience??> among these</#if>: ${n("new_sellers").value} of <@many n("sellers").value "active seller" "active sellers"/>
</#if>

```notes
Weeks run from Monday to Sunday. The last weeks may still gain a few completions, as drafts stay open.
```

<#if hasWeek>
## The completion rate of ${report.week} is ${n("completion_rate").value}<#if said("completion_rate") == "up" || said("completion_rate") == "down">, ${said("completion_rate")} ${n("completion_rate").moved_by}</#if>

```chart
kind: band
data: weekly_trend
category: week_short
value: completion_rate = Completion rate
low: completion_low
high: completion_high
highlight: Completion rate
heading: Completed of listings started per week, % with 95% interval
alt: Completion rate per week with its 95% interval; ${n("completion_rate").value} in ${report.week}, mean of ${before} ${n("completion_rate").mean_of_8_weeks!"not known"}
```

### So what

- <#if !report.week_is_covered>The data ends before the week does, so it is not compared<#elseif said("completion_rate") == "no clear change">The difference to ${report.previous_week} is within chance<#elseif n("completion_rate").difference?? && n("completion_rate").low??>The difference to ${report.previous_week} is ${n("completion_rate").difference}, 95% interval ${n("completion_rate").low} to ${n("completion_rate").high}<#elseif hasLast>${report.previous_week} has too few listings to compare with<#else>There is no earlier week to compare</#if>
- The mean of ${before} is ${n("completion_rate").mean_of_8_weeks!"not known"}
- The band is Wilson's interval: it is wide where a week has few listings

```notes
Completion rate: completed listings by started listings, of those started in the week. Up and down need two differences: that of the weeks as they stand, and that to the earlier week as it stood at this week's age.
```
</#if>
</#if>

<#if busiest_hours?has_content>
<#if isOneDay>
<#list hour_of_day as hour><#if hour.is_busiest>
## Sellers list most from ${hour.hour_from}: <@many hour.listings "listing" "listings"/> in that hour

```chart
kind: column
data: hour_of_day
category: hour_label
value: listings
highlight: ${hour.hour_label}
heading: Listings started by hour of the day, number, ${report.zone} time
alt: Listings by hour of the day; the busiest hour begins at ${hour.hour_from} with ${hour.listings} listings, ${hour.share} of all
```

### So what

- The hour from ${hour.hour_from} holds **${hour.share}** of all
- <#if report.days_with_listings == 1>One day is<#else>Two days are</#if> no pattern: the shape of a week needs more extracts
- Hours are those on the clock of ${report.zone}
</#if></#list>
<#else>
<#if (busiest_hours.listings == 1)>
## No hour stands out: none has more than ${busiest_hours.listings} listing
<#else>
## ${busiest_hours.day} from ${busiest_hours.hour_from} is the busiest hour: ${busiest_hours.listings} listings
</#if>

```chart
kind: heat-map
data: hour_of_week
category: hour_label
series: day
value: listings
heading: Listings started by weekday and hour, number, ${report.zone} time, up to 26 weeks
alt: Heat map of listings by weekday and hour; the busiest hour is ${busiest_hours.day} from ${busiest_hours.hour_from} with ${busiest_hours.listings} listings
```
</#if>

```notes
Hours are those on the clock of ${report.zone}, summer time included.
```
</#if>

<#if form_funnel?has_content>
<#list form_funnel as step><#if step.is_worst>
<#assign equals = 0>
<#list form_funnel as other><#if other.lost == step.lost><#assign equals = equals + 1></#if></#list>
## ${step.step} <#if (equals > 1)>and others lose<#else>loses</#if> most drafts: ${step.lost} of the ${step.reached} that reach it

```chart
kind: funnel
data: form_funnel
category: step
value: reached = Listings
highlight: ${step.step}
heading: Listings that reach each step of the form, number, <@window/>
alt: Funnel of the listing form; ${step.step} loses ${step.lost} of ${step.reached} listings, a drop-off of ${step.drop_off}
```

### So what

- **${step.drop_off}** of those who reach ${step.step} go no further
<#if step.median_minutes?? && (step.median_minutes >= 0.05)>
- Half of the listings with an event there take ${step.median_minutes} or longer
</#if>
- A listing counts at a step when it has an event of it or of a later one
</#if></#list>

```notes
Steps are told by the events that open and close them, as sql/schema lists them. Listings without any event are left out.
```

<#if isTimed>
## ${slowest.step} takes most time in all: ${slowest.share_of_time} of what sellers spend on the form
<#else>
## The clicks on these ${window_totals.started} listings show no time spent on the form
</#if>

```table
data: form_funnel
columns: step = Step | reached = Reached | share_reached = Of all | lost = Lost here | drop_off = Drop-off | median_minutes = Median active time
heading: Steps of the form, listings and active minutes, <@window/>
alt: Steps of the listing form with listings that reach each, are lost there, and the median active time<#list form_funnel as step><#if step.is_worst>; ${step.step} loses most, ${step.lost} of ${step.reached}</#if></#list>
```

```notes
Drop-off: of those who reach the step, the share that goes no further. Active time: gaps of at most half an hour between events, given to the step in progress; a listing counts where it has an event of the step.
```
</#if>

<#if hasMarket && survival?has_content>
<#if (market.sold == 0)>
## Of <@many market.listings "listing" "listings"/> out for 30 days, none was sold in that time
<#else>
## ${market.sold_within_30_days} of listings are sold within 30 days, ${market.sold} of ${market.listings}
</#if>

```chart
kind: band
data: survival
category: day
series: period
value: sold_share
low: low
high: high
highlight: Last 13 weeks
heading: Sold since listing, % of listings started, with 95% band
category-axis: Days since listing
alt: Kaplan–Meier curve of the share sold by days since listing; ${market.sold_within_30_days} within 30 days, 95% interval ${market.low} to ${market.high}
```

### So what

<#if quarters?has_content>
- The thirteen weeks to ${report.week} reach ${quarters.now}, those before ${quarters.before}: <#if quarters.verdict == "no clear change">no clear change<#else>${quarters.verdict} ${quarters.moved_by}</#if>, 95% interval ${quarters.low} to ${quarters.high}
<#else>
- The interval reaches from ${market.low} to ${market.high}
</#if>
- Young listings count for as long as they have been out
- Drafts are counted too: a listing that is never submitted is never sold

```notes
Estimate by Kaplan and Meier, band by Greenwood. Listings that are still unsold when the data was cut are censored, not counted as failures.
```
</#if>

# Brands

<#if brand_shares?has_content>
<#assign top = brand_shares[0]>
<#assign namingOne><#if top.all_listings == totals.listings_started>listings<#else>listings that name a brand</#if></#assign>
<#if (brand_concentration.brands_listed > 1)>
<#if (brand_shares?size > 1) && brand_shares[1].total_listings == top.total_listings>
## ${top.title_name} shares the first place with others: ${top.total_listings} of ${top.all_listings} ${namingOne} each
<#else>
## ${top.title_name} is listed most: ${top.total_listings} of ${top.all_listings} ${namingOne}
</#if>

```chart
kind: bar
data: popular_brands
category: brand
value: total_listings
highlight: ${top.brand}
heading: Listings by brand, number, <#if (brand_concentration.brands_listed > 10)>ten most listed, </#if>all weeks
alt: <#if (brand_concentration.brands_listed > 10)>The ten most listed brands<#else>Listings by brand</#if>; ${top.brand} leads with <@many top.total_listings "listing" "listings"/>, ${top.share} of ${namingOne}
```

### So what

- ${top.title_name} makes **${top.share}** of all ${namingOne}
<#if (brand_concentration.brands_listed > 10)>
- The ten largest together make ${brand_concentration.top_10_share}
</#if>
<#if (brand_concentration.brands_listed_once > 0)>
- <@many brand_concentration.brands_listed_once "brand is" "brands are"/> listed only once
<#else>
- No brand is listed only once
</#if>

```notes
Brands that share a name are counted as one. Ties stand in the order of their names.
```

## Half of all ${namingOne} lies with ${brand_concentration.brands_making_half} of ${brand_concentration.brands_listed} brands

```chart
kind: line
data: brand_curve
category: brands
value: cumulated_share = Share of listings
highlight: Share of listings
heading: Cumulated share of listings by number of brands, largest first, %
category-axis: Number of brands
alt: Cumulated share of listings; ${brand_concentration.brands_making_half} of ${brand_concentration.brands_listed} brands make half<#if (brand_concentration.brands_listed > 10)>, the ten largest ${brand_concentration.top_10_share}</#if>
```

### So what

- ${brand_concentration.half_share_of_brands} of the brands carry half of the supply
<#if (brand_concentration.brands_with_20 == 0)>
- No brand has 20 listings, so none can be compared yet
<#else>
- Brands with 20 listings or more, which alone can be compared: ${brand_concentration.brands_with_20}
</#if>

```notes
Half is reached with the brand whose listings bring the sum to half of all listings that name a brand.
```
</#if>

</#if>

<#if brand_ranking?has_content>
<#assign best = brand_ranking[0]>
<#if (best.sold == 0)>
## No brand with 20 listings sold one within 30 days: ${best.sold} of ${best.listings} at ${best.title_name}
<#elseif brand_ranking?size == 1>
## ${best.title_name} sells ${best.sold} of ${best.listings} listings within 30 days
<#elseif (best.low <= market.sold_within_30_days)>
## No brand leads on sales: ${best.title_name} is first, ${best.sold} of ${best.listings} within 30 days
<#else>
## ${best.title_name} <#if brand_ranking[1].low == best.low>and others lead<#else>leads</#if> on sales: ${best.sold} of ${best.listings} sold within 30 days
</#if>

```chart
kind: dot-interval
data: brand_ranking
category: brand
value: sold_within_30_days = Sold within 30 days
low: low
high: high
highlight: ${best.brand}
reference: ${market.sold_within_30_days} | Market
heading: Sold within 30 days by brand, % with 95% interval, at least 20 listings
alt: Brands by their share sold within 30 days; ${best.brand} is first with ${best.sold_within_30_days}, interval ${best.low} to ${best.high}
```

### So what

<#if (brand_ranking?size > 1)>
- By value; who stands out clearly does so beyond chance, for as many as are compared
</#if>
- ${best.title_name}: ${best.low} at the least, the market ${market.sold_within_30_days}
<#if (brand_ranking?size > 1)>
- Where intervals overlap, the order is not certain
</#if>

```notes
Wilson's 95% interval. Only listings that have been out for 30 days are counted, so that all had the same chance.
The list of the analysts, listing_success_by_brand, orders by the bare rate and stands in the results.
```
<#else>
## No brand has 20 listings that have been out for 30 days

- Sales by brand are shown as soon as one has
- <@many totals.listings_started "listing is" "listings are"/> on record, ${totals.listings_sold} sold so far
</#if>

<#if demand_supply?has_content && (demand_supply?size >= 4)>
<#assign first = demand_supply[0]>
## ${first.title_name}, <#if first.brand == brand_shares[0].brand>the most listed<#else>most listed until a month ago</#if>, sells ${first.sold_within_30_days} within 30 days

```chart
kind: scatter
data: demand_supply
category: brand
x: clicks_per_listing = Clicks per listing
y: sold_within_30_days = Sold within 30 days
highlight: ${first.brand}
heading: Sellers' clicks per listing against share sold within 30 days, by brand
category-axis: Clicks per listing, mean
value-axis: Sold within 30 days, %
alt: The most listed brands by clicks per listing and share sold within 30 days; ${first.brand} has ${first.clicks_per_listing} clicks and ${first.sold_within_30_days} sold
```

### So what

- Upper left sells with little work for sellers, lower right costs work and sells little
- ${first.title_name} takes ${first.clicks_per_listing} clicks a listing
- A difference, not a cause: dearer pieces may need more care

```notes
Clicks are those of the sellers while they make the listing. Brands with at least 20 listings that have been out for 30 days.
```
</#if>

<#if brand_movers?has_content && (brand_concentration.brands_listed > 1)>
<#assign news = []>
<#list brand_movers as mover><#if mover.is_news><#assign news = news + [mover]></#if></#list>
<#if news?size gt 0>
## ${news[0].title_name} moved: ${news[0].share_now} of the week's listings after ${news[0].share_before}
<#else>
## No brand moved beyond chance: ${brand_movers[0].title_name} comes closest, with <@many brand_movers[0].listings_now "listing" "listings"/>
</#if>

```table
data: brand_movers
columns: brand = Brand | listings_now = ${report.week} | listings_before = Before | share_now = Share now | share_before = Share before | change = Change | q_value = Adjusted p
rows: 8
heading: Share of listings by brand, ${report.week} against ${before}
alt: Brands whose share of listings changed most, ${report.week} against ${before}; clearest first is ${brand_movers[0].brand}
```

```notes
Many brands are tested at once, so p-values are adjusted by Benjamini and Hochberg; up to 10% counts as news.
```
</#if>

# Categories

<#if category_numbers?has_content>
<#assign big = category_numbers[0]>
<#assign namingOne><#if big.all_started == window_totals.started>listings<#else>listings that name a category</#if></#assign>
<#if category_numbers?size == 1>
## ${big.title_name} is the only category: <@many big.started "listing" "listings"/> ${inWindow}
<#else>
## ${big.title_name} makes ${big.share} of ${namingOne}, ${big.started} ${inWindow}
</#if>

```chart
kind: bar
data: category_numbers
category: category
value: started
rows: 12
highlight: ${big.category}
heading: Listings started by category, number, <#if (category_numbers?size > 12)>the twelve with most, </#if><@window/>
alt: Listings by category; ${big.category} leads with ${big.started}, ${big.share} of ${namingOne}
```

### So what

- ${big.title_name} has <@many big.started "listing" "listings"/>, ${big.completed} completed
- Its share: ${big.share}, 95% interval ${big.share_low} to ${big.share_high}
- Categories that share a name are counted as one

```notes
Eight weeks, so that small categories have enough listings to be seen.
```

<#if category_completion?has_content>
<#assign best = category_completion[0]>
<#assign differing = []><#assign bestDiffers = false>
<#list category_numbers as row><#if row.against_the_rest == "above the rest" || row.against_the_rest == "below the rest"><#assign differing = differing + [row]><#if row.category == best.category && row.against_the_rest == "above the rest"><#assign bestDiffers = true></#if></#if></#list>
<#assign shown = best.category>
<#if (best.completed == 0)>
## No category with 20 listings has a completed one: ${best.completed} of ${best.started} in ${best.title_name}
<#elseif category_completion?size == 1>
## ${best.completed} of ${best.started} listings in ${best.title_name} are completed
<#elseif bestDiffers>
## ${best.title_name} is completed best: ${best.completed} of ${best.started} listings
<#elseif differing?size gt 0>
<#assign shown = differing[0].category>
## ${differing[0].title_name} is completed <#if differing[0].against_the_rest == "above the rest">more<#else>less</#if> than the rest: ${differing[0].completed} of ${differing[0].started} listings
<#else>
## No category stands out on completion: ${best.title_name} comes first, ${best.completed} of ${best.started}
</#if>

```chart
kind: dot-interval
data: category_completion
category: category
value: completion_rate = Completion rate
low: low
high: high
highlight: ${shown}
reference: ${window_totals.completion_rate} | All
heading: Completion rate by category, % with 95% interval, at least 20 listings
alt: Completion rate by category; ${best.category} is first with ${best.completion_rate}, interval ${best.low} to ${best.high}, all categories ${window_totals.completion_rate}
```

### So what

<#list differing as row><#if row?index lt 3>
- **${row.title_name}** is ${row.against_the_rest}, ${row.completion_rate}
</#if></#list>
<#if differing?size == 0 && (category_completion?size > 1)>
- No category differs clearly from the rest
</#if>
- All categories together: ${window_totals.completion_rate}
<#if (category_completion?size > 1)>
- By value; who stands out clearly does so beyond chance, for as many as are compared
</#if>

```notes
Ranked by value. Against the rest means against all other categories together, adjusted for their number by Benjamini and Hochberg at 10%.
```
</#if>

<#assign clicked = customer_engagement_by_category[0]>
<#assign clickedName = clicked.category>
<#list category_numbers as row><#if row.category == clicked.category><#assign clickedName = row.title_name></#if></#list>
<#if big.clicks_per_listing??>
## A completed listing takes ${big.clicks_per_listing} clicks in ${big.title_name}<#if (category_numbers?size > 1)>, the largest category</#if>
<#else>
## <@many big.started "listing" "listings"/> in ${big.title_name}, none of them completed, so no clicks are compared
</#if>

```table
data: category_numbers
columns: category = Category | started = Started | completed = Completed | completion_rate = Completion | completion_low = 95% from | completion_high = 95% to | clicks_per_listing = Clicks per listing | clicks_low = 95% from | clicks_high = 95% to | against_the_rest = Completion
rows: 10
heading: Categories in numbers, <#if (category_numbers?size > 10)>the ten with most listings, </#if><@window/>
alt: Categories with listings started and completed, completion rate with interval, clicks per completed listing; ${big.category} is the largest
```

```notes
<#if (clicked.total_clicks > 0)>In all weeks sellers clicked ${clicked.total_clicks} times for listings in ${clickedName}, and for no category more often. </#if>Clicks per listing: mean over completed listings, those without clicks included. Above and below the rest: against all other categories together, adjusted for their number by Benjamini and Hochberg at 10%.
```
<#else>
## No listing of the eight weeks to ${report.week} names a category

- Categories are shown from the first listing on that names one
- <@many totals.listings_started "listing is" "listings are"/> on record in all
</#if>

<#if category_ranking?has_content>
<#assign best = category_ranking[0]>
<#assign differing = []><#assign bestDiffers = false>
<#list category_ranking as row><#if row.against_the_rest == "above the rest" || row.against_the_rest == "below the rest"><#assign differing = differing + [row]><#if row.category == best.category && row.against_the_rest == "above the rest"><#assign bestDiffers = true></#if></#if></#list>
<#assign shown = best.category>
<#if (best.sold == 0)>
## No category with 20 listings sold one within 30 days: ${best.sold} of ${best.listings} in ${best.title_name}
<#elseif category_ranking?size == 1>
## ${best.title_name} sells ${best.sold} of ${best.listings} listings within 30 days
<#elseif bestDiffers>
## ${best.title_name} sells best: ${best.sold} of ${best.listings} within 30 days
<#elseif differing?size gt 0>
<#assign shown = differing[0].category>
## ${differing[0].title_name} sells <#if differing[0].against_the_rest == "above the rest">more<#else>less</#if> than the rest: ${differing[0].sold} of ${differing[0].listings} within 30 days
<#else>
## No category leads on sales: ${best.title_name} is first, ${best.sold} of ${best.listings} within 30 days
</#if>

```chart
kind: dot-interval
data: category_ranking
category: category
value: sold_within_30_days = Sold within 30 days
low: low
high: high
highlight: ${shown}
reference: ${market.sold_within_30_days} | Market
heading: Sold within 30 days by category, % with 95% interval, at least 20 listings
alt: Categories by their share sold within 30 days; ${best.category} is first with ${best.sold_within_30_days}, interval ${best.low} to ${best.high}
```

### So what

- ${best.title_name}: ${best.sold_within_30_days}, the market ${market.sold_within_30_days}
<#list differing as row><#if row?index lt 3>
- **${row.title_name}** is ${row.against_the_rest}, ${row.sold_within_30_days}
</#if></#list>
<#if differing?size == 0 && (category_ranking?size > 1)>
- No category differs clearly from the rest
</#if>
<#if (category_ranking?size > 1)>
- By value; who stands out clearly does so beyond chance, for as many as are compared
</#if>

```notes
Ranked by value. Only listings that have been out for 30 days are counted. Against the rest: all other categories together, adjusted for the number of categories by Benjamini and Hochberg at 10%.
```
</#if>

# What's next

<#assign canComplete = completion_potential?has_content>
<#assign completeIsSure = canComplete && !completion_potential.includes_zero>
<#macro maximise place>
<#if canComplete>
## ${place}. Maximise listing counts: <@many completion_potential.total_completed "more completed listing" "more completed listings"/> ${per}

```chart
kind: column
data: last_steps
category: step
value: drafts
highlight: <#list last_steps as step><#if step.is_worst>${step.step}</#if></#list>
heading: Drafts by the last step reached, number, <@window/>
alt: Drafts by the last step of the form that they reached; <#list last_steps as step><#if step.is_worst>${step.step} holds ${step.drafts}, ${step.share} of all</#if></#list>
```

### The case

- **Do:** help sellers over the step at which most drafts are left, first in ${completion_potential[0].category}
- **Gain:** <@many completion_potential.total_completed "completed" "completed"/> ${per}, range ${completion_potential.total_low} to ${completion_potential.total_high}<#if !completeIsSure>; the range includes zero</#if><#if completion_potential.total_sold??>; <@many completion_potential.total_sold "more sold" "more sold"/></#if>
- **If:** categories below the median category reach its ${completion_potential.median_rate}
- **Watch:** completion rate, ${window_totals.completion_rate} now; <@promised "maximise" "expected"/> if it works

```notes
What each category below the median would gain at the median rate, from its own listings a week. Sold: at each category's own share sold within 30 days of what it completes.
<#if returning_sellers.can_be_known && returning_sellers.share??>Of ${returning_sellers.new_sellers} sellers followed for four weeks, ${returning_sellers.share} listed again (95% interval ${returning_sellers.low} to ${returning_sellers.high}). Of all ${returning_sellers.all_sellers}, however long ago they began, ${returning_sellers.share_so_far} have listed on another day since.<#else>The extract is too short to say which share of new sellers lists again.</#if>
```
<#elseif (window_totals.started > 0) && (window_totals.drafts == 0)>
## ${place}. Maximise listing counts: no draft among <@many window_totals.started "listing" "listings"/>

- Whatever was started in these weeks is completed, so the completion rate can rise no further
- It is sized again as soon as drafts are left
<#elseif (category_completion?size > 1)>
## ${place}. Maximise listing counts: <@many window_totals.drafts "draft" "drafts"/>, but no category below the median

- All categories with 20 listings or more complete alike, so raising them to the median brings nothing
- <@many window_totals.started "listing was" "listings were"/> started in these weeks, ${window_totals.completion_rate!"none"} completed
<#else>
## ${place}. Maximise listing counts: <@many window_totals.drafts "draft" "drafts"/>, too few listings to size it

- Two categories with 20 listings or more in eight weeks are needed to compare completion rates
- <@many window_totals.started "listing was" "listings were"/> started in these weeks
</#if>
</#macro>

<#macro reduce place>
<#if isTimed>
<#list step_costs as step><#if step.is_slowest>
## ${place}. Reduce listing time: <#if (step.hours_saved_a_week < 0.05)>less than 0.1<#else>${step.hours_saved_a_week}</#if> hours ${per} at the step ${step.step}

```chart
kind: bar
data: step_costs
category: step
value: hours_a_week
highlight: ${step.step}
heading: Sellers' active time by step, hours ${per}, in the form's order
alt: Sellers' active hours ${per} by step of the form; ${step.step} takes most, ${step.hours_a_week} hours, ${step.share_of_time} of all
```

### The case

- **Do:** shorten ${step.step}: ${step.share_of_time} of all active time
- **Gain:** <@many step.hours_saved_a_week "hour" "hours"/> ${per}, range ${step.saved_low} to ${step.saved_high}<#if step.includes_zero>; the range includes zero</#if>
- **If:** every listing took at most the quickest quarter's ${step.p25_minutes} there
- **Watch:** median time at this step, ${step.median_minutes} now; <@promised "reduce" "expected"/> if it works

```notes
Active time: gaps of at most 30 minutes between events, given to the step in progress.<#if completion_by_effort?has_content> By time spent before the photos, completion is <#list completion_by_effort as fifth>${fifth.completion_rate}<#sep>, </#sep></#list> from the quickest to the slowest fifth: a difference, not a cause.</#if>
```
</#if></#list>
<#elseif step_costs?has_content>
## ${place}. Reduce listing time: the clicks on these ${window_totals.started} listings show no time, so it cannot be sized

- Time is measured between a listing's events; here they are alone, far apart or at one instant
- With times between them, this slide shows which step costs most
<#else>
## ${place}. Reduce listing time: no clicks on these ${window_totals.started} listings, so it cannot be sized

- The file of clicks holds no event of these weeks' listings
- With clicks, this slide shows which step costs most
</#if>
</#macro>

<#macro promote place>
<#if promotion?has_content>
<#assign best = promotion[0]>
## ${place}. Promote ${best.title_name}: one more percent brings <@many best.extra_sales "sale" "sales"/> ${per}

```chart
kind: dot-interval
data: promotion
category: name
value: sold_within_30_days = Sold within 30 days
low: low
high: high
highlight: ${best.name}
reference: ${market.sold_within_30_days} | Market
heading: Sold within 30 days where the lower bound beats the market, % with 95% interval
alt: Brands and categories that sell better than the market; ${best.name} leads with ${best.sold_within_30_days} against ${market.sold_within_30_days}
```

### The case

- **Do:** promote ${best.title_name}: ${best.sold_within_30_days} sold, the market ${market.sold_within_30_days}
- **Gain:** <@many best.extra_sales "sale" "sales"/> ${per}, range ${best.extra_low} to ${best.extra_high}<#if best.includes_zero>; the range includes zero</#if>
- **If:** one more percent of listings comes from there and sells as these do
- **Watch:** its share of supply, <@promised "promote" "baseline"/> now; <@promised "promote" "expected"/> if it works

```notes
Only brands and categories whose lower bound lies above the market's share are named. The gain is for one percent of the listings ${per}.
```
<#elseif (market.listings == 0)>
## ${place}. Promote what sells: none of <@many totals.listings_started "listing" "listings"/> has been out for 30 days

- What sells better than the market is known once listings have had 30 days
- Brands and categories are compared from 20 such listings on
<#elseif (window_totals.started == 0)>
## ${place}. Promote what sells: ${window_totals.started} listings in eight weeks, so it cannot be sized

- What one more percent of listings is worth depends on how many there are
- ${totals.listings_started} listings are on record in all
<#else>
## ${place}. Promote what sells: nothing beats the market yet among <@many market.listings "listing" "listings"/>

- No brand or category with 20 listings has a lower bound above the market's share
- It is sized as soon as one has
</#if>
</#macro>

<@allRecommendations/>

<#-- One that is worth nothing this week says so in the table and gets no slide. -->
<#assign places = ["1", "2", "3", "4"]>
<#assign told = 0>
<#list recommendations as one><#if one.is_worth_a_slide>
<#assign place = places[told]>
<#assign told = told + 1>
<#if one.recommendation == "mend"><@mend place/><#elseif one.recommendation == "maximise"><@maximise place/><#elseif one.recommendation == "reduce"><@reduce place/><#else><@promote place/></#if>
</#if></#list>
<#if told == 0>
<@nothingToRecommend/>
</#if>

<#if tracking?has_content>
<#if (tracking.hits + tracking.misses > 0)>
## Of ${tracking.tracked} earlier propositions ${tracking.hits} came true, ${tracking.misses} did not, ${tracking.undecided} are undecided
<#else>
## It is too early to judge the ${tracking.tracked} propositions of earlier reports
</#if>

```table
data: tracking
columns: week = Report | measure = Watched | baseline = Then | expected = Promised | now = Since | difference = Change | low = 95% from | high = 95% to | weeks = Weeks | verdict = Finding
rows: 10
heading: <#if (tracking?size > 10)>Ten propositions of earlier reports, the judged ones first<#else>Propositions of earlier reports</#if>: the eight weeks before each, and the weeks since
alt: What became of ${tracking.tracked} earlier propositions: ${tracking.hits} hit, ${tracking.misses} missed, ${tracking.undecided} too early to judge
```

```notes
Each is looked at after 8, 16 and 24 weeks, and the first clear answer stays. Hit: the interval of the change leaves out zero and reaches the promise. Missed: it does not reach the promise. Too early: all else, and whatever has fewer than 20 listings.
That a promise came true does not say that the proposition was followed, or that it was the cause.
```
</#if>

# Data and method

<#if import_files?has_content>
<#assign biggest = import_files[import_files?size - 1]>
## <@many report.listings_in_all "listing" "listings"/> and <@many report.clicks_in_all "click" "clicks"/> stand behind this deck

```table
data: import_files
columns: file = File | bytes = Bytes | charset = Read as | delimiter = Cells parted by | rows_read = Rows read | rows_loaded = Loaded | rows_rejected = Rejected | repairs = Repairs | content_hash = SHA-256
heading: What the import read, rows; read = loaded + rejected
alt: Files of the import with bytes, character set, rows read, loaded and rejected, the number of repairs and the beginning of the content hash; the last is ${biggest.file} with ${biggest.rows_read} rows
```

```notes
<#list import_files as one>
${one.file}: ${one.charset}, ${one.charset_reason}. Repairs: <#if one.repair_kinds?has_content>${one.repair_kinds}<#else>none</#if>. Rows without a value: <#if one.null_values?has_content>${one.null_values}<#else>none</#if>. <#if one.first_time?has_content>Times from ${one.first_time} to ${one.last_time}.</#if>
</#list>
Rejected rows stand with their reasons under reports/import/rejects, all of this in reports/import/summary.json.
```
</#if>

<#assign found = []>
<#list data_quality as row><#if (row.faults > 0)><#assign found = found + [row]></#if></#list>
<#if found?size == 0>
## None of the faults looked for is found in <@many report.listings_in_all "listing" "listings"/>
<#elseif found[0].fault == data_quality[0].fault>
## <@many data_quality[0].faults "listing was" "listings were"/> completed before creation: faults found in the data
<#else>
## Faults found in the data: ${found[0].fault}, <@many found[0].faults "row" "rows"/>
</#if>

```table
data: data_quality
columns: fault = Fault | treatment = Treatment | faults = Rows | of_rows = Of | share = Share
heading: Faults found in the data, rows
alt: Kinds of faults with the number of rows and how they are treated; listings completed before they were created: ${data_quality[0].faults}
```

```notes
Nothing is mended in silence: what a fault leaves out is said here.
```

<#if checks?has_content>
<#if checks.is_held>
## The data holds this report: ${checks.test}
<#elseif (checks.tests_with_rows > 0)>
## ${checks.tests_with_rows} of ${checks.tests} tests of the data found something; none holds the report
<#else>
## All ${checks.tests} tests of the data are passed
</#if>

```table
data: checks
columns: test = Test | severity = If rows are found | outcome = Outcome | rows_found = Rows found | example = The first of them
heading: Tests of the data before this report, rows that offend
alt: Tests of the data with the rows that each found; ${checks.tests_passed} of ${checks.tests} are passed, ${checks.tests_with_rows} found rows
```

```notes
Each test is a file under sql/checks that returns the rows that offend; all of them stand in the results. Warn: it is said here. Hold: the report must not go out.
```
</#if>

## Every figure has one definition: terms behind <@many report.listings_in_all "listing" "listings"/>

- **Started:** a row of listings, in the week of its creation; **draft:** without a completion
- **Completion rate:** completed by started; **sold within 30 days:** of listings started that have been out for 30 days
- **Active time:** gaps of at most 30 minutes between a listing's events, summed
- **Intervals:** 95%; Wilson for shares, Newcombe for their differences, Greenwood for curves
- **Rankings** go by value, from 20 listings on
- **Up, down:** only where the difference's interval leaves out zero

```notes
The full definitions stand in docs/METRICS.md, each query in its file under sql.
```
