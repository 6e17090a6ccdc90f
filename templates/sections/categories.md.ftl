<#if category_numbers?has_content>
<#assign big = category_numbers[0]>
<#if category_numbers?size == 1>
## <@w.onlyCategory big/>
<#else>
## <@w.largestCategory big/>
</#if>
```chart
kind: bar
data: category_numbers
category: category
value: share
rows: 12
highlight: ${big.category}
heading: <@w.categoriesHeading/>
```
<@soWhat/>
- <@w.categoryCompleted big/>
<#if (big.categories > 3)>
- <@w.threeLargest big/>
</#if>
<#if category_movers?has_content && category_movers[0].is_news>
- <@w.mover category_movers[0]/>
</#if>
<@notes><@w.categoryNotes/></@notes>
<#else>
## <@w.noCategory/>
- <@w.shownFromFirst/>
</#if>
<#if category_completion?has_content>
<#assign best = category_completion[0]>
<#assign subjects = category_completion?filter(r -> r.is_subject)>
<#if best.headline == "none_completed">
## <@w.noneCompleted best/>
<#elseif best.headline == "only_one">
## <@w.oneCompleted best/>
<#elseif best.headline == "no_difference">
## <@w.noneStandsOut best/>
<#elseif best.headline == "leader">
## <@w.completedMost best/>
<#else>
## <@w.completedOtherwise subjects[0]/>
</#if>
```chart
kind: dot-interval
data: category_completion
category: category
value: completion_rate = ${w.head.completionRate}
low: low
high: high
highlight: <#if subjects?has_content>${subjects[0].category}<#else>${best.category}</#if>
reference: ${window_totals.completion_rate} | ${w.head.all}
emphasis: standing
heading: <@w.completionHeading/>
```
<@soWhat/>
<#assign lagging = category_completion?filter(r -> r.standing == "below" && !r.is_subject)>
<#if lagging?has_content>
- <@w.belowAverage lagging[0..*3] window_totals.completion_rate/>
<#else>
- <@w.allTogether window_totals/>
</#if>
<@notes><@w.categoryNotes/></@notes>
</#if>
<#if category_ranking?has_content>
<#assign best = category_ranking[0]>
<#assign subjects = category_ranking?filter(r -> r.is_subject)>
<#if best.headline == "none_sold">
## <@w.noneSold best/>
<#elseif best.headline == "only_one">
## <@w.oneBrandSells best/>
<#elseif best.headline == "no_difference">
## <@w.noneLeads best/>
<#elseif best.headline == "leader">
## <@w.sellsBest best market/>
<#else>
## <@w.sellsOtherwise subjects[0]/>
</#if>
```chart
kind: dot-interval
data: category_ranking
category: category
value: sold_within_30_days = ${w.head.sold30}
low: low
high: high
highlight: <#if subjects?has_content>${subjects[0].category}<#else>${best.category}</#if>
reference: ${market.sold_within_30_days} | <#if market.is_whole_market>${w.head.market}<#else>${w.head.all}</#if>
emphasis: standing
heading: <@w.salesHeading/>
```
<@soWhat/>
<#assign lagging = category_ranking?filter(r -> r.standing == "below" && !r.is_subject)>
<#if lagging?has_content>
- <@w.belowAverage lagging[0..*3] market.sold_within_30_days/>
</#if>
<#if whole_funnel?has_content && (whole_funnel?size > 1)>
<#list whole_funnel as row><#if row.is_subject && !isOneDay && row.title_name != best.title_name>
- <@w.missedSales row/>
<#break></#if></#list>
</#if>
<#if !lagging?has_content>
- <@w.marketSells market/>
</#if>
<@notes><@w.categoryNotes/></@notes>
</#if>
