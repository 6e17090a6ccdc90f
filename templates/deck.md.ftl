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
<#-- "up on last week", as far as it can be said. -->
<#macro change key><#if said(key) == "week incomplete">the data ends before the week does<#elseif said(key) == "no earlier week">no whole week before to compare<#elseif said(key) == "up">up ${n(key).moved_by} on ${report.previous_week}<#elseif said(key) == "down">down ${n(key).moved_by} on ${report.previous_week}<#elseif said(key) == "too few to compare">too few to compare with ${report.previous_week}<#else>no clear change on ${report.previous_week}, ${n(key).previous}</#if></#macro>
<#-- A measure of the week, or a dash where it has none. -->
<#macro v key><#if n(key).value??>${n(key).value}<#else>–</#if></#macro>
---
title: Marketplace report<#if report.audience??> for ${report.audience}</#if>, ${report.week}
subtitle: <#if (checks.is_held)!false>HELD, not to be sent: ${checks.test} · <#else>Listings, brands, categories and what to do next · </#if>${report.days}
footer: vestiaire-metrics · <#if report.audience??>${report.audience} · </#if>${report.week} · data as of ${report.as_of}
locale: en-GB
---

<#assign moved = []>
<#list our_numbers as row><#if row.verdict == "up" || row.verdict == "down"><#assign moved = moved + [row]></#if></#list>
<#if !hasWeek>
## No listing was started in ${report.week}; ${totals.listings_started} are on record
<#elseif !report.week_is_covered>
## ${n("listings_started").value} listings started so far, ${n("completion_rate").value} completed; the data ends before ${report.week} does
<#elseif !hasLast>
## ${n("listings_started").value} listings started, ${n("completion_rate").value} completed: no whole week before to compare
<#elseif moved?size == 0>
## ${n("listings_started").value} listings started; nothing changed clearly on ${report.previous_week}
<#else>
## ${moved[0].label} went ${moved[0].verdict} to ${moved[0].value}<#if moved?size gt 1>, ${moved[1].label?uncap_first} ${moved[1].verdict} to ${moved[1].value}</#if>
</#if>

```kpis
heading: The week in figures, ${report.days}
highlight: <#if moved?size gt 0>${moved[0].label}<#else>Completion rate</#if>
- Listings started | ${n("listings_started").value} | <@change "listings_started"/>
- Completion rate | <@v "completion_rate"/> | <@change "completion_rate"/>
- Active sellers | ${n("sellers").value} | <@change "sellers"/>
- Median time to list | <@v "time_to_list"/> | <@change "time_to_list"/>
```

- <#if hasMarket>**${market.sold_within_30_days}** of listings sell within 30 days (95% interval ${market.low} to ${market.high})<#else>No listing has been out for 30 days yet, so nothing is said about sales</#if>
- <#if !brand_shares?has_content>No listing names a brand<#else>**${brand_shares[0].title_name}** is listed <#if (brand_shares?size > 1) && brand_shares[1].total_listings == brand_shares[0].total_listings>most, with others,<#else>most,</#if> ${brand_shares[0].total_listings} times in all</#if>
- <#if step_costs?has_content><#list step_costs as step><#if step.is_slowest>**${step.step}** takes ${step.share_of_time} of the time that sellers spend on the form</#if></#list><#else>No clicks, so nothing is said about the form</#if>

```notes
Up and down are said only where the 95% interval of the difference leaves out zero.
The reporting week runs from Monday 00:00 to Monday 00:00, ${report.zone} time.
```

# Our numbers

<#if hasLast && hasWeek>
<#assign main = n("listings_started")>
## ${main.value} listings were started<#if said("listings_started") == "no clear change">, much as in ${report.previous_week}<#elseif said("listings_started") == "up" || said("listings_started") == "down">, ${said("listings_started")} from ${main.previous} in ${report.previous_week}<#elseif !report.week_is_covered> so far, after ${main.previous} in ${report.previous_week}</#if>

```table
data: our_numbers
columns: label = Measure | value = ${report.week} | previous = ${report.previous_week} | mean_of_8_weeks = Mean of the 8 weeks before | difference = Difference | low = 95% from | high = 95% to | verdict = Finding
heading: The week against the week before and the eight weeks before
alt: Ten measures of ${report.week} against ${report.previous_week}; listings started ${main.value} after ${main.previous}, finding: ${main.verdict}
```
<#else>
## ${totals.listings_started} listings by ${totals.sellers} sellers: ${totals.listings_completed} completed, ${totals.listings_sold} sold so far

