<#-- Le frasi del messaggio in italiano; notizia, causa, perdita e proposta sono quelle della presentazione.
     Stanno nell’HTML come nel testo semplice: qui niente marcatori. -->
<#import "deck.ftl" as w>
<#assign head = {
  "measure": "Indicatore", "attached": "In allegato", "withCare": "Da notare", "colon": ": ",
  "page": "Esplora la settimana",
  "noChart": "I grafici sono nella versione HTML di questo messaggio e nella presentazione."
}>
<#macro title>Rapporto del marketplace</#macro>
<#macro since><#if news.was_sent>alla ${news.since_week} (ultimo rapporto inviato)<#else>alla settimana precedente</#if></#macro>
<#macro moved rows>Rispetto <@since/>: <#list rows as m>${w.measure[m.metric]!m.label} ${m.verdict} di ${m.moved_by}<#sep>, </#list>. <#rt>
Nessun altro indicatore è cambiato nettamente.</#macro>
<#macro nothingMoved>Nessun indicatore è cambiato nettamente rispetto <@since/>.</#macro>
<#macro notCompared><#if report.week_is_covered>Non è nota nessuna settimana precedente: il confronto non è possibile.<#rt>
<#else>I dati finiscono prima della settimana: il confronto non è possibile.</#if></#macro>
<#macro by m><#if m.verdict == "up" || m.verdict == "down">${m.verdict} di ${m.moved_by}<#else>${m.verdict}</#if></#macro>
<#macro from m>prima ${m.previous}</#macro>
<#macro range m>da ${m.low} a ${m.high}</#macro>
<#macro interval m>intervallo al 95%: da ${m.low} a ${m.high}</#macro>
<#macro before m>prima ${m.previous}</#macro>
<#macro change>Variazione rispetto <@since/>, intervallo al 95%</#macro>
<#macro reading>«In aumento» e «in calo» si usano solo se l’intervallo di confidenza al 95% della variazione esclude lo zero. <#rt>
Un titolo tiene conto anche del numero di indicatori esaminati.</#macro>
<#macro asOf>Ultimo dato: ${report.as_of}, fuso orario ${report.zone}.</#macro>
<#macro questions>Per fare una domanda o annullare l’iscrizione, rispondete a questo messaggio o scrivete a ${mail.owner}.</#macro>
<#macro only>Questo messaggio e i suoi allegati riguardano solo ${mail.filter}.</#macro>
