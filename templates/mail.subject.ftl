<#-- One line; what it is about comes first, since inboxes cut it. -->
<#if !(.main.words??)><#include "mail.words.ftl"></#if>
<#include "mail.news.ftl">
<#if mail.banner?has_content>${words.withCare} · </#if><#if mail.filter?has_content>${mail.filter} · </#if>${report.week}<#if lang == "fr"> </#if>: <@headline/>
