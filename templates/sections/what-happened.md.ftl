<#-- One slide that stands alone: the news as net effect, why, what it costs, what is proposed. -->
## <@headline/>
<#if isOneDay || kind == "no_listing">
```kpis
heading: <@w.extractInFigures/>
- ${w.head.started} | ${totals.listings_started} | <@w.bySellers totals.sellers/>
- ${w.head.completed} | ${totals.listings_completed} | <#if totals.completion_rate??><@w.ofStarted totals.completion_rate/></#if>
- ${w.head.soldSoFar} | ${totals.listings_sold} | <@w.asOf/>
<#if totals.sold_within_30_days??>
- ${w.head.sold30} | ${totals.sold_within_30_days} | <@w.interval totals.sold_30_low totals.sold_30_high/>
</#if>
```
<#else>
<#assign cards = []>
<#list [story.lead_measure!"", story.second_measure!"", "listings_started", "listings_completed", "completion_rate", "sales"] as key>
<#if key?has_content && !cards?seq_contains(key) && cards?size lt 4 && n(key).value??><#assign cards = cards + [key]></#if>
</#list>
```kpis
heading: <@w.weekInFigures/>
<#if isChange && isBad(n(story.lead_measure))>
highlight: ${n(story.lead_measure).label}
</#if>
<#list cards as key>
- ${n(key).label} | ${n(key).value} | <@w.change n(key)/>
</#list>
```
</#if>
<#if hasWhy>
- **${w.head.why}** <@why/>
<#elseif isBack && story.usual_low??>
- <@w.usualWeek story/>
<#elseif kind == "quiet">
- <@w.asUsual/>
</#if>
<#if kind == "quiet">
<#list our_numbers?filter(m -> m.verdict == "up" || m.verdict == "down") as m>
- <@w.watching m/>
<#break></#list>
</#if>
<#if kind == "quiet" && !movers?has_content>
<#list (category_movers![])?filter(m -> m.is_news) + (brand_movers![])?filter(m -> m.is_news) as m>
- <@w.mover m/>
<#break></#list>
</#if>
<#if story.cost_listings??>
- **${w.head.cost}** <@w.cost story/>
<#elseif isOneDay && market.sold_within_30_days??>
<#list seller_size_sales![] as size><#if size.is_worth_a_slide && size.is_subject>
- <@w.bySellerSize size/>
<#break></#if></#list>
<#elseif market.sold_within_30_days??>
- <@w.marketSells market/>
<#else>
- <@w.noSalesYet/>
</#if>
<#if proposed?has_content>
- **${w.head.proposed}** <@w.propose proposed[0]/>
</#if>
<@notes><@w.storyNotes/></@notes>
