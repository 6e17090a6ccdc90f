<#-- Sellers, goods and time, of each one split: up to two are told. -->
<#macro ruledOut>
<#local told = []>
<#list [["seller_kind", "seller_size"], ["category", "brand", "stock_age"], ["weekday", "hours"]] as kinds>
<#local alike = (ruled_out![])?filter(r -> r.measure == story.lead_measure && kinds?seq_contains(r.split) && (r.least_moved?? || r.least_growth??))>
<#if alike?has_content && told?size lt 2><#local told = told + [alike[0]]></#if>
</#list>
<#list told as r>
- <@w.ruledOut r/>
</#list>
</#macro>
<#-- What carries the movement: the named part beside the others, and what is ruled out. -->
<#if isNamedStep>
## <@w.stepBroke story/>
```chart
kind: paired-bars
data: form_funnel_change
category: step
value: drop_off_now = ${w.head.thisWeek} | drop_off_before = ${w.head.weeksBefore}
highlight: ${story.named_part}
heading: <@w.dropOffHeading/>
```
```mail-chart
kind: staircase
data: form_funnel_change
category: step
value: reached_now = ${w.head.reach} | left_after_now = ${w.head.left} | left_after_usual = ${w.head.asUsual}
highlight: ${story.named_part}
heading: <@w.staircaseHeading/>
alt: <@w.stepBroke story/>
```
<@soWhat/>
- <@w.beforeAtStep story/>
<@ruledOut/>
<#if story.where_part?? && story.where_kind == "rate">
- <@w.strongestIn story/>
</#if>
<@notes><@w.whyNotes/></@notes>
<#elseif story.finding == "part_named" && named_parts?has_content>
## <@w.partMoved story/>
<#if story.named_split == "factors">
```table
data: named_parts
columns: part = ${w.head.part} | value_before = ${w.head.before} | value_now = ${w.head.thisWeek} | effect_count = ${w.head.effect} <#rt>
| low_count = ${w.head.low} | high_count = ${w.head.high}
heading: <@w.partsHeading story/>
```
<#else>
```chart
kind: paired-bars
data: named_parts
category: part
<#if story.named_part == "Mix">
value: share_now = ${w.head.thisWeek} | share_before = ${w.head.weeksBefore}
<#if story.where_part??>
highlight: ${story.where_part}
</#if>
<#else>
value: value_now = ${w.head.thisWeek} | value_before = ${w.head.weeksBefore}
highlight: ${story.named_part}
</#if>
rows: 10
heading: <@w.partsHeading story/>
```
<#if ruled_out?has_content || story.cost_listings??>
<@soWhat/>
<@ruledOut/>
<#if story.cost_listings??>
- **${w.head.cost}** <@w.cost story/>
</#if>
</#if>
</#if>
<@notes><@w.whyNotes/></@notes>
</#if>
