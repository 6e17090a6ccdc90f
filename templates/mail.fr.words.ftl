<#-- The words of the mail, in French. -->
<#assign lang = "fr">
<#assign labels = {
  "listings_started": "Annonces commencées",
  "listings_completed": "Annonces terminées",
  "completion_rate": "Taux d’achèvement",
  "sales": "Ventes de la semaine",
  "sold_within_30_days": "Vendues sous 30 jours",
  "sellers": "Vendeurs actifs",
  "new_sellers": "Nouveaux vendeurs",
  "returning_sellers": "Vendeurs déjà venus",
  "time_to_list": "Durée médiane de mise en ligne",
  "clicks_per_listing": "Clics médians par annonce terminée"
}>
<#assign findings = {
  "up": "en hausse",
  "down": "en baisse",
  "no clear change": "pas d’évolution nette",
  "too few to compare": "trop peu pour comparer"
}>
<#function label row><#return labels[row.metric]!row.label></#function>
<#function inner row><#return label(row)?uncap_first></#function>
<#function finding row><#return findings[row.verdict]!row.verdict></#function>
<#assign words = {
  "kind": "Rapport de la place de marché",
  "measure": "Mesure",
  "attached": "En pièce jointe",
  "withoutPictures": "Les graphiques sont dans la version HTML de ce message et dans la présentation.",
  "withCare": "À lire avec prudence",
  "onlyFor": "Seulement",
  "colon": " : "
}>
<#macro period>du ${report.days}</#macro>
<#macro since><#if news.was_sent>${news.since_week}, semaine de la dernière présentation envoyée<#else>${news.since_week}, la semaine précédente</#if></#macro>
<#macro empty capital=false>${capital?string("A", "a")}ucune annonce commencée</#macro>
<#macro first capital=false>${n("listings_started").value} annonce<#if (n("listings_started").value > 1)>s</#if> commencée<#if (n("listings_started").value > 1)>s</#if>, ${n("completion_rate").value} terminées</#macro>
<#macro firstLead>Aucune semaine antérieure n’est connue en entier : rien n’est donc dit de l’évolution.</#macro>
<#macro partial capital=false>${n("listings_started").value} annonce<#if (n("listings_started").value > 1)>s</#if> commencée<#if (n("listings_started").value > 1)>s</#if> jusqu’ici, ${n("completion_rate").value} terminées</#macro>
<#macro partialLead>Les données s’arrêtent avant la fin de la semaine : rien n’est donc dit de l’évolution.</#macro>
<#macro quiet capital=false>${capital?string("P", "p")}as d’évolution nette ; ${n("listings_started").value} annonce<#if (n("listings_started").value > 1)>s</#if> commencée<#if (n("listings_started").value > 1)>s</#if></#macro>
<#macro quietLead>Aucune mesure ne s’écarte nettement de la ${news.since_week}.</#macro>
<#macro moved row>${finding(row)} à ${row.value}</#macro>
<#macro movedLead>Par rapport à la ${news.since_week}<#if news.was_sent>, semaine de la dernière présentation envoyée<#else>, la semaine précédente</#if> : <@listed/>. Rien d’autre n’a nettement changé.</#macro>
<#macro more>entre autres</#macro>
<#macro by row>${finding(row)} de ${row.moved_by}</#macro>
<#macro interval row>intervalle à 95 % : ${row.low} à ${row.high}</#macro>
<#macro range row>${row.low} à ${row.high}</#macro>
<#macro from row>contre ${row.previous}</#macro>
<#macro change>Évolution sur la ${news.since_week}, intervalle à 95 %</#macro>
<#macro before row>${row.previous} en ${news.since_week}</#macro>
<#macro few>trop peu pour comparer</#macro>
<#macro reading>« En hausse » et « en baisse » ne sont dits que si l’intervalle à 95 % de l’écart exclut zéro. Tant de mesures sont regardées chaque semaine qu’il arrive que l’une d’elles bouge par le seul hasard.</#macro>
<#macro asOf>Données au ${report.as_of}, fuseau ${report.zone}.</#macro>
<#macro questions>Une question, ou plus de ces messages : répondez à celui-ci, ou écrivez à ${mail.owner}.</#macro>
<#macro only>Ce message et ses pièces jointes ne parlent que de ${mail.filter}.</#macro>
