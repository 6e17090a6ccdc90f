<#-- The plain text: what the HTML says, for those who read text. -->
<#if !(.main.words??)><#include "mail.words.ftl"></#if>
<#include "mail.news.ftl">
<@headline capital=true/><#nt>

<@lead/><#nt>

<#if mail.banner?has_content>
${words.withCare?upper_case}<#if lang == "fr"> </#if>: ${mail.banner}.

</#if>
<#if mail.filter?has_content>
<@only/><#nt>

</#if>
<@heading/><#nt>
<@period/><#nt>

<#list news as row>
* ${label(row)}${words.colon}<#if row.value??>${row.value}<#else>–</#if><#if isCompared && row.previous??> (<@before row/>)</#if>
<#if row.verdict == "up" || row.verdict == "down">
  <@by row/>, <@interval row/>
<#elseif row.low??>
  ${finding(row)}${words.colon}${row.difference}, <@interval row/>
<#elseif isCompared>
  <@few/><#nt>
</#if>
</#list>

<#list mail.attachments>
${words.attached}:
<#items as file>
* ${file}
</#items>

</#list>
<#if mail.note?has_content>
${mail.note}

</#if>
<#if mail.pictures?has_content>
${words.withoutPictures}
<#list mail.pictures as picture>
* ${picture.alt}
</#list>

</#if>
--------
<#if isCompared>
<@reading/><#nt>
</#if>
<@asOf/><#nt>
<@questions/><#nt>
