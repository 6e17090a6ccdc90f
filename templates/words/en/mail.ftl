<#-- The mail's own sentences in English; the news, why, cost and proposal are those of the deck. They stand in the HTML and
     in the plain text alike, so there is no markup here. -->
<#import "deck.ftl" as w>
<#assign head = {
  "measure": "Measure", "attached": "Attached", "withCare": "Please note", "colon": ": ",
  "page": "Explore the week",
  "noChart": "The charts are in the HTML version of this mail and in the deck."
}>
<#macro title>Marketplace report</#macro>
<#macro since><#if news.was_sent>${news.since_week}, the week of the last report sent<#else>last week</#if></#macro>
<#macro moved rows>Compared with <@since/>: <#list rows as m>${w.measure[m.metric]!m.label} ${m.verdict} ${m.moved_by}<#sep>, </#list>. No other <#rt>
measure changed clearly.</#macro>
<#macro nothingMoved>No measure differs clearly from <@since/>.</#macro>
<#macro notCompared><#if report.week_is_covered>There is no earlier week on record, so no comparison is possible.<#rt>
<#else>The data ends before the week does, so no comparison is possible.</#if></#macro>
<#macro by m><#if m.verdict == "up" || m.verdict == "down">${m.verdict} ${m.moved_by}<#else>${m.verdict}</#if></#macro>
<#macro from m>from ${m.previous}</#macro>
<#macro range m>${m.low} to ${m.high}</#macro>
<#macro interval m>95% interval ${m.low} to ${m.high}</#macro>
<#macro before m>${m.previous} before</#macro>
<#macro change>Change from <@since/>, 95% interval</#macro>
<#macro reading>“Up” and “down” are used only when the 95% confidence interval of the change excludes zero. A headline also allows for the number <#rt>
of measures looked at.</#macro>
<#macro asOf>Data as of ${report.as_of}, ${report.zone} time.</#macro>
<#macro questions>To ask a question or unsubscribe, reply to this message or write to ${mail.owner}.</#macro>
<#macro only>This message and its attachments are about ${mail.filter} alone.</#macro>
