<#-- The HTML: tables and inline styles, because Outlook draws with Word and Gmail drops much of what stands in <style>.
     The style block only adds: dark colours, and less room at the edges of small screens. -->
<#include "mail.news.ftl">
<#assign sans = "font-family:Arial,Helvetica,sans-serif;">
<#assign serif = "font-family:Georgia,Times,serif;">
<#assign ink = "color:#1B2328;">
<#assign soft = "color:#59626B;">
<#assign headCell = "border-bottom:1px solid #8A9199;" + sans + "font-size:12px;line-height:16px;font-weight:bold;" + soft>
<#assign cell = "border-bottom:1px solid #DDDAD4;" + sans + "font-size:14px;line-height:20px;">
<!DOCTYPE html>
<html lang="${mail.language}" dir="ltr" xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml"
    xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<meta name="x-apple-disable-message-reformatting">
<title><@m.title/>, ${report.days}</title>
<!--[if mso]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
  .edge { padding-left: 16px !important; padding-right: 16px !important; }
  .claim { font-size: 22px !important; line-height: 28px !important; }
  .far { padding-top: 0 !important; padding-bottom: 0 !important; }
  .measure { width: 32% !important; }
}
@media (prefers-color-scheme: dark) {
  .ground { background-color: #14191C !important; }
  .sheet { background-color: #1E2529 !important; }
  .ink { color: #ECE9E4 !important; }
  .soft { color: #AEB6BC !important; }
  .brand { color: #8FC3B3 !important; }
  .news { color: #F2A07F !important; }
  .rule { border-color: #3A444A !important; }
  .care { background-color: #3A2E1B !important; }
}
[data-ogsc] .ink { color: #ECE9E4 !important; }
[data-ogsc] .soft { color: #AEB6BC !important; }
[data-ogsc] .news { color: #F2A07F !important; }
[data-ogsc] .brand { color: #8FC3B3 !important; }
</style>
</head>
<body class="ground" style="margin:0;padding:0;background-color:#F4EFE8;-webkit-text-size-adjust:100%;">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;color:#F4EFE8;">
<#if hasWhy><@why/><#elseif saysMoved><@moved/><#else><@m.asOf/></#if>&#8203;<#list 1..40 as i>&#8199;&#847;</#list></div>
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#F4EFE8;">
<tr><td align="center" class="far" style="padding:24px 0;">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0"
    style="max-width:600px;background-color:#FEFEFD;text-align:left;">
<tr><td class="edge" style="padding:28px 32px 0 32px;">
<p class="brand" style="margin:0;${sans}font-size:13px;line-height:18px;font-weight:bold;color:#143D33;"><@m.title/></p>
<p class="soft" style="margin:0;${sans}font-size:13px;line-height:18px;${soft}">${report.days}</p>
<h1 class="claim ink" style="margin:12px 0 0 0;${serif}font-size:26px;line-height:32px;font-weight:bold;${ink}"><@headline/></h1>
<#macro say label><p class="ink" style="margin:12px 0 0 0;${sans}font-size:15px;line-height:22px;${ink}"><strong>${label}</strong>
    <#nested></p></#macro>
<#if hasWhy><@say w.head.why><@why/></@say></#if>
<#if story.cost_listings??><@say w.head.cost><@w.cost story/></@say></#if>
<#if proposed?has_content><@say w.head.proposed><@w.propose proposed[0]/></@say></#if>
</td></tr>
<#if mail.banner?has_content>
<tr><td class="edge" style="padding:20px 32px 0 32px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="care"
    style="padding:12px 16px;background-color:#FBF0DC;border-left:4px solid #B5411C;">
<p class="ink" style="margin:0;${sans}font-size:15px;line-height:22px;${ink}"><strong>${m.head.withCare}.</strong> ${mail.banner}.</p>
</td></tr></table>
</td></tr>
</#if>
<#if mail.filter?has_content>
<tr><td class="edge" style="padding:20px 32px 0 32px;">
<p class="ink" style="margin:0;${sans}font-size:15px;line-height:22px;${ink}"><@m.only/></p>
</td></tr>
</#if>
<#list mail.pictures as picture>
<tr><td class="edge" style="padding:28px 32px 0 32px;">
<p class="ink" style="margin:0 0 8px 0;${sans}font-size:15px;line-height:20px;font-weight:bold;${ink}">${picture.heading}</p>
<picture><#if picture.darkContentId?has_content>
<source srcset="cid:${picture.darkContentId}" media="(prefers-color-scheme: dark)"></#if>
<img src="cid:${picture.contentId}" width="400" alt="${picture.alt}"
    style="display:block;width:100%;max-width:400px;height:auto;border:0;${sans}font-size:14px;line-height:20px;color:#1B2328;"></picture>
</td></tr>
</#list>
<#if saysMoved>
<tr><td class="edge" style="padding:20px 32px 0 32px;">
<p class="ink" style="margin:0;${sans}font-size:15px;line-height:22px;${ink}"><@moved/></p>
</td></tr>
</#if>
<tr><td class="edge" style="padding:24px 32px 0 32px;">
<table width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse;">
<tr>
<th scope="col" valign="bottom" align="left" class="soft rule measure"
    style="width:42%;padding:0 8px 6px 0;${headCell}">${m.head.measure}</th>
<th scope="col" valign="bottom" align="right" class="soft rule"
    style="padding:0 8px 6px 0;${headCell}white-space:nowrap;">${w.head.thisWeek}</th>
<#if isCompared>
<th scope="col" valign="bottom" align="left" class="soft rule"
    style="padding:0 0 6px 12px;${headCell}"><@m.change/></th>
</#if>
</tr>
<#list news as row>
<#assign isNews = (row.verdict == "up" || row.verdict == "down")>
<tr>
<th scope="row" align="left" valign="top" class="ink rule"
    style="padding:9px 8px 9px 0;${cell}font-weight:${isNews?string("bold", "normal")};${ink}">${row.label}</th>
<td align="right" valign="top" class="ink rule"
    style="padding:9px 8px 9px 0;${cell}font-weight:bold;white-space:nowrap;${ink}"><#if row.value??>${row.value}<#else>–</#if></td>
<#if isCompared>
<td align="left" valign="top" class="rule" style="padding:9px 0 9px 12px;${cell}">
<#if isNews>
<span class="${isBad(row)?string("news", "ink")}"
    style="font-weight:bold;${isBad(row)?string("color:#B5411C;", "color:#1B2328;")}"><@m.by row/></span><br><span class="soft"
    style="font-size:12px;line-height:16px;${soft}"><@m.from row/>, <span style="white-space:nowrap;"><@m.range row/></span></span>
<#elseif row.low??>
<span class="ink" style="${ink}"><@m.by row/></span><br><span class="soft" style="font-size:12px;line-height:16px;${soft}"><@m.from row/>, <span
    style="white-space:nowrap;"><@m.range row/></span></span>
<#else>
<span class="soft" style="${soft}"><@m.by row/></span>
</#if>
</td>
</#if>
</tr>
</#list>
</table>
</td></tr>
<#if mail.attachments?has_content || mail.note?has_content || mail.page?has_content>
<tr><td class="edge" style="padding:28px 32px 0 32px;">
<#list mail.attachments>
<p class="ink" style="margin:0;${sans}font-size:14px;line-height:20px;${ink}"><strong>${m.head.attached}${m.head.colon}</strong>
    <#items as file>${file}<#sep>, </#items></p>
</#list>
<#if mail.note?has_content>
<p class="ink" style="margin:8px 0 0 0;${sans}font-size:14px;line-height:20px;${ink}">${mail.note}</p>
</#if>
<#if mail.page?has_content>
<p class="ink" style="margin:8px 0 0 0;${sans}font-size:14px;line-height:20px;${ink}"><a class="ink" style="${ink}" href="${mail.page}">${m.head.page}</a></p>
</#if>
</td></tr>
</#if>
<tr><td class="edge" style="padding:28px 32px 28px 32px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="rule soft"
    style="padding:14px 0 0 0;border-top:1px solid #8A9199;${sans}font-size:12px;line-height:18px;${soft}">
<#if isCompared><@m.reading/><br></#if><@m.asOf/><br><@m.questions/>
</td></tr></table>
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
