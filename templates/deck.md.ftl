<#-- The weekly deck: what is shown, and when. What is said stands below words/, a folder a language. FreeMarker makes
     Markdown of this; # opens a section, ## a slide; see docs/WRITING-SLIDES.md. -->
<#import "words/${language}/deck.ftl" as w>
<#include "story.ftl">
---
title: <@w.cover/>
subtitle: <#if (checks.is_held)!false><@w.onHold checks.test/><#else><@w.subtitle/></#if>
footer: <@w.footer/>
---

<#if isShort>
<#include "sections/short.md.ftl">
<#else>
<#include "sections/what-happened.md.ftl">
<#include "sections/why.md.ftl">

# ${w.section.numbers}
<#include "sections/numbers.md.ftl">

# ${w.section.brands}
<#include "sections/brands.md.ftl">

# ${w.section.categories}
<#include "sections/categories.md.ftl">

# ${w.section.next}
<#include "sections/next.md.ftl">

<#-- Slides of a team's own, if its folder of templates has them: "# Our team", then "## A title" each. -->
<#include "team.md.ftl" ignore_missing=true>

# ${w.section.trust}
<#include "sections/trust.md.ftl">

# ${w.section.appendix}
<#include "sections/appendix.md.ftl">
</#if>
