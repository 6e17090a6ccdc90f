<#-- The week's story: what happened, why, what it cost, what to do. Words are those of words/…/story.ftl, named w. -->
<#macro whatHappened>
## <@w.news/>

```kpis
heading: <@w.weekInFigures/>
highlight: <#if (story.lead_verdict!"") == "down"><@w.label story.lead_measure/></#if>
- <@w.label "listings_started"/> | ${our_numbers("listings_started").value} | <@w.change our_numbers("listings_started")/>
- <@w.label "listings_completed"/> | ${our_numbers("listings_completed").value} | <@w.change our_numbers("listings_completed")/>
- <@w.label "completion_rate"/> | <@v "completion_rate"/> | <@w.change our_numbers("completion_rate")/>
- <@w.label "sold_within_30_days"/> | <@v "sold_within_30_days"/> | <@w.change our_numbers("sold_within_30_days")/>
```

### <@w.inShort/>

- <@w.whatLabel/> <@w.what/>
<#if story.finding != "not_looked_at">
- <@w.whyLabel/> <@w.why/>
</#if>
<#if story.cost_listings??>
- <@w.cost/>
</#if>
<#if recommendations?has_content && recommendations[0].is_worth_a_slide>
- <@w.do recommendations[0]/>
</#if>

```notes
<@w.newsMethod/>
```
</#macro>

<#macro theWhy>
<#if story.finding != "not_looked_at" && form_funnel_change?has_content && story.lead_measure == "completion_rate">
## <@w.whyTitle/>

```chart
kind: paired-bars
data: form_funnel_change
category: step
value: drop_off_now = <@w.thisWeek/> | drop_off_before = <@w.weeksBefore/>
highlight: <#if (story.named_split!"") == "step">${story.named_part}</#if>
heading: <@w.dropOffHeading/>
alt: <@w.whyTitle/>
```

### <@w.ruledOutHeading/>

<#if story.where_part??>
- <@w.whereElse/>
</#if>
<#assign notTheCause = 0>
<#list ruled_out as one><#if one.measure == story.lead_measure && one.least_moved?? && (notTheCause < 3)>
<#assign notTheCause = notTheCause + 1>
- <@w.notTheCause one/>
</#if></#list>
<#if story.cost_listings??>
- <@w.cost/>
</#if>

```notes
<@w.whyMethod/>
```
</#if>
</#macro>

<#macro allRecommendations>
<#if recommendations?has_content>
## <@w.recommendationsTitle recommendations[0]/>

```table
data: recommendations
columns: <@w.recommendationColumns/>
heading: <@w.recommendationsHeading/>
alt: <@w.recommendationsTitle recommendations[0]/>
```

```notes
<@w.recommendationsMethod/>
```
</#if>
</#macro>

<#macro mend place>
<#list recommendations as one><#if one.recommendation == "mend">
## ${place}. <@w.mendTitle one/>

```chart
kind: paired-bars
data: form_funnel_change
category: step
value: lost_now = <@w.thisWeek/> | lost_usual = <@w.atUsualRates/>
highlight: ${one.subject}
heading: <@w.givenUpHeading/>
alt: <@w.mendTitle one/>
```

### <@w.theCase/>

- <@w.mendDo one/>
- <@w.mendGain one/>
- <@w.mendIf one/>
- <@w.mendWatch one/>

```notes
<@w.mendMethod/>
```
</#if></#list>
</#macro>

<#macro nothingToRecommend>
<#if !recommendations?has_content>
## <@w.nothingTitle/>

- <@w.nothingWhy/>
</#if>
</#macro>
