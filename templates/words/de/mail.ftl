<#-- Die Sätze der Nachricht auf Deutsch; Neuigkeit, Ursache, Verlust und Vorschlag sind die der Präsentation.
     Sie stehen im HTML wie im einfachen Text, deshalb ohne Auszeichnung. -->
<#import "deck.ftl" as w>
<#assign head = {
  "measure": "Kennzahl", "attached": "Im Anhang", "withCare": "Bitte beachten", "colon": ": ",
  "page": "Die Woche erkunden",
  "noChart": "Die Diagramme stehen in der HTML-Fassung dieser Nachricht und in der Präsentation."
}>
<#macro title>Marktplatzbericht</#macro>
<#macro since><#if news.was_sent>${news.since_week} (zuletzt versandter Bericht)<#else>der Vorwoche</#if></#macro>
<#macro moved rows>Gegenüber <@since/> ist <#list rows as m>${w.measure[m.metric]!m.label} um ${m.moved_by} ${m.verdict}<#sep>, </#list>. <#rt>
Keine andere Kennzahl hat sich klar verändert.</#macro>
<#macro nothingMoved>Keine Kennzahl weicht klar von <@since/> ab.</#macro>
<#macro notCompared><#if report.week_is_covered>Es ist keine frühere Woche erfasst, ein Vergleich ist daher nicht möglich.<#rt>
<#else>Die Daten enden vor dem Ende der Woche, ein Vergleich ist daher nicht möglich.</#if></#macro>
<#macro by m><#if m.verdict == "up" || m.verdict == "down">${m.verdict} um ${m.moved_by}<#else>${m.verdict}</#if></#macro>
<#macro from m>von ${m.previous}</#macro>
<#macro range m>${m.low} bis ${m.high}</#macro>
<#macro interval m>95-%-Intervall ${m.low} bis ${m.high}</#macro>
<#macro before m>zuvor ${m.previous}</#macro>
<#macro change>Änderung gegenüber <@since/>, 95-%-Intervall</#macro>
<#macro reading>„Gestiegen“ und „gesunken“ heißt es nur, wenn das 95-%-Konfidenzintervall der Änderung die Null ausschließt. Eine <#rt>
Schlagzeile berücksichtigt auch die Zahl der betrachteten Kennzahlen.</#macro>
<#macro asOf>Datenstand ${report.as_of}, Zeitzone ${report.zone}.</#macro>
<#macro questions>Wenn Sie Fragen haben oder den Bericht abbestellen möchten, antworten Sie auf diese Nachricht oder schreiben Sie an ${mail.owner}.</#macro>
<#macro only>Diese Nachricht und ihre Anhänge betreffen nur ${mail.filter}.</#macro>