```kpis
heading: The whole extract, ${report.first_day} to ${report.last_day}, followed until ${report.as_of}
highlight: Completed
- Started | ${totals.listings_started} | by ${totals.sellers} sellers
- Completed | ${totals.listings_completed} | ${totals.completion_rate} of those started
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
## ${report.week} brought ${last.listings_started} listings, ${last.listings_completed} of them completed

```chart
kind: line
data: weekly_trend
category: week_short
value: listings_started = Started | listings_completed = Completed
highlight: Started
heading: Listings started and completed per week, number
alt: Listings per week up to ${report.week}: ${last.listings_started} started and ${last.listings_completed} completed in the last week, by ${last.sellers} sellers
```

### So what

- ${n("listings_started").label}: <@change "listings_started"/>
- The mean of the eight weeks before is ${n("listings_started").mean_of_8_weeks!"not known"}
<#if hasWeek>
- ${n("new_sellers").value} of ${n("sellers").value} active sellers list for the first time
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
alt: Completion rate per week with its 95% interval; ${n("completion_rate").value} in ${report.week}, mean of the eight weeks before ${n("completion_rate").mean_of_8_weeks}
```

### So what

- <#if !report.week_is_covered>The data ends before the week does, so it is not compared<#elseif said("completion_rate") == "no clear change">The difference to ${report.previous_week} is within chance<#elseif n("completion_rate").difference?? && n("completion_rate").low??>The difference to ${report.previous_week} is ${n("completion_rate").difference}, 95% interval ${n("completion_rate").low} to ${n("completion_rate").high}<#else>There is no earlier week to compare</#if>
- The mean of the eight weeks before is ${n("completion_rate").mean_of_8_weeks!"not known"}
- The band is Wilson's interval: it is wide where a week has few listings

```notes
Completion rate: completed listings by started listings, of those started in the week.
```
</#if>
</#if>

<#if busiest_hours?has_content>
<#if isOneDay>
<#list hour_of_day as hour><#if hour.is_busiest>
## Sellers list most from ${hour.hour_from}: ${hour.listings} of the day's listings

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

- The hour from ${hour.hour_from} holds **${hour.share}** of the day
- One day is no pattern: the shape of a week needs more extracts
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
- Half of them spend more than ${step.median_minutes!"–"} on this step
- A listing counts at a step when it has an event of it or of a later one
</#if></#list>

```notes
Steps are told by the events that open and close them, as sql/schema lists them. Listings without any event are left out.
```

<#list step_costs as cost><#if cost.is_slowest>
## ${cost.step} takes longest: half of the listings spend more than ${cost.median_minutes} on it
</#if></#list>

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
## ${market.sold_within_30_days} of listings are sold within 30 days, ${market.sold} of ${market.listings}

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
<#if (brand_concentration.brands_listed > 1)>
<#if (brand_shares?size > 1) && brand_shares[1].total_listings == top.total_listings>
## ${top.title_name} shares the first place with others: ${top.total_listings} of ${totals.listings_started} listings each
<#else>
## ${top.title_name} is listed most: ${top.total_listings} of ${totals.listings_started} listings
</#if>

```chart
kind: bar
data: popular_brands
category: brand
value: total_listings
highlight: ${top.brand}
heading: Listings by brand, number, ten most listed, all weeks
alt: The ten most listed brands; ${top.brand} leads with ${top.total_listings} listings, ${top.share} of all
```

### So what

- ${top.title_name} makes **${top.share}** of all listings
- The ten largest together make ${brand_concentration.top_10_share}
- ${brand_concentration.brands_listed_once} brands are listed only once

```notes
Brands that share a name are counted as one. Ties stand in the order of their names.
```

## ${brand_concentration.brands_making_half} of ${brand_concentration.brands_listed} brands make half of all listings

