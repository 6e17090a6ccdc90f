<#-- The words of the mail, in English; mail.fr.words.ftl has them in French. They stand in the HTML and in the plain text
     alike, so there is no markup here. -->
<#-- What the templates look for is .main.words, since a result may be called words as well. -->
<#assign lang = "en">
<#function label row><#return row.label></#function>
<#function inner row><#return label(row)?uncap_first></#function>
<#function finding row><#return row.verdict></#function>
<#assign words = {
  "kind": "Marketplace report",
  "measure": "Measure",
  "attached": "Attached",
  "withoutPictures": "Pictures are in the HTML of this mail and in the deck.",
  "withCare": "Read with care",
  "onlyFor": "Only",
  "colon": ": "
}>
<#macro period>${report.days}</#macro>
<#macro since><#if news.was_sent>${news.since_week}, the week of the last deck that was sent<#else>${news.since_week}, the week before</#if></#macro>
<#macro empty capital=false>${capital?string("N", "n")}o listing was started</#macro>
<#macro first capital=false>${n("listings_started").value} listing<#if n("listings_started").value != 1>s</#if> started, ${n("completion_rate").value} completed</#macro>
<#macro firstLead>There is no earlier whole week on record, so nothing is said about change.</#macro>
<#macro partial capital=false>${n("listings_started").value} listing<#if n("listings_started").value != 1>s</#if> started so far, ${n("completion_rate").value} completed</#macro>
<#macro partialLead>The data ends before the week does, so nothing is said about change.</#macro>
<#macro quiet capital=false>${capital?string("N", "n")}othing changed clearly; ${n("listings_started").value} listing<#if n("listings_started").value != 1>s</#if> started</#macro>
<#macro quietLead>No measure differs clearly from <@since/>.</#macro>
<#macro moved row>${finding(row)} to ${row.value}</#macro>
<#macro movedLead>Against <@since/>: <@listed/>. Nothing else changed clearly.</#macro>
<#macro more>and more</#macro>
<#macro by row>${finding(row)} ${row.moved_by}</#macro>
<#macro interval row>95% interval ${row.low} to ${row.high}</#macro>
<#macro range row>${row.low} to ${row.high}</#macro>
<#macro from row>from ${row.previous}</#macro>
<#macro change>Change on ${news.since_week}, 95% interval</#macro>
<#macro before row>${row.previous} in ${news.since_week}</#macro>
<#macro few>too few to compare</#macro>
<#macro reading>“Up” and “down” are said only where the 95% interval of the difference leaves out zero. So many measures are looked at each week that now and then one of them moves by chance alone.</#macro>
<#macro asOf>Data as of ${report.as_of}, ${report.zone} time.</#macro>
<#macro questions>Questions, or no more of these mails: answer this one, or write to ${mail.owner}.</#macro>
<#macro only>This mail and what is attached are about ${mail.filter} alone.</#macro>
