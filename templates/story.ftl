<#-- What deck and mail know of the week before they say a word: which kind it is, and what moved. -->
<#function n key><#return our_numbers(key)></#function>
<#assign kind = story.kind>
<#assign isOneDay = (report.period_kind == "one_day")>
<#assign isChange = (kind == "change")>
<#assign hasLast = n("listings_started").previous??>
<#assign hasWeek = (report.listings_in_week > 0)>
<#assign isShort = (report.form == "short")>
<#assign isBack = isChange && story.is_back_to_usual>
<#assign isNamedStep = (story.finding == "part_named" && story.named_split == "step")>
<#-- What a category or brand gained or lost is the news of a week in which no measure moved. -->
<#assign moving = (category_movers![])?filter(m -> m.is_headline) + (brand_movers![])?filter(m -> m.is_headline)>
<#assign movers = (kind == "quiet")?then(moving, [])>
<#-- Red is for what is bad for the business. -->
<#function isBad m><#return m.verdict == (m.metric == "time_to_list" || m.metric == "clicks_per_listing")?then("up", "down")></#function>
<#-- Of two names in a title the second only where both are short. -->
<#function firstTwo rows><#return (rows?size > 1 && rows[0].title_name?length + rows[1].title_name?length > 45)?then(rows[0..*1], rows[0..*2])></#function>
<#assign proposed = (recommendations![])?filter(r -> r.is_worth_a_slide!false)>
<#assign slowest = (step_costs![])?filter(s -> s.is_slowest && s.share_of_time??)>
<#macro notes>

```notes
<#nested>

```
</#macro>
<#macro soWhat>

### ${w.head.soWhat}
</#macro>
<#-- The news, as the deck's first slide, the mail's subject and its first line say it. -->
<#macro headline><#if kind == "no_listing"><@w.noListing/><#elseif isOneDay><@w.oneDay totals/><#rt>
<#elseif kind == "week_incomplete"><@w.partWeek n("listings_started").value n("completion_rate").value/><#rt>
<#elseif kind == "no_earlier_week"><@w.firstWeek n("listings_started").value n("completion_rate").value/><#rt>
<#elseif isBack><@w.backToUsual n(story.lead_measure)/><#rt>
<#elseif movers?has_content><@w.mover movers[0]/><#rt>
<#elseif kind == "quiet"><@w.quietWeek n("listings_started").value n("completion_rate").value/><#rt>
<#elseif isNamedStep && story.lead_measure == "completion_rate"><@w.completionAtStep story/><#rt>
<#elseif story.second_measure??><@w.leadAndSecond n(story.lead_measure) n(story.second_measure)/><#rt>
<#else><@w.movedFrom n(story.lead_measure)/></#if></#macro>
<#assign hasWhy = (story.finding != "not_looked_at") && !(isBack && story.finding != "part_named")>
<#macro why><#if isNamedStep><@w.whyStep story/><#elseif story.finding == "part_named"><@w.whyPart story/><#rt>
<#elseif story.finding == "alike_everywhere"><@w.whyAlike/><#else><@w.whyNothing/></#if></#macro>