```chart
kind: line
data: brand_curve
category: brands
value: cumulated_share = Share of listings
highlight: Share of listings
heading: Cumulated share of listings by number of brands, largest first, %
category-axis: Number of brands
alt: Cumulated share of listings; ${brand_concentration.brands_making_half} of ${brand_concentration.brands_listed} brands make half, the ten largest ${brand_concentration.top_10_share}
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
<#if brand_concentration.brands_listed == 1>
## ${best.title_name} sells ${best.sold} of ${best.listings} listings within 30 days
<#else>
## ${best.title_name} <#if (brand_ranking?size > 1) && brand_ranking[1].low == best.low>and others lead<#else>leads</#if> on sales: ${best.sold} of ${best.listings} sold within 30 days
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
alt: Brands by the lower bound of their share sold within 30 days; ${best.brand} is first with ${best.sold_within_30_days}, interval ${best.low} to ${best.high}
```

### So what

- Ranked by the lower bound, so a lucky few sales win nothing
- ${best.title_name}: ${best.low} at the least, the market ${market.sold_within_30_days}
- Where intervals overlap, the order is not certain

```notes
Wilson's 95% interval. Only listings that have been out for 30 days are counted, so that all had the same chance.
The list of the analysts, listing_success_by_brand, orders by the bare rate and stands in the results.
```
<#else>
## No brand has 20 listings that have been out for 30 days

- Sales by brand are shown as soon as one has
- ${totals.listings_started} listings are on record, ${totals.listings_sold} of them sold so far
</#if>

<#if demand_supply?has_content && (demand_supply?size >= 4)>
<#assign first = demand_supply[0]>
## ${first.title_name}, the most listed, sells ${first.sold_within_30_days} within 30 days

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
alt: Fifteen most listed brands by clicks per listing and share sold within 30 days; ${first.brand} has ${first.clicks_per_listing} clicks and ${first.sold_within_30_days} sold
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
## No brand moved beyond chance: ${brand_movers[0].title_name} comes closest, with ${brand_movers[0].listings_now} listings
</#if>

```table
data: brand_movers
columns: brand = Brand | listings_now = ${report.week} | listings_before = 8 weeks before | share_now = Share now | share_before = Share before | change = Change | q_value = Adjusted p
rows: 8
heading: Share of listings by brand, ${report.week} against the eight weeks before
alt: Brands whose share of listings changed most, ${report.week} against the eight weeks before; clearest first is ${brand_movers[0].brand}
```

```notes
Many brands are tested at once, so p-values are adjusted by Benjamini and Hochberg; up to 10% counts as news.
```
</#if>

# Categories

<#if category_numbers?has_content>
<#assign big = category_numbers[0]>
## ${big.title_name} makes ${big.share} of listings, ${big.started} in all

```chart
kind: bar
data: category_numbers
category: category
value: started
rows: 12
highlight: ${big.category}
heading: Listings started by category, number, <#if (category_numbers?size > 12)>the twelve with most, </#if><@window/>
alt: Listings by category; ${big.category} leads with ${big.started}, ${big.share} of all
```

### So what

- ${big.title_name} has ${big.started} listings, ${big.completed} of them completed
- Its share: ${big.share}, 95% interval ${big.share_low} to ${big.share_high}
- Categories that share a name are counted as one

```notes
Eight weeks, so that small categories have enough listings to be seen.
```

<#if category_completion?has_content>
<#assign best = category_completion[0]>
## ${best.title_name} <#if (category_completion?size > 1) && category_completion[1].low == best.low>and others are<#else>is</#if> completed best: ${best.completed} of ${best.started} listings

```chart
kind: dot-interval
data: category_completion
category: category
value: completion_rate = Completion rate
low: low
high: high
highlight: ${best.category}
reference: ${window_totals.completion_rate} | All
heading: Completion rate by category, % with 95% interval, at least 20 listings
alt: Completion rate by category; ${best.category} is first with ${best.completion_rate}, interval ${best.low} to ${best.high}, all categories ${window_totals.completion_rate}
```

### So what

<#assign differing = []>
<#list category_numbers as row><#if row.against_the_rest == "above the rest" || row.against_the_rest == "below the rest"><#assign differing = differing + [row]></#if></#list>
<#list differing as row><#if row?index lt 3>
- **${row.title_name}** is ${row.against_the_rest}, ${row.completion_rate}
</#if></#list>
<#if differing?size == 0>
- No category differs clearly from the rest
</#if>
- All categories together: ${window_totals.completion_rate}
- Ranked by the lower bound, so a lucky few prove nothing

```notes
Ranked by the lower bound of Wilson's interval. Against the rest means against all other categories together, adjusted for their number by Benjamini and Hochberg at 10%.
```
</#if>

