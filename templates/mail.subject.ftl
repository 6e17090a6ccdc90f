<#-- One line; what it is about comes first, since inboxes cut it. -->
<#include "mail.news.ftl">
<#if mail.banner?has_content>${m.head.withCare} · </#if><#if mail.filter?has_content>${mail.filter} · </#if>${report.days}${m.head.colon}<@headline/>
