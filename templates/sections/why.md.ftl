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
<#assign alike = ruled_out?filter(r -> r.measure == story.lead_measure && r.least_moved??)>
<#list alike[0..*2] as r>
- <@w.ruledOut r/>
</#list>
<#if story.where_part?? && story.where_kind == "rate">
- <@w.strongestIn story/>
</#if>
<@notes><@w.whyNotes/></@notes>
<#elseif story.finding == "part_named" && named_parts?has_content>
## <@w.partMoved story/>
```table
data: named_parts
columns: part = ${w.head.part} | value_before = ${w.head.before} | value_now = ${w.head.thisWeek} | effect = ${w.head.effect} | low = ${w.head.low} <#rt>
| high = ${w.head.high}
heading: <@w.partsHeading story/>
```
<@notes><@w.whyNotes/></@notes>
</#if>