<#assign clicked = customer_engagement_by_category[0]>
<#assign clickedName = clicked.category>
<#list category_numbers as row><#if row.category == clicked.category><#assign clickedName = row.title_name></#if></#list>
## Sellers click ${clicked.total_clicks} times for ${clickedName}, most of all

```table
data: category_numbers
columns: category = Category | started = Started | completed = Completed | completion_rate = Completion | completion_low = 95% from | completion_high = 95% to | clicks_per_listing = Clicks per listing | clicks_low = 95% from | clicks_high = 95% to | against_the_rest = Completion
rows: 10
heading: Categories in numbers, <#if (category_numbers?size > 10)>the ten with most listings, </#if><@window/>
alt: Categories with listings started and completed, completion rate with interval, clicks per completed listing; ${big.category} is the largest
```

```notes
Clicks per listing: mean over completed listings, those without clicks included. Above and below the rest: against all other categories together, adjusted for their number by Benjamini and Hochberg at 10%.
```
<#else>
## No listing of the eight weeks to ${report.week} names a category

- Categories are shown from the first listing on that names one
- ${totals.listings_started} listings are on record in all
</#if>

<#if category_ranking?has_content>
<#assign best = category_ranking[0]>
## ${best.title_name} <#if (category_ranking?size > 1) && category_ranking[1].low == best.low>and others sell<#else>sells</#if> best: ${best.sold} of ${best.listings} within 30 days

```chart
kind: dot-interval
data: category_ranking
category: category
value: sold_within_30_days = Sold within 30 days
low: low
high: high
highlight: ${best.category}
reference: ${market.sold_within_30_days} | Market
heading: Sold within 30 days by category, % with 95% interval, at least 20 listings
alt: Categories by the lower bound of their share sold within 30 days; ${best.category} is first with ${best.sold_within_30_days}, interval ${best.low} to ${best.high}
```

### So what

- ${best.title_name}: ${best.sold_within_30_days}, the market ${market.sold_within_30_days}
<#assign differing = []>
<#list category_ranking as row><#if row.against_the_rest == "above the rest" || row.against_the_rest == "below the rest"><#assign differing = differing + [row]></#if></#list>
<#list differing as row><#if row?index lt 3>
- **${row.title_name}** is ${row.against_the_rest}, ${row.sold_within_30_days}
</#if></#list>
<#if differing?size == 0>
- No category differs clearly from the rest
</#if>
- Ranked by the lower bound, so a lucky few prove nothing

```notes
Ranked by the lower bound of the interval. Only listings that have been out for 30 days are counted. Against the rest: all other categories together, adjusted for the number of categories by Benjamini and Hochberg at 10%.
```
</#if>

# What's next

<#assign canComplete = completion_potential?has_content>
<#assign completeIsSure = canComplete && !completion_potential.includes_zero>
<#macro maximise place>
<#if canComplete>
## ${place}. Maximise listing counts: ${completion_potential.total_completed} more completed listings ${per}

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
- **Gain:** ${completion_potential.total_completed} completed ${per}, range ${completion_potential.total_low} to ${completion_potential.total_high}<#if !completeIsSure>; the range includes zero</#if><#if completion_potential.total_sold??>; ${completion_potential.total_sold} more sold</#if>
- **If:** categories below the median category reach its ${completion_potential.median_rate}
- **Watch:** completion rate, ${window_totals.completion_rate} now; <@promised "maximise" "expected"/> if it works

```notes
What each category below the median would gain at the median rate, from its own listings a week. Sold: at each category's own share sold within 30 days of what it completes.
<#if returning_sellers.can_be_known && returning_sellers.share??>Of ${returning_sellers.new_sellers} sellers followed for four weeks, ${returning_sellers.share} listed again (95% interval ${returning_sellers.low} to ${returning_sellers.high}). Of all ${returning_sellers.all_sellers}, however long ago they began, ${returning_sellers.share_so_far} have listed on another day since.<#else>The extract is too short to say which share of new sellers lists again.</#if>
```
<#else>
## ${place}. Maximise listing counts: ${window_totals.drafts} drafts, too few listings to size it

- Two categories with 20 listings or more in eight weeks are needed to compare completion rates
- ${window_totals.started} listings were started in these weeks
</#if>
</#macro>

