<#-- What is news, for subject, HTML and plain text alike: the clear changes, those first that are the largest against
     their own uncertainty. -->
<#function n key><#return news(key)></#function>
<#assign hasWeek = (report.listings_in_week > 0)>
<#-- Where nothing is compared, the reason holds for all measures: the lead gives it, and no measure repeats it. -->
<#assign reason = n("listings_started").verdict>
<#assign isPartial = (reason == "week incomplete")>
<#assign isCompared = !(isPartial || reason == "no earlier week")>
<#assign changes = []>
<#list news as row><#if row.news_rank??><#assign changes = changes + [row]></#if></#list>
<#assign changes = changes?sort_by("news_rank")>
<#macro listed><#list changes as row>${inner(row)} <@by row/><#sep>, </#list></#macro>
<#macro headline capital=false><#if !hasWeek><@empty capital/><#elseif isPartial><@partial capital/><#elseif !isCompared><@first capital/><#elseif changes?size == 0><@quiet capital/><#else><#list changes as row><#if row?index lt 2><#if row?is_first && capital>${label(row)}<#else>${inner(row)}</#if> <@moved row/><#if row?is_first && row?has_next>, </#if></#if></#list><#if changes?size gt 2>, <@more/></#if></#if></#macro>
<#macro lead><#if isPartial><@partialLead/><#elseif !isCompared><@firstLead/><#elseif changes?size == 0><@quietLead/><#else><@movedLead/></#if></#macro>
<#macro heading>${words.kind}, ${report.week}</#macro>
