<#-- What subject, HTML and plain text say alike. -->
<#import "words/${language}/deck.ftl" as w>
<#import "words/${language}/mail.ftl" as m>
<#include "story.ftl">
<#assign isCompared = !(news("listings_started").verdict == "week incomplete" || news("listings_started").verdict == "no earlier week")>
<#assign changes = news?filter(row -> row.news_rank??)?sort_by("news_rank")>
<#macro moved><#if !isCompared><@m.notCompared/><#elseif changes?size == 0><@m.nothingMoved/><#else><@m.moved changes/></#if></#macro>
<#-- Where nothing is compared, the headline gives the reason. -->
<#assign saysMoved = isCompared || isOneDay>
