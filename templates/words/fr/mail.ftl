<#-- Les phrases du message en français ; l’actualité, la cause, le coût et la proposition sont celles de la présentation.
     Elles servent au HTML comme au texte simple : pas de balises ici. -->
<#import "deck.ftl" as w>
<#assign head = {
  "measure": "Indicateur", "attached": "En pièce jointe", "withCare": "À noter", "colon": " : ",
  "page": "Explorer la semaine",
  "noChart": "Les graphiques sont dans la version HTML de ce message et dans la présentation."
}>
<#macro title>Rapport de la place de marché</#macro>
<#macro since><#if news.was_sent>la ${news.since_week}, celle du dernier rapport envoyé<#else>la semaine précédente</#if></#macro>
<#macro moved rows>Par rapport à <@since/> : <#list rows as m>${w.measure[m.metric]!m.label} ${m.verdict} de ${m.moved_by}<#sep>, </#list>. Aucun <#rt>
autre indicateur n’évolue nettement.</#macro>
<#macro nothingMoved>Aucun indicateur ne s’écarte nettement de <@since/>.</#macro>
<#macro notCompared><#if report.week_is_covered>Aucune semaine antérieure n’est connue : pas de comparaison possible.<#rt>
<#else>Les données s’arrêtent avant la fin de la semaine : pas de comparaison possible.</#if></#macro>
<#macro by m><#if m.verdict == "up" || m.verdict == "down">${m.verdict} de ${m.moved_by}<#else>${m.verdict}</#if></#macro>
<#macro from m>contre ${m.previous}</#macro>
<#macro range m>${m.low} à ${m.high}</#macro>
<#macro interval m>intervalle à 95 % : ${m.low} à ${m.high}</#macro>
<#macro before m>${m.previous} auparavant</#macro>
<#macro change>Évolution par rapport à <@since/>, intervalle à 95 %</#macro>
<#macro reading>« En hausse » et « en baisse » ne sont employés que si l’intervalle de confiance à 95 % de l’écart exclut zéro. Un titre tient <#rt>
compte aussi du nombre d’indicateurs suivis.</#macro>
<#macro asOf>Données au ${report.as_of}, heure de ${report.zone}.</#macro>
<#macro questions>Pour poser une question ou vous désabonner, répondez à ce message ou écrivez à ${mail.owner}.</#macro>
<#macro only>Ce message et ses pièces jointes ne concernent que ${mail.filter}.</#macro>
