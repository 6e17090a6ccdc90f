<#-- Las frases del mensaje en español; noticia, causa, pérdida y propuesta son las de la presentación.
     Figuran en el HTML y en el texto sin formato: aquí no hay marcas. -->
<#import "deck.ftl" as w>
<#assign head = {
  "measure": "Indicador", "attached": "Adjuntos", "withCare": "Atención", "colon": ": ",
  "page": "Explorar la semana",
  "noChart": "Los gráficos están en la versión HTML de este mensaje y en la presentación."
}>
<#macro title>Informe del marketplace</#macro>
<#macro since><#if news.was_sent>la ${news.since_week} (último informe enviado)<#else>la semana anterior</#if></#macro>
<#macro moved rows>Con respecto a <@since/>: <#list rows as m>${m.verdict} de ${m.moved_by} en ${w.measure[m.metric]!m.label}<#sep>, </#list>. <#rt>
Ningún otro indicador ha cambiado con claridad.</#macro>
<#macro nothingMoved>Ningún indicador ha cambiado con claridad con respecto a <@since/>.</#macro>
<#macro notCompared><#if report.week_is_covered>No consta ninguna semana anterior: no es posible comparar.<#rt>
<#else>Los datos acaban antes que la semana: no es posible comparar.</#if></#macro>
<#macro by m><#if m.verdict == "up" || m.verdict == "down">${m.verdict} de ${m.moved_by}<#else>${m.verdict}</#if></#macro>
<#macro from m>antes ${m.previous}</#macro>
<#macro range m>de ${m.low} a ${m.high}</#macro>
<#macro interval m>intervalo al 95 %: de ${m.low} a ${m.high}</#macro>
<#macro before m>antes ${m.previous}</#macro>
<#macro change>Variación con respecto a <@since/>, intervalo al 95 %</#macro>
<#macro reading>«Aumento» y «descenso» solo se emplean si el intervalo de confianza al 95 % de la variación excluye el cero. <#rt>
Un titular tiene en cuenta además el número de indicadores examinados.</#macro>
<#macro asOf>Datos a ${report.as_of}, zona horaria ${report.zone}.</#macro>
<#macro questions>Para hacer una pregunta o darse de baja, responda a este mensaje o escriba a ${mail.owner}.</#macro>
<#macro only>Este mensaje y sus adjuntos tratan solo de ${mail.filter}.</#macro>
