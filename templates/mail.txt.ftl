<#-- The plain text: what the HTML says, for those who read text. -->
<#include "mail.news.ftl">
<@headline/><#nt>

<#if hasWhy>
* ${w.head.why} <@why/><#nt>
</#if>
<#if story.cost_listings??>
* ${w.head.cost} <@w.cost story/><#nt>
</#if>
<#if proposed?has_content>
* ${w.head.proposed} <@w.propose proposed[0]/><#nt>
</#if>

<#if mail.banner?has_content>
${m.head.withCare?upper_case}${m.head.colon}${mail.banner}.

</#if>
<#if mail.filter?has_content>
<@m.only/><#nt>

</#if>
<@m.title/>, ${report.days}

<#if saysMoved>
<@moved/><#nt>

</#if>
<#list news as row>
* ${row.label}${m.head.colon}<#if row.value??>${row.value}<#else>–</#if><#if isCompared && row.previous??> (<@m.before row/>)</#if>
<#if isCompared>
  <@m.by row/><#if row.low??>, <@m.interval row/></#if><#nt>
</#if>
</#list>

<#list mail.attachments>
${m.head.attached}${m.head.colon}
<#items as file>
* ${file}
</#items>

</#list>
<#if mail.note?has_content>
${mail.note}

</#if>
<#if mail.page?has_content>
${m.head.page}${m.head.colon}${mail.page}

</#if>
<#if mail.pictures?has_content>
${m.head.noChart}
<#list mail.pictures as picture>
* ${picture.alt}
</#list>

</#if>
--------
<#if isCompared>
<@m.reading/><#nt>
</#if>
<@m.asOf/><#nt>
<@m.questions/><#nt>
