<#if busiest_hours?has_content && busiest_hours[0].is_worth_a_slide>
<#if isOneDay>
<#list hour_of_day as hour><#if hour.is_busiest>
## <@w.busiestOfDay hour/>
```chart
kind: column
data: hour_of_day
category: hour_label
value: listings
highlight: ${hour.hour_label}
heading: <@w.hoursOfDayHeading/>
```
</#if></#list>
<#else>
<#if busiest_hours.listings == 1>
## <@w.noBusiestHour busiest_hours/>
<#else>
## <@w.busiestHour busiest_hours/>
</#if>
```chart
kind: heat-map
data: hour_of_week
category: hour_label
series: day
value: listings
heading: <@w.hoursHeading/>
```
</#if>
<@notes><@w.hoursNotes/></@notes>
</#if>
<#assign worst = (form_funnel![])?filter(s -> s.is_worst && s.headline != "too_few")>
<#if worst?has_content>
## <@w.stepLoses worst[0]/>
```table
data: form_funnel
columns: step = ${w.head.step} | reached = ${w.head.reached} | share_reached = ${w.head.ofAll} | lost = ${w.head.lost} | drop_off = <#rt>
${w.head.dropOff} | median_minutes = ${w.head.minutes}
heading: <@w.stepsHeading/>
```
<@notes><@w.funnelNotes/></@notes>
</#if>
<#if brand_concentration?has_content && (brand_concentration.brands_listed > 10)>
## <@w.halfOfSupplyTitle brand_concentration/>
```chart
kind: line
data: brand_curve
category: brands
value: cumulated_share = ${w.head.share}
highlight: ${w.head.share}
marks: ${brand_concentration.brands_making_half} = <@w.halfMark brand_concentration/>
heading: <@w.curveHeading/>
category-axis: ${w.head.brandCount}
```
<@notes><@w.brandsNotes/></@notes>
</#if>
<#if category_numbers?has_content>
## <@w.categoriesTitle/>
```slide
topic: true
```
```table
data: category_numbers
columns: category = ${w.head.category} | started = ${w.head.started} | completed = ${w.head.completed} | completion_rate = ${w.head.completionRate} <#rt>
| completion_low = ${w.head.low} | completion_high = ${w.head.high} | clicks_per_listing = ${w.head.clicks} | against_the_rest = ${w.head.others}
rows: 10
heading: <@w.categoryTableHeading/>
```
<@notes><@w.clicksNotes/></@notes>
</#if>
<#if import_files?has_content>
## <@w.filesTitle/>
```table
data: import_files
columns: file = ${w.head.file} | bytes = ${w.head.bytes} | charset = ${w.head.encoding} | delimiter = ${w.head.delimiter} | rows_read = <#rt>
${w.head.read} | rows_loaded = ${w.head.loaded} | rows_rejected = ${w.head.rejected} | repairs = ${w.head.repairs}
heading: <@w.filesHeading/>
```
<@notes><#list import_files as one>
<@w.fileNotes one/>
</#list></@notes>
</#if>
## <@w.faultsTitle/>
```table
data: data_quality
columns: fault = ${w.head.fault} | treatment = ${w.head.treatment} | faults = ${w.head.rows} | of_rows = ${w.head.of} | share = ${w.head.share}
heading: <@w.faultsHeading/>
```
<@notes><@w.faultsNotes/></@notes>
## <@w.definitionsTitle/>
<@w.definitions/>
<@notes><@w.definitionsNotes/></@notes>
