<#-- The sentences of the deck in English: one macro a sentence, called by the slides with the rows whose figures it says.
     Every language has the same macros with the same figures; a test compares them. -->
<#macro count n one more>${n} <#if n?round == 1>${one}<#else>${more}</#if></#macro>
<#macro listings n><@count n "listing" "listings"/></#macro>
<#macro names rows><#list rows as r>${r.title_name}<#if r?has_next><#if r?index == rows?size - 2> and <#else>, </#if></#if></#list></#macro>
<#macro per><#if report.gain_period == "week">a week<#elseif report.gain_period == "one_day">a day<#else>in this period</#if></#macro>
<#assign section = {
  "numbers": "Our numbers", "brands": "Brands", "categories": "Categories", "next": "What’s next",
  "trust": "Can we trust this?", "appendix": "Appendix"
}>
<#assign head = {
  "measure": "Measure", "lastWeek": "Last week", "thisWeek": "This week", "usual": "Usual week", "change": "Change",
  "low": "95% low", "high": "95% high", "result": "Result", "step": "Step", "reached": "Reached", "ofAll": "Of all",
  "lost": "Given up here", "dropOff": "Drop-off", "minutes": "Median time", "started": "Started", "completed": "Completed",
  "completionRate": "Completion rate", "sold30": "Sold within 30 days", "market": "Market", "all": "All", "median": "Median",
  "category": "Category", "clicks": "Clicks per listing", "others": "Against others", "part": "Part", "before": "Before",
  "effect": "Effect", "recommendation": "Recommendation", "where": "Where",  
  "sureness": "Sure?", "watch": "What to watch", "owner": "Owner", "due": "By when", "report": "Report", "then": "Then",
  "promised": "Promised", "since": "Since", "weeks": "Weeks", "test": "Data test", "rows": "Rows", "file": "File",
  "bytes": "Bytes", "encoding": "Encoding", "delimiter": "Delimiter", "read": "Rows read", "loaded": "Loaded", "rejected": "Rejected",
  "repairs": "Repairs", "fault": "Fault", "treatment": "Treatment", "of": "Of", "share": "Share", "drafts": "Still in draft",
  "soldSoFar": "Sold so far", "timeToList": "Median time to list", "supply": "Share of supply", "soWhat": "So what",
  "weeksBefore": "Eight weeks before", "atUsualRates": "At usual drop-offs", "why": "Why:", "cost": "Cost:", "proposed": "Proposed:",
  "case": "The case", "brandCount": "Number of brands", "days": "Days since listing",
  "target": "Target", "attained": "Attained", "lastYear": "Last year", "usualRange": "Usual range", "day30": "Day 30",
  "reach": "Began the form", "left": "Left after it", "asUsual": "as usual"
}>
<#assign measure = {
  "listings_started": "listings started", "listings_completed": "listings completed", "completion_rate": "the completion rate",
  "sales": "sales", "sold_within_30_days": "the share sold within 30 days", "sellers": "active sellers", "new_sellers": "new sellers",
  "returning_sellers": "returning sellers", "time_to_list": "the median time to list", "clicks_per_listing": "median clicks per listing"
}>
<#assign alike = {
  "seller_kind": "new and returning sellers", "seller_size": "small and large sellers", "category": "categories",
  "brand": "brands", "weekday": "days of the week", "hours": "hours of the day", "stock_age": "new and old stock"
}>
<#-- Cover and footer -->
<#macro cover>Marketplace report<#if report.audience??> for ${report.audience}</#if>, <#rt>
<#if report.period_kind == "one_day">${report.first_day}<#else>${report.days}</#if></#macro>
<#macro onHold test>ON HOLD, do not send: ${test}</#macro>
<#macro subtitle>What happened, why, what it costs, and what to do next</#macro>
<#macro footer>Marketplace report<#if report.audience??> for ${report.audience}</#if> · ${report.week} · data as of ${report.as_of}</#macro>
<#-- What happened -->
<#macro noListing>No listings were started this week; ${totals.listings_started} are on record in total</#macro>
<#macro oneDay t>One day, <@listings t.listings_started/>: ${t.completion_rate} completed<#rt>
<#if t.sold_within_30_days??>, ${t.sold_within_30_days} sold within 30 days</#if></#macro>
<#macro partWeek started rate><@listings started/> started so far, ${rate} completed; the week is not over in the data</#macro>
<#macro firstWeek started rate><@listings started/> started, ${rate} completed: no earlier week to compare with</#macro>
<#macro quietWeek started rate>A quiet week: <@listings started/> started, ${rate} completed, no clear change</#macro>
<#macro movedFrom m>${(measure[m.metric]!m.label)?cap_first} <#rt>
<#if m.verdict == "up">rose<#else>fell</#if> from ${m.previous} to ${m.value}</#macro>
<#macro leadAndSecond lead second>${measure[second.metric]?cap_first} <#if second.verdict == "up">rose<#else>fell</#if> to ${second.value}, <#rt>
<#if lead.verdict == second.verdict>and<#else>but</#if> ${measure[lead.metric]} <#if lead.verdict == "up">rose<#else>fell</#if> to ${lead.value}</#macro>
<#macro completionAtStep s>Completion <#if s.lead_verdict == "up">rose<#else>fell</#if> to ${s.lead_value}: at ${s.named_part}, ${s.named_now} gave <#rt>
up, ${s.named_before} before</#macro>
<#macro weekInFigures>The week in figures, ${report.days}</#macro>
<#macro extractInFigures><#if !report.first_day??>Figures as of ${report.as_of}<#elseif report.period_kind == "one_day">Listings of <#rt>
${report.first_day}, figures as of ${report.as_of}<#rt>
<#else>Listings of ${report.first_day} to ${report.last_day}, figures as of ${report.as_of}</#if></#macro>
<#macro change m><#if m.verdict == "up" || m.verdict == "down">${m.verdict} ${m.moved_by} from last week<#rt>
<#elseif m.verdict == "week incomplete">the week is not over in the data<#rt>
<#elseif m.verdict == "no earlier week">no earlier week to compare with<#rt>
<#elseif m.verdict == "too few to compare" || !(m.previous??)>too few to compare with last week<#rt>
<#else>no clear change from ${m.previous}</#if></#macro>
<#macro bySellers n>by <@count n "seller" "sellers"/></#macro>
<#macro ofStarted rate>${rate} of those started</#macro>
<#macro asOf>as of ${report.as_of}</#macro>
<#macro interval low high>95% interval ${low} to ${high}</#macro>
<#macro notThirtyDays>nothing is 30 days old yet</#macro>
<#macro toCompletion>from creation to completion</#macro>
<#macro whyStep s>at ${s.named_part}, ${s.named_lost_now} of ${s.named_reached_now} gave up, ${s.named_gap} <#rt>
<#if s.lead_verdict == "up">less<#else>more</#if> than before; <#rt>
<#if s.where_title?? && s.where_kind == "rate">above all: ${s.where_title}<#elseif s.other_steps_changed == 0>no other step clearly changed<#rt>
<#else>other steps changed too</#if></#macro>
<#macro whyPart s><#if s.named_part == "Mix" && s.where_title??>${s.where_title} made up ${s.where_now} of listings, ${s.where_before} before<#rt>
<#elseif s.named_part == "Mix">other goods were listed than before<#rt>
<#elseif s.named_now??>${s.named_title} went from ${s.named_before} to ${s.named_now}<#rt>
<#elseif s.named_count?? && s.named_split == "factors">${s.named_title} went from ${s.named_count_before} in an average week to ${s.named_count}<#rt>
<#elseif s.named_count??>${s.named_title} brought ${s.named_count}, after ${s.named_count_before} in an average week<#rt>
<#else>${s.named_title} carries most of the change</#if></#macro>
<#macro whyAlike>it is everywhere alike; no step and no group of listings stands out</#macro>
<#macro whyNothing>no single part stands out among the ${story.parts_looked_at} looked at</#macro>
<#macro asUsual>None of the ten measures moved beyond chance, so there is nothing to mend this week</#macro>
<#macro watching m>Worth watching: ${measure[m.metric]}, ${m.value} after ${m.previous} last week; among ten measures that may be chance</#macro>
<#macro backToUsual m>Back to usual: ${measure[m.metric]} <#if m.verdict == "up">rose<#else>fell</#if> from ${m.previous} to ${m.value}</#macro>
<#macro cost s>about <@count s.cost_listings "completed listing" "completed listings"/> (${s.cost_listings_low} to ${s.cost_listings_high})<#rt>
<#if s.cost_sales??> and ${s.cost_sales} sales</#if></#macro>
<#macro marketSells m><#if m.sold == 0>None of <@listings m.listings/> sold within 30 days<#rt>
<#else>**${m.sold_within_30_days}** of all listings sell within 30 days (${m.low} to ${m.high})</#if></#macro>
<#macro noSalesYet>No listing is 30 days old yet, so sales cannot be reported</#macro>
<#macro propose r><#if r.recommendation == "mend">mend the ${r.subject} step first, <#rt>
<#elseif r.recommendation == "maximise">help sellers finish, first in ${r.subject}, <#rt>
<#elseif r.recommendation == "promote">attract more of ${r.subject}, <#else>shorten the ${r.subject} step, </#if><#rt>
<#if r.gain_listings?? && r.recommendation != "promote">worth <@count r.gain_listings "completed listing" "completed listings"/> <@per/><#rt>
<#elseif r.gain_sales??>worth ${r.gain_sales} sales <@per/><#else>to save ${r.hours} hours <@per/></#if></#macro>
<#macro storyNotes>“Up” and “down” are used only when the 95% confidence interval of the change excludes zero; a headline also needs a false <#rt>
discovery rate of 10% over the ten measures.
The reporting week runs from Monday 00:00 to Monday 00:00, ${report.zone} time. The cost counts the listings lost beyond the usual rate; those <#rt>
would have sold as completed ones do.</#macro>
<#-- Why -->
<#macro stepBroke s>${s.named_lost_now} of ${s.named_reached_now} listings were given up at ${s.named_part}; <#rt>
<#if s.other_steps_changed == 0>no other step clearly changed<#elseif s.other_steps_changed == 1>one other step changed too<#else>${s.other_steps_changed} <#rt>
other steps changed too</#if></#macro>
<#macro dropOffHeading>Drop-off by step of the form this week, % of the listings that reach it</#macro>
<#macro staircaseHeading>Listings left after each step of the form, number, this week</#macro>
<#macro beforeAtStep s>Look at the form first: in the eight weeks before, ${s.named_lost_before} of ${s.named_reached_before} gave up there</#macro>
<#macro ruledOut r>Not the cause: ${alike[r.split]} <#if r.least_moved??>moved alike, by ${r.least_moved} to ${r.most_moved}<#rt>
<#else>all moved the same way, by ${r.least_growth} to ${r.most_growth}</#if></#macro>
<#macro strongestIn s>Above all: ${s.where_title}, ${s.where_now} completed, ${s.where_before} before</#macro>
<#macro whyNotes>Of ${story.parts_looked_at} parts looked at, those count that stand at a false discovery rate of 10%. An association, not a proof of cause.
Drop-off: of the listings that reach a step, the share that goes no further. A listing counts at a step when it has an event of it or of a later one.</#macro>
<#macro partMoved s>Behind it: <@whyPart s/></#macro>
<#macro partsHeading s>${s.lead_label} by group, this week against the eight weeks before</#macro>
<#-- Our numbers -->
<#macro targetTitle t>${t.label}: ${t.value} against a target of ${t.target}<#rt>
<#if t.standing == "missed">, missed by ${t.missed_by}<#elseif t.standing == "reached">, reached<#else> so far</#if></#macro>
<#macro targetHeading>The week against its targets</#macro>
<#macro targetNotes>Targets come with the report and are no part of the data. Actual against plan is told as it is, without an interval.</#macro>
<#macro lastYear m>Against the same week last year: ${measure[m.metric]} ${m.value}, ${m.last_year} then</#macro>
<#macro firstListing unfinished finished>Of sellers who leave their first listing unfinished, ${unfinished.share} come back; of the others <#rt>
${finished.share}</#macro>
<#macro firstListingHeading>Sellers who list again within 28 days, % with 95% interval</#macro>
<#macro firstListingNotes>Told apart at the end of the day of the first listing and followed for 28 days. An association: who finishes may be <#rt>
keener from the start.</#macro>
<#macro firstListingCount rows><#list rows as r>${r.first_listing}: ${r.came_back} of ${r.sellers}<#sep>, </#list></#macro>
<#macro startedTitle m><#if !report.week_is_covered><@listings m.value/> started so far, after ${m.previous} last week<#rt>
<#elseif m.verdict == "up" || m.verdict == "down"><@count m.value "listing was" "listings were"/> started, ${m.verdict} from ${m.previous} last week<#rt>
<#else><@count m.value "listing was" "listings were"/> started and ${m.previous} last week: no clear change</#if></#macro>
<#macro recordTitle t><@listings t.listings_started/> by <@count t.sellers "seller" "sellers"/>: ${t.listings_completed} completed, <#rt>
${t.listings_sold} sold so far</#macro>
<#macro numbersHeading>This week against last week and a usual one (mean of up to eight weeks before)</#macro>
<#macro numbersNotes>Started: a row of listings, in the week of its creation. Completed: it was submitted. Sales: by the day of the sale. Sold <#rt>
within 30 days: of the listings whose thirtieth day lies in the week.
Counts vary as sellers do, who may list several at once; their intervals allow for it.</#macro>
<#macro completedTitle started completed><#if !report.week_is_covered>${completed.value} of ${started.value} listings are completed so far<#rt>
<#else>${completed.value} of <@listings started.value/> were completed<#if completed.previous??>, ${completed.previous} of ${started.previous} last <#rt>
week</#if></#if></#macro>
<#macro trendHeading>Listings started and completed per week, number</#macro>
<#macro rateHeading>Completion rate per week, % with 95% interval</#macro>
<#macro usualWeek s>A usual week lies between ${s.usual_low} and ${s.usual_high}</#macro>
<#macro newSellers new all>${new} of <@count all "active seller" "active sellers"/> listed for the first time</#macro>
<#macro trendNotes>Weeks run from Monday to Sunday. Recent weeks may still gain a few completions, as drafts stay open.
Completion rate: completed listings by started listings, of those started in the week; the band is Wilson’s 95% interval.</#macro>
<#macro soldWithin m><#if m.sold == 0>None of <@listings m.listings/> sold within the first 30 days<#rt>
<#else>${m.sold_within_30_days} of listings sell within 30 days: ${m.sold} of ${m.listings}</#if></#macro>
<#macro survivalHeading>Sold since listing, % of listings started, with 95% band</#macro>
<#macro quarter q><#if q.verdict == "no clear change">The last 13 weeks sell as the 13 before: ${q.now} against ${q.before}<#rt>
<#elseif q.verdict == "up">The last 13 weeks sell better than the 13 before: ${q.now} against ${q.before}<#rt>
<#else>The last 13 weeks sell worse than the 13 before: ${q.now} against ${q.before}</#if></#macro>
<#macro daysToSell t>Half of all listings take longer than ${t.days_to_half} days to sell</#macro>
<#macro soldSoon isQuarter days>A <#if isQuarter>quarter<#else>tenth</#if> of all listings sell within ${days} days</#macro>
<#macro marketRange m>The true share lies between ${m.low} and ${m.high}</#macro>
<#macro survivalNotes>Estimate by Kaplan and Meier, band by Greenwood. Unsold listings count for as long as they have been out; drafts count too.</#macro>
<#macro bySellerSize s>Sellers with ${s.size} listings sell ${s.sold_within_30_days} within 30 days, others ${s.rate_of_the_rest}</#macro>
<#macro sizeHeading>Sold within 30 days by number of the seller’s listings, % with 95% interval</#macro>
<#macro sizeSupply s>Sellers with ${s.size} listings make up ${s.supply_share} of the supply</#macro>
<#macro topSellers c>A tenth of the sellers bring ${c.top_share} of the supply; ${c.listed_once_share} list once</#macro>
<#macro sizeNotes>A seller’s listings share their fate, so intervals are widened by the design effect. Each size is compared with all others, at a <#rt>
false discovery rate of 10%.</#macro>
<#-- Brands -->
<#macro onlyBrand b>${b.title_name} is the only brand, with ${b.total_listings} listings</#macro>
<#macro tiedMostListed b>${b.title_name} is tied for most listed brand: ${b.total_listings} of ${b.all_listings} listings</#macro>
<#macro mostListed b>${b.title_name} is the most listed brand: ${b.total_listings} of ${b.all_listings} listings</#macro>
<#macro brandsHeading>Listings by brand, number, up to ten brands, <#if report.period_kind == "one_day"><@window/><#else>all weeks</#if></#macro>
<#macro halfOfSupply c>${c.brands_making_half} of ${c.brands_listed} brands make up half of the supply</#macro>
<#macro tenLargest c>The ten largest together account for ${c.top_10_share}</#macro>
<#macro unbrandedSell u>Pieces without a brand: ${u.listings} listings, ${u.sold_within_30_days} sold within 30 days</#macro>
<#macro mover m>${m.title_name} <#if (m.share_now > m.share_before)>rose<#else>fell</#if> <#rt>
from ${m.share_before} to ${m.share_now} of the week’s listings</#macro>
<#macro noMover>No brand’s share changed this week beyond chance</#macro>
<#macro brandsNotes>Brands that share a name are counted as one; names that say there is no brand are left out. Ties stand in the order of their names.
Changes of many brands are tested at once, so p-values are adjusted by Benjamini and Hochberg; up to 10% counts as news.</#macro>
<#macro noBrand>No listing on record names a brand</#macro>
<#macro brandsFromFirst>Brands are shown from the first of ${totals.listings_started} listings that names one</#macro>
<#macro noBrandSold b>No larger brand sold any within 30 days: ${b.sold} of ${b.listings} at ${b.title_name}</#macro>
<#macro oneBrandSells b>${b.title_name} sells ${b.sold} of ${b.listings} listings within 30 days</#macro>
<#macro noBrandLeads b>No brand clearly leads on sales; ${b.title_name} is ahead: ${b.sold} of ${b.listings}</#macro>
<#macro outsell rows market><@names rows/> clearly <#if rows?size == 1>outsells<#else>outsell</#if> the average of ${market.sold_within_30_days}</#macro>
<#macro undersell rows market><@names rows/> <#if rows?size == 1>sells<#else>sell</#if> clearly below the average of ${market.sold_within_30_days}</#macro>
<#macro brandSalesHeading>Sold within 30 days by brand, % with 95% interval, at least 20 listings</#macro>
<#macro sellsAgainst b>${b.title_name}: **${b.sold_within_30_days}** sold within 30 days (${b.low} to ${b.high})</#macro>
<#macro brandSalesNotes>Sorted by value. Clear is what the 95% interval says and a test confirms, at a false discovery rate of 10% over all brands. <#rt>
Only listings that have been out for 30 days are counted.
The analysts’ list, listing_success_by_brand, orders by the bare rate and stands in the results.</#macro>
<#macro wanted rows><@names rows/> <#if rows?size == 1>outsells<#else>outsell</#if> the rest: we want more</#macro>
<#macro tooMuch rows market><@names rows/> <#if rows?size == 1>sells<#else>sell</#if> below ${market.sold_within_30_days}: we have too much</#macro>
<#macro quadrantHeading>Share of supply against share sold within 30 days, largest categories and brands, %</#macro>
<#macro bringMore rows market>Ask for more of <@names rows/>: of ${rows[0].title_name} ${rows[0].sold_within_30_days} sell, of all listings <#rt>
${market.sold_within_30_days}</#macro>
<#macro bringLess>No brand or category sells clearly better than its share of the supply suggests</#macro>
<#macro quadrantNotes>More wanted: clearly more of them sell than of all listings; too much: clearly fewer. At a false discovery rate of 10%; a <#rt>
difference, not a cause.</#macro>
<#-- Categories -->
<#macro onlyCategory c>${c.title_name} is the only category: <@listings c.started/> in eight weeks</#macro>
<#macro largestCategory c>${c.title_name} accounts for ${c.share} of listings: ${c.started} <#if report.period_kind == "one_day">that day<#else>in <#rt>
eight weeks</#if></#macro>
<#macro window><#if report.period_kind == "one_day">${report.first_day}<#else>eight weeks to ${report.sunday}</#if></#macro>
<#macro categoriesHeading>Listings started by category, % of all, up to twelve, <@window/></#macro>
<#macro categoryCompleted c>${c.completed} of its <@count c.started "listing was" "listings were"/> completed</#macro>
<#macro threeLargest c>The three largest together account for ${c.three_largest_share}</#macro>
<#macro categoryNotes>Sorted by value. Each is compared with all other categories together, at a false discovery rate of 10%. Categories that share <#rt>
a name are counted as one.</#macro>
<#macro noCategory>No category is named by a listing of the eight weeks to ${report.sunday}</#macro>
<#macro shownFromFirst>Categories are shown from the first of ${totals.listings_started} listings that names one</#macro>
<#macro noneCompleted c>No larger category has a completed listing: ${c.completed} of ${c.started} in ${c.title_name}</#macro>
<#macro oneCompleted c>${c.completed} of ${c.started} listings in ${c.title_name} are completed</#macro>
<#macro noneStandsOut c>No category stands out on completion; ${c.title_name} is ahead with ${c.completed} of ${c.started}</#macro>
<#macro completedMost c>Listings in ${c.title_name} are completed most often: ${c.completed} of ${c.started}</#macro>
<#macro completedOtherwise c>Listings in ${c.title_name} are completed <#if c.standing == "above">more<#else>less</#if> often than others: <#rt>
${c.completed} of ${c.started}</#macro>
<#macro completionHeading>Completion rate by category, % with 95% interval, at least 20 listings</#macro>
<#macro belowAverage rows rate>Clearly below the average of ${rate}: <@names rows/></#macro>
<#macro allTogether t>Across all categories, ${t.drafts} of <@listings t.started/> stayed drafts</#macro>
<#macro noneSold c>No larger category sold any within 30 days: ${c.sold} of ${c.listings} in ${c.title_name}</#macro>
<#macro noneLeads c>No category clearly leads on sales; ${c.title_name} is ahead: ${c.sold} of ${c.listings}</#macro>
<#macro sellsBest c market>No category sells better than ${c.title_name}: ${c.sold_within_30_days} in 30 days, ${market.sold_within_30_days} overall</#macro>
<#macro sellsOtherwise c>${c.title_name}: ${c.sold} of ${c.listings} sold within 30 days, clearly <#if c.standing == "above">more<#else>fewer</#if> <#rt>
than elsewhere</#macro>
<#macro salesHeading>Sold within 30 days by category, % with 95% interval, at least 20 listings</#macro>
<#macro missedSales c>At the average rate, ${c.title_name} would have sold ${c.sold_missed} more in up to 26 weeks</#macro>
<#-- What's next -->
<#macro mainProposal r>First, <#if r.recommendation == "mend">mend ${r.subject}<#elseif r.recommendation == "maximise">help sellers finish<#rt>
<#elseif r.recommendation == "promote">attract ${r.subject}<#else>shorten the ${r.subject} step</#if>: <#rt>
<#if r.gain_listings?? && r.recommendation != "promote">${r.gain_listings} more completed <#if r.gain_listings?round == 1>listing<#else>listings</#if><#rt>
<#elseif r.gain_sales??>${r.gain_sales} more sales<#else>${r.hours} hours saved</#if> <@per/></#macro>
<#macro nothingWorthIt r>No recommendation is worth half a listing <@per/>; ${r.subject} comes closest</#macro>
<#macro nextHeading>What we recommend, completed listings and sales <@per/> with 95% range; owner and date are yours to fill in</#macro>
<#macro listingsHead>Listings <@per/></#macro>
<#macro salesHead>Sales <@per/></#macro>
<#macro nextNotes>Each will be judged in later reports by the measure to watch. One that is worth less than half a listing and half a sale a week <#rt>
gets no slide.</#macro>
<#macro returning r>Of ${r.new_sellers} sellers followed for four weeks, ${r.share} listed again (95% interval ${r.low} to ${r.high}).</#macro>
<#macro nothingToPropose>Nothing can be recommended yet: ${totals.listings_started} listings are too few or too young</#macro>
<#macro sizedLater>Recommendations are sized as soon as two categories have 20 listings and some are 30 days old</#macro>
<#macro mendTitle r>Mend the ${r.subject} step: <@count r.gain_listings "completed listing" "completed listings"/><#rt>
<#if r.gain_sales??> and ${r.gain_sales} sales</#if> <@per/></#macro>
<#macro leftHeading>Listings given up by step of the form this week, number</#macro>
<#macro mendDo r>**Do:** find out what broke at ${r.subject} this week and put it right</#macro>
<#macro mendIf r>**If** the drop-off there returns from ${r.baseline} to ${r.expected}</#macro>
<#macro money m>**In money:** ${m.gain_money} <@per/> (${m.money_low} to ${m.money_high}), at ${m.average_basket} a sale</#macro>
<#macro watch r>**Watch:** ${r.watch}<#if r.baseline??>: ${r.baseline} now, ${r.expected} if it works</#if></#macro>
<#macro mendNotes>The gain is what the step loses beyond its drop-off of the eight weeks before, of the listings that reach it; sales at what <#rt>
completed listings sell within 30 days.</#macro>
<#macro maximiseTitle r>Help sellers finish, first in ${r.subject}: ${r.gain_listings} more completed <#rt>
<#if r.gain_listings?round == 1>listing<#else>listings</#if> <@per/></#macro>
<#macro maximiseHeading>Completion rate of the categories below the median one, % with 95% interval</#macro>
<#macro maximiseDo p>**Do:** help sellers over the step where most drafts are left, first in ${p.category}</#macro>
<#macro gain r>**Gain:** <#if (r.gain_listings > 0)><@count r.gain_listings "completed listing" "completed listings"/> (${r.listings_low} to <#rt>
${r.listings_high})<#if r.gain_sales??>, </#if></#if><#rt>
<#if r.gain_sales??>${r.gain_sales} sales (${r.sales_low} to ${r.sales_high})</#if> <@per/><#if r.sureness == "unsure">, perhaps none</#if></#macro>
<#macro maximiseIf p>**If** the weaker categories reach the median rate of ${p.median_rate}</#macro>
<#macro maximiseNotes>What each category below the median would gain at the median rate, from its own listings a week. Sales: at each category’s <#rt>
own share sold within 30 days.</#macro>
<#macro reduceTitle s>Shorten the ${s.step} step: it would save sellers ${s.hours_saved_a_week} hours <@per/></#macro>
<#macro reduceHeading>Sellers’ active time by step, hours <@per/>, in the form’s order</#macro>
<#macro reduceDo s>**Do:** shorten ${s.step}, which takes ${s.share_of_time} of all active time</#macro>
<#macro reduceIf s>**If** every listing took at most the ${s.p25_minutes} of the quickest quarter</#macro>
<#macro reduceUnknown>**Not known:** whether a shorter step is completed more often; a test would show it</#macro>
<#macro funnelNotes>A listing counts at a step when it has an event of it or of a later one. Listings without any event are left out.
Active time: gaps of at most half an hour between events, given to the step in progress.</#macro>
<#macro effort rows>By time spent before the photos, completion is <#list rows as f>${f.completion_rate}<#sep>, </#list> from the quickest to the <#rt>
slowest fifth: correlation, not causation.</#macro>
<#macro promoteTitle r>Attract more ${r.subject}: one point of supply adds ${r.gain_sales} sales <@per/></#macro>
<#macro promoteHeading>Sold within 30 days where clearly above the market, surest first, % with 95% interval</#macro>
<#macro promoteDo p>**Do:** ask for more listings of ${p.title_name}: ${p.sold_within_30_days} sell, of all ${p.market_rate}</#macro>
<#macro promoteIf p>**If** its share of supply rises from ${p.supply_share} by one percentage point and sells as now</#macro>
<#macro promoteNotes>Only brands and categories that clearly outsell the market are named. The gain is for one percentage point of the listings <#rt>
<@per/>.</#macro>
<#macro trackedTitle t>Of ${t.tracked} earlier recommendations ${t.hits} came true, ${t.misses} did not, ${t.undecided} are open</#macro>
<#macro trackedEarly t>It is too early to judge the ${t.tracked} recommendations of earlier reports</#macro>
<#macro trackedHeading>Earlier recommendations, up to ten: the eight weeks before each, and the weeks since</#macro>
<#macro trackedNotes>Each is looked at after 8, 16 and 24 weeks, and the first clear answer stays. Hit: the interval of the change excludes zero <#rt>
and reaches the promise. Missed: it does not reach the promise.
A promise that came true does not show that the recommendation was followed, or that it was the cause.</#macro>
<#-- Can we trust this -->
<#macro blocked c>This report is on hold: ${c.test}</#macro>
<#macro someWarn c>${c.tests_passed} of ${c.tests} data tests passed; none of the others blocks this report</#macro>
<#macro allPassed c>The data are sound: all ${c.tests} data tests passed</#macro>
<#macro testsHeading>Data tests before this report, the gravest first, failing rows</#macro>
<#macro behind r><@listings r.listings_in_all/> and <@count r.clicks_in_all "click" "clicks"/> stand behind this report</#macro>
<#macro faultFound f>${f.fault}: ${f.faults} of ${f.of_rows}, ${f.treatment}</#macro>
<#macro everyFigure>Every figure is a cell of a query result, checked again in the finished file</#macro>
<#macro testsNotes>Each test is a file under sql/checks that returns the failing rows; all of them stand in the results. Warning: it is reported <#rt>
here. On hold: the report must not be sent.</#macro>
<#-- Appendix -->
<#macro busiestHour h>Sellers list most on ${h.day} from ${h.hour_from}: <@listings h.listings/> in that hour</#macro>
<#macro busiestOfDay h>Sellers list most from ${h.hour_from}: <@listings h.listings/> in that hour</#macro>
<#macro noBusiestHour h>No hour stands out: none has more than <@listings h.listings/></#macro>
<#macro hoursHeading>Listings started by weekday and hour, number, ${report.zone} time, up to 26 weeks</#macro>
<#macro hoursOfDayHeading>Listings started by hour of the day, number, ${report.zone} time</#macro>
<#macro hoursNotes>Hours are those on the clock of ${report.zone}, summer time included.</#macro>
<#macro stepLoses s>${s.step} loses most: ${s.lost} of the ${s.reached} listings that reach it</#macro>
<#macro stepsHeading>Steps of the form, listings and active minutes, <@window/></#macro>
<#macro halfOfSupplyTitle c>Half of the supply comes from ${c.brands_making_half} of ${c.brands_listed} brands</#macro>
<#macro halfMark c>half: ${c.brands_making_half} brands</#macro>
<#macro curveHeading>Cumulated share of listings by number of brands, largest first, %</#macro>
<#macro categoriesTitle>Categories in numbers</#macro>
<#macro categoryTableHeading>Up to ten categories with most listings, <@window/></#macro>
<#macro clicksNotes>Clicks per listing: mean over completed listings, those without clicks included.</#macro>
<#macro filesTitle>All files were read; this is what each brought</#macro>
<#macro filesHeading>What the import read, rows; read = loaded + rejected</#macro>
<#macro fileNotes f>${f.file}: ${f.charset}, ${f.charset_reason}. SHA-256 ${f.content_hash}.</#macro>
<#macro faultsTitle>Every error in the data is counted, none is repaired in silence</#macro>
<#macro faultsHeading>Errors found in the data, rows</#macro>
<#macro faultsNotes>Nothing is repaired in silence: what an error leaves out is reported here.</#macro>
<#macro definitionsTitle>Every figure has one definition</#macro>
<#macro definitions>
- **Started:** a row of listings, in the week of its creation; **draft:** a listing not completed
- **Completion rate:** completed by started; **sold within 30 days:** of listings that have been out for 30 days
- **Active time:** gaps of at most 30 minutes between a listing’s events, summed
- **Intervals:** 95%; Wilson for shares, Newcombe for their differences, Greenwood for curves
- **Rankings** start at 20 listings
- **Up, down:** only when the interval of the difference excludes zero
</#macro>
<#macro definitionsNotes>The full definitions stand in docs/METRICS.md, each query in its file under sql.</#macro>
<#-- Fewer than 50 listings -->
<#macro shortTitle t>${report.audience!"In short"}: ${t.sold_of_them} of ${t.listings_out_30_days} listings sold within their first 30 days</#macro>
<#macro startedThisWeek>listings started, ${report.days}</#macro>
<#macro soldOfOld t>**${t.sold_within_30_days}** sold within 30 days; the true share lies between ${t.sold_30_low} and ${t.sold_30_high}</#macro>
<#macro benchmark m>The whole market: ${m.benchmark_rate} (${m.benchmark_low} to ${m.benchmark_high})</#macro>
<#macro draftsLeft t>Remind the sellers of <@count t.drafts "open draft" "open drafts"/></#macro>
<#macro fewListings>With ${totals.listings_started} listings chance weighs heavily, so no change and no ranking is claimed</#macro>
<#macro shortCategories c>${c[0].title_name} leads the listings of the last eight weeks: ${c[0].started} of ${c[0].all_started}</#macro>
