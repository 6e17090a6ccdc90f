<#-- Fewer than 50 listings: what they are, how they sell, and whether it can be trusted; never "the market". -->
<#if totals.sold_within_30_days??>
## <@w.shortTitle totals/>
<#else>
## <@w.recordTitle totals/>
</#if>
```kpis
heading: <@w.extractInFigures/>
- ${w.head.thisWeek} | ${report.listings_in_week} | <@w.startedThisWeek/>
- ${w.head.started} | ${totals.listings_started} | <@w.bySellers totals.sellers/>
- ${w.head.completed} | ${totals.listings_completed} | <#if totals.completion_rate??><@w.ofStarted totals.completion_rate/></#if>
- ${w.head.soldSoFar} | ${totals.listings_sold} | <@w.asOf/>
```
<#if totals.sold_within_30_days??>
- <@w.soldOfOld totals/>
</#if>
<#if market.benchmark_rate??>
- <@w.benchmark market/>
</#if>
<#if totals.drafts gt 0>
- <@w.draftsLeft totals/>
</#if>
- <@w.fewListings/>
<@notes><@w.numbersNotes/></@notes>
<#if category_numbers?has_content>
## <@w.shortCategories category_numbers/>
```table
data: category_numbers
columns: category = ${w.head.category} | started = ${w.head.started} | completed = ${w.head.completed}
rows: 10
heading: <@w.categoryTableHeading/>
```
- <@w.behind report/>
- <@w.everyFigure/>
<#else>
## <@w.behind report/>
- <@w.everyFigure/>
</#if>
