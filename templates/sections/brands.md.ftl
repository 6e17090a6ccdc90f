<#if brand_shares?has_content>
<#assign top = brand_shares[0]>
<#if brand_shares?size == 1>
## <@w.onlyBrand top/>
<#elseif brand_shares[1].total_listings == top.total_listings>
## <@w.tiedMostListed top/>
<#else>
## <@w.mostListed top/>
</#if>
```chart
kind: bar
data: brand_shares
category: brand
value: total_listings
highlight: ${top.brand}
heading: <@w.brandsHeading/>
```
<@soWhat/>
<#if brand_concentration?has_content && (brand_concentration.brands_listed > 10)>
- <@w.halfOfSupply brand_concentration/>
- <@w.tenLargest brand_concentration/>
</#if>
<#if unbranded?has_content && unbranded.sold_within_30_days??>
- <@w.unbrandedSell unbranded/>
</#if>
<#if brand_movers?has_content && brand_movers[0].is_news>
- <@w.mover brand_movers[0]/>
<#elseif !isOneDay>
- <@w.noMover/>
</#if>
<@notes><@w.brandsNotes/></@notes>
<#else>
## <@w.noBrand/>
- <@w.brandsFromFirst/>
</#if>
<#if brand_ranking?has_content>
<#assign best = brand_ranking[0]>
<#assign subjects = brand_ranking?filter(r -> r.is_subject)>
<#if best.headline == "none_sold">
## <@w.noBrandSold best/>
<#elseif best.headline == "only_one">
## <@w.oneBrandSells best/>
<#elseif best.headline == "no_difference">
## <@w.noBrandLeads best/>
<#elseif best.headline == "below_rest">
## <@w.undersell firstTwo(subjects) market/>
<#else>
<#assign subjects = brand_ranking?filter(r -> r.standing == "above")>
## <@w.outsell firstTwo(subjects) market/>
</#if>
```chart
kind: dot-interval
data: brand_ranking
category: brand
value: sold_within_30_days = ${w.head.sold30}
low: low
high: high
highlight: <#if subjects?has_content>${subjects[0].brand}<#else>${best.brand}</#if>
reference: ${market.sold_within_30_days} | <#if market.is_whole_market>${w.head.market}<#else>${w.head.all}</#if>
emphasis: standing
heading: <@w.brandSalesHeading/>
```
<@soWhat/>
<#list (subjects?has_content)?then(subjects, [best])[0..*2] as row>
- <@w.sellsAgainst row/>
</#list>
<#assign lagging = brand_ranking?filter(r -> r.standing == "below")>
<#if lagging?has_content && best.headline != "below_rest">
- <@w.undersell lagging[0..*3] market/>
</#if>
<@notes><@w.brandSalesNotes/></@notes>
</#if>
<#if supply_quadrants?has_content && supply_quadrants.is_worth_a_slide>
<#assign wanted = supply_quadrants?filter(r -> r.quadrant == "want_more")>
<#assign tooMuch = supply_quadrants?filter(r -> r.quadrant == "have_too_much")>
<#if wanted?has_content>
## <@w.wanted firstTwo(wanted)/>
<#else>
## <@w.tooMuch firstTwo(tooMuch) market/>
</#if>
```chart
kind: scatter
data: supply_quadrants
category: name
x: supply_share = ${w.head.supply}
y: sold_within_30_days = ${w.head.sold30}
highlight: <#if wanted?has_content>${wanted[0].name}<#else>${tooMuch[0].name}</#if>
emphasis: is_subject
reference: ${market.sold_within_30_days} | <#if market.is_whole_market>${w.head.market}<#else>${w.head.all}</#if>
rows: 12
heading: <@w.quadrantHeading/>
category-axis: ${w.head.supply}
value-axis: ${w.head.sold30}
```
<@soWhat/>
<#if wanted?has_content>
- <@w.bringMore wanted[0..*3] market/>
</#if>
<#if wanted?has_content && tooMuch?has_content>
- <@w.tooMuch tooMuch[0..*3] market/>
</#if>
<#if !wanted?has_content>
- <@w.bringLess/>
</#if>
<@notes><@w.quadrantNotes/></@notes>
</#if>