<#macro reduce place>
<#if step_costs?has_content>
<#list step_costs as step><#if step.is_slowest>
## ${place}. Reduce listing time: ${step.hours_saved_a_week} sellers' hours ${per} at the step ${step.step}

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
- **Gain:** ${step.hours_saved_a_week} hours ${per}, range ${step.saved_low} to ${step.saved_high}<#if step.includes_zero>; the range includes zero</#if>
- **If:** every listing took at most the quickest quarter's ${step.p25_minutes} there
- **Watch:** median time at this step, ${step.median_minutes} now; <@promised "reduce" "expected"/> if it works

```notes
Active time: gaps of at most 30 minutes between events, given to the step in progress.<#if completion_by_effort?has_content> By time spent before the photos, completion is <#list completion_by_effort as fifth>${fifth.completion_rate}<#sep>, </#sep></#list> from the quickest to the slowest fifth: a difference, not a cause.</#if>
```
</#if></#list>
<#else>
## ${place}. Reduce listing time: no clicks of these ${window_totals.started} listings, so it cannot be sized

- The file of clicks holds no event of these weeks' listings
- With clicks, this slide shows which step costs most
</#if>
</#macro>

<#macro promote place>
<#if promotion?has_content>
<#assign best = promotion[0]>
## ${place}. Promote ${best.title_name}: one more percent brings ${best.extra_sales} sales ${per}

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

- **Do:** promote ${best.title_name}, ${best.supply_share} of supply
- **Gain:** ${best.extra_sales} sales ${per}, range ${best.extra_low} to ${best.extra_high}<#if best.includes_zero>; the range includes zero</#if>
- **If:** one more percent of listings comes from there and sells as these do
- **Watch:** share of listings, <@promised "promote" "baseline"/> now; <@promised "promote" "expected"/> if it works

```notes
Only brands and categories whose lower bound lies above the market's share are named. The gain is for one percent of the listings ${per}.
```
<#elseif (window_totals.started == 0)>
## ${place}. Promote what sells: ${window_totals.started} listings in eight weeks, so it cannot be sized

- What one more percent of listings is worth depends on how many there are
- ${totals.listings_started} listings are on record in all
<#else>
## ${place}. Promote what sells: nothing beats the market yet among ${market.listings} listings

- No brand or category with 20 listings has a lower bound above the market's share
- It is sized as soon as one has
</#if>
</#macro>

<#-- What may be worth nothing stands last. -->
<#assign sure = []><#assign doubtful = []><#assign unsized = []>
<#macro rank name sized includesZero><#if !sized><#assign unsized = unsized + [name]><#elseif includesZero><#assign doubtful = doubtful + [name]><#else><#assign sure = sure + [name]></#if></#macro>
<#assign reduceIsDoubtful = false>
<#list step_costs as step><#if step.is_slowest><#assign reduceIsDoubtful = step.includes_zero></#if></#list>
<@rank name="maximise" sized=canComplete includesZero=(canComplete && completion_potential.includes_zero)/>
<@rank name="reduce" sized=step_costs?has_content includesZero=reduceIsDoubtful/>
<@rank name="promote" sized=promotion?has_content includesZero=(promotion?has_content && promotion.includes_zero)/>
<#list sure + unsized + doubtful as name>
<#assign place = ["1", "2", "3"][name?index]>
<#if name == "maximise"><@maximise place/><#elseif name == "reduce"><@reduce place/><#else><@promote place/></#if>
</#list>

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
## ${report.listings_in_all} listings and ${report.clicks_in_all} clicks stand behind this deck

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

## ${data_quality[0].faults} listings were completed before they were created: faults found in the data

```table
data: data_quality
columns: fault = Fault | treatment = Treatment | faults = Rows | of_rows = Of | share = Share
heading: Faults found in the data, rows
alt: Kinds of faults with the number of rows and how they are treated; ${data_quality[0].faults} listings were completed before they were created
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

## Every figure has one definition: terms behind these ${report.listings_in_all} listings

- **Started:** a row of listings, in the week of its creation; **draft:** without a completion
- **Completion rate:** completed by started; **sold within 30 days:** of listings started that have been out for 30 days
- **Active time:** gaps of at most 30 minutes between a listing's events, summed
- **Intervals:** 95%; Wilson for shares, Newcombe for their differences, Greenwood for curves
- **Rankings** go by the interval's lower bound, from 20 listings on
- **Up, down:** only where the difference's interval leaves out zero

```notes
The full definitions stand in docs/METRICS.md, each query in its file under sql.
```
