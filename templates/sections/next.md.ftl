<#if recommendations?has_content>
<#if proposed?has_content>
## <@w.mainProposal proposed[0]/>
<#else>
## <@w.nothingWorthIt recommendations[0]/>
</#if>
```table
data: recommendations
columns: label = ${w.head.recommendation} | subject = ${w.head.where} | gain_listings = <@w.listingsHead/> | listings_low = ${w.head.low} | <#rt>
listings_high = ${w.head.high} | gain_sales = <@w.salesHead/> | sureness = ${w.head.sureness} | watch = ${w.head.watch} | owner = ${w.head.owner} | <#rt>
due = ${w.head.due}
heading: <@w.nextHeading/>
```
<@notes><@w.nextNotes/>
<#if returning_sellers.can_be_known && returning_sellers.share??>
<@w.returning returning_sellers/>
</#if></@notes>
<#else>
## <@w.nothingToPropose/>
- <@w.sizedLater/>
</#if>
<#macro inMoney r><#list (recommendation_money![])?filter(m -> m.recommendation == r.recommendation) as m>
- <@w.money m/>
</#list></#macro>
<#-- With the line of money there is room for four more; what to watch says the assumption too. -->
<#assign isInMoney = recommendation_money?has_content>
<#list proposed as r>
<#if r.recommendation == "mend">
## <@w.mendTitle r/>
```chart
kind: paired-bars
data: form_funnel_change
category: step
value: lost_now = ${w.head.thisWeek} | lost_usual = ${w.head.atUsualRates}
highlight: ${r.subject}
heading: <@w.leftHeading/>
```
### ${w.head.case}
- <@w.mendDo r/>
- <@w.gain r/>
<@inMoney r/>
<#if !isInMoney>
- <@w.mendIf r/>
</#if>
- <@w.watch r/>
<@notes><@w.mendNotes/></@notes>
<#elseif r.recommendation == "maximise" && completion_potential?has_content>
## <@w.maximiseTitle r/>
```chart
kind: dot-interval
data: completion_potential
category: category
value: completion_rate = ${w.head.completionRate}
low: completion_low
high: completion_high
highlight: ${completion_potential[0].category}
reference: ${completion_potential.median_rate} | ${w.head.median}
heading: <@w.maximiseHeading/>
```
### ${w.head.case}
- <@w.maximiseDo completion_potential/>
- <@w.gain r/>
<@inMoney r/>
<#if !isInMoney>
- <@w.maximiseIf completion_potential/>
</#if>
- <@w.watch r/>
<@notes><@w.maximiseNotes/></@notes>
<#elseif r.recommendation == "reduce" && slowest?has_content>
## <@w.reduceTitle slowest[0]/>
```chart
kind: bar
data: step_costs
category: step
value: hours_a_week
highlight: ${slowest[0].step}
heading: <@w.reduceHeading/>
```
### ${w.head.case}
- <@w.reduceDo slowest[0]/>
- <@w.reduceIf slowest[0]/>
- <@w.reduceUnknown/>
- <@w.watch r/>
<@notes><@w.funnelNotes/>
<#if completion_by_effort?has_content>
<@w.effort completion_by_effort/>
</#if></@notes>
<#elseif r.recommendation == "promote" && promotion?has_content>
## <@w.promoteTitle r/>
```chart
kind: dot-interval
data: promotion
category: name
value: sold_within_30_days = ${w.head.sold30}
low: low
high: high
highlight: ${promotion[0].name}
reference: ${market.sold_within_30_days} | ${w.head.market}
heading: <@w.promoteHeading/>
```
### ${w.head.case}
- <@w.promoteDo promotion/>
- <@w.gain r/>
<@inMoney r/>
- <@w.promoteIf promotion/>
<@notes><@w.promoteNotes/></@notes>
</#if>
</#list>
<#if tracking?has_content>
<#if (tracking.hits + tracking.misses > 0)>
## <@w.trackedTitle tracking/>
<#else>
## <@w.trackedEarly tracking/>
</#if>
```table
data: tracking
columns: week = ${w.head.report} | measure = ${w.head.measure} | baseline = ${w.head.then} | expected = ${w.head.promised} | now = ${w.head.since} <#rt>
| difference = ${w.head.change} | low = ${w.head.low} | high = ${w.head.high} | weeks = ${w.head.weeks} | verdict = ${w.head.result}
rows: 10
heading: <@w.trackedHeading/>
```
<@notes><@w.trackedNotes/></@notes>
</#if>
