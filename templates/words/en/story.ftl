<#-- The story's sentences in English. story, our_numbers, report, recommendations and the others are results. -->
<#macro label key><#t>
<#switch key>
<#case "listings_started">Listings started<#break><#t>
<#case "listings_completed">Listings completed<#break><#t>
<#case "completion_rate">Completion rate<#break><#t>
<#case "sales">Sales<#break><#t>
<#case "sold_within_30_days">Sold within 30 days<#break><#t>
<#case "sellers">Active sellers<#break><#t>
<#case "new_sellers">New sellers<#break><#t>
<#case "returning_sellers">Returning sellers<#break><#t>
<#case "time_to_list">Median time to list<#break><#t>
<#case "clicks_per_listing">Median clicks per listing<#break><#t>
</#switch><#t>
</#macro>
<#macro change m><#t>
<#switch m.verdict>
<#case "up">up ${m.moved_by} from last week<#break><#t>
<#case "down">down ${m.moved_by} from last week<#break><#t>
<#case "no clear change">${m.previous} last week, no clear change<#break><#t>
<#case "week incomplete">the week is not over in the data<#break><#t>
<#case "no earlier week">no complete earlier week to compare with<#break><#t>
<#default>too few to compare<#t>
</#switch><#t>
</#macro>
<#macro per><#if report.period_kind == "one_day">in this extract<#else>a week</#if></#macro>
<#macro news><#t>
<#if story.kind == "no_listing">No listings were started this week; ${totals.listings_started} are on record in total<#t>
<#elseif story.kind == "week_incomplete">${our_numbers("listings_started").value} listings started so far; the week is not over in the data<#t>
<#elseif story.kind == "quiet">A quiet week: ${our_numbers("listings_started").value} listings started, ${our_numbers("completion_rate").value!"none"} completed, as usual<#t>
<#elseif story.kind != "change"><#t>
<#if report.period_kind == "one_day">One day, ${our_numbers("listings_started").value} listings: ${our_numbers("completion_rate").value} completed<#if totals.sold_within_30_days??>, ${totals.sold_within_30_days} sold within 30 days</#if><#t>
<#else>${our_numbers("listings_started").value} listings started, ${our_numbers("completion_rate").value!"none"} completed; no earlier week to compare with<#t>
</#if><#t>
<#elseif story.lead_measure == "completion_rate" && story.finding == "part_named" && story.named_split == "step"><#t>
Completion <@moved/> to ${story.lead_value}: at ${story.named_part} ${story.named_now} gave up, ${story.named_before} before<#t>
<#else><@label story.lead_measure/> <@moved/> to ${story.lead_value}, from ${story.lead_previous} last week<#t>
</#if><#t>
</#macro>
<#macro moved><#if story.lead_verdict == "down">fell<#else>rose</#if></#macro>
<#macro weekInFigures>Key figures, <#if report.period_kind == "week" || !report.first_day??>week of ${report.days}<#elseif report.period_kind == "one_day">${report.first_day}<#else>${report.first_day} to ${report.last_day}</#if></#macro>
<#macro inShort>In short</#macro>
<#macro whatLabel>**What:**</#macro>
<#macro whyLabel>**Why:**</#macro>
<#macro what><#t>
<#if story.kind == "change" && story.second_measure??><@label story.second_measure/> <#if story.second_verdict == "up">rose<#else>fell</#if> by ${story.second_moved_by} to ${story.second_value}; ${our_numbers("listings_completed").value} were completed, ${our_numbers("listings_completed").previous} last week<#t>
<#else>${our_numbers("listings_started").value} listings started, ${our_numbers("listings_completed").value} of them completed<#if market.sold_within_30_days??>; ${market.sold_within_30_days} of listings sell within 30 days</#if><#t>
</#if><#t>
</#macro>
<#macro why><#t>
<#if story.finding == "part_named" && story.named_split == "step">${story.named_lost_now} of ${story.named_reached_now} gave up at ${story.named_part}, ${story.named_gap} more than in the eight weeks before; <@others/><#t>
<#elseif story.finding == "part_named" && story.named_part == "Mix">more listings came from groups that are completed less often (${story.named_split})<#t>
<#elseif story.finding == "part_named">${story.named_part} carries most of the change<#t>
<#elseif story.finding == "alike_everywhere">it is the same everywhere: sellers, categories, days and hours alike<#t>
<#else>no single part stands out among the ${story.parts_looked_at} looked at<#t>
</#if><#t>
</#macro>
<#macro cost>**Cost:** about ${story.cost_listings} completed listings this week (${story.cost_listings_low} to ${story.cost_listings_high})<#if story.cost_sales??> and ${story.cost_sales} sales (${story.cost_sales_low} to ${story.cost_sales_high})</#if></#macro>
<#macro do r><#t>
<#switch r.recommendation>
<#case "mend">**Do:** mend ${r.subject} first; it is worth ${r.gain_listings} completed listings <@per/><#break><#t>
<#case "maximise">**Do:** help sellers in ${r.subject} finish: ${r.gain_listings} more completed listings <@per/><#break><#t>
<#case "reduce">**Do:** shorten the step ${r.subject}: it saves sellers ${r.hours} hours <@per/><#break><#t>
<#default>**Do:** bring in more ${r.subject}: one more percentage point adds ${r.gain_sales} sales <@per/><#t>
</#switch><#t>
</#macro>
<#macro newsMethod>
A change makes the headline only at a false discovery rate of 10% over all ten measures of the week. Figures of other weeks are as known now.
</#macro>
<#macro others><#if story.other_steps_changed == 0>no other step changed<#elseif story.other_steps_changed == 1>one other step changed too<#else>${story.other_steps_changed} other steps changed too</#if></#macro>
<#macro whyTitle><#t>
<#if (story.named_split!"") == "step">At ${story.named_part} ${story.named_now} gave up, ${story.named_before} before; <@others/><#t>
<#elseif story.finding == "alike_everywhere">The completion rate moved everywhere alike; none of ${story.parts_looked_at} parts stands out<#t>
<#else>Of ${story.parts_looked_at} parts looked at, <#if story.named_part??>${story.named_part} carries most of the change<#else>none stands out</#if><#t>
</#if><#t>
</#macro>
<#macro thisWeek>This week</#macro>
<#macro weeksBefore>Eight weeks before</#macro>
<#macro atUsualRates>At the rates of the eight weeks before</#macro>
<#macro dropOffHeading>Drop-off by step of the form, % of those who reach it</#macro>
<#macro givenUpHeading>Listings given up by step of the form, number, this week</#macro>
<#macro ruledOutHeading>What it is, and what it is not</#macro>
<#macro whereElse>It is worst in ${story.where_part}: ${story.where_now} completed, ${story.where_before} before</#macro>
<#macro notTheCause one><#t>
<#switch one.split>
<#case "seller_kind">Not the sellers: new and returning ones moved alike, by ${one.least_moved} to ${one.most_moved}<#break><#t>
<#case "seller_size">Not their size: sellers of few and of several listings moved alike<#break><#t>
<#case "category">Not the goods: all ${one.parts} large categories moved alike, by ${one.least_moved} to ${one.most_moved}<#break><#t>
<#case "brand">Not the brands: large and small ones moved alike<#break><#t>
<#case "weekday">Not one day: all ${one.parts} large weekdays moved alike<#break><#t>
<#default>Not the hour: morning, afternoon and evening moved alike<#t>
</#switch><#t>
</#macro>
<#macro whyMethod>
This week against the eight weeks before. Steps multiply to the completion rate and split its change by their logarithms (Ang 2005); groups split it by rate and mix (Kitagawa 1955). A part is named at a false discovery rate of 10% over all parts. These are associations, not proven causes.
</#macro>
<#macro recommendationsTitle r><#t>
<#switch r.recommendation>
<#case "mend">Mending ${r.subject} is worth ${r.gain_listings} completed listings<#if r.gain_sales??> and ${r.gain_sales} sales</#if> <@per/><#break><#t>
<#case "maximise">Lifting the weak categories is worth ${r.gain_listings} completed listings <@per/><#break><#t>
<#case "reduce">Shortening ${r.subject} saves ${r.hours} hours <@per/><#break><#t>
<#default>Promoting ${r.subject} adds ${r.gain_sales} sales <@per/> per percentage point<#t>
</#switch><#t>
</#macro>
<#macro recommendationColumns>label = Recommendation | subject = Where | gain_listings = Listings <@per/> | listings_low = From | listings_high = To | gain_sales = Sales <@per/> | sureness = Sureness | watch = Watch | owner = Owner | due = By</#macro>
<#macro recommendationsHeading>All recommendations: completed listings and sales, number <@per/></#macro>
<#macro recommendationsMethod>
Completed listings and sales a week, with the 95% range, if the recommendation works out. A shorter form saves time; whether more listings are completed is to be tested. Owner and date are for the meeting.
</#macro>
<#macro mendTitle r>Mend ${r.subject}: ${r.gain_listings} more completed listings <@per/></#macro>
<#macro theCase>The case</#macro>
<#macro mendDo r>**Do:** find what changed at ${r.subject} this week and undo it</#macro>
<#macro mendGain r>**Gain:** ${r.gain_listings} completed listings <@per/>, ${r.listings_low} to ${r.listings_high}<#if r.gain_sales??>, and ${r.gain_sales} sales</#if></#macro>
<#macro mendIf r>**If:** the drop-off returns from ${r.baseline} to ${r.expected}</#macro>
<#macro mendWatch r>**Watch:** the drop-off at ${r.subject}, every week</#macro>
<#macro mendMethod>
Gain: those who reached the step times the drop-off beyond that of the eight weeks before. Sales: what completed listings sell within 30 days.
</#macro>
<#macro nothingTitle>No recommendation can be sized from ${totals.listings_started} listings</#macro>
<#macro nothingWhy>A category or brand needs 20 listings in eight weeks, and clicks on them, before a gain can be stated</#macro>
