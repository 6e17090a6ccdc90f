<#-- Les phrases de la présentation en français : une macro par phrase, appelée avec les lignes dont elle dit les chiffres.
     Toutes les langues ont les mêmes macros et les mêmes chiffres ; un test les compare. -->
<#macro count n one more>${n} <#if (n < 2)>${one}<#else>${more}</#if></#macro>
<#macro listings n><@count n "annonce" "annonces"/></#macro>
<#macro names rows><#list rows as r>${r.title_name}<#if r?has_next><#if r?index == rows?size - 2> et <#else>, </#if></#if></#list></#macro>
<#macro per><#if report.gain_period == "week">par semaine<#elseif report.gain_period == "one_day">par jour<#else>sur la période</#if></#macro>
<#assign section = {
  "numbers": "Nos chiffres", "brands": "Marques", "categories": "Catégories", "next": "La suite",
  "trust": "Peut-on s’y fier ?", "appendix": "Annexe"
}>
<#assign head = {
  "measure": "Indicateur", "lastWeek": "Sem. précédente", "thisWeek": "Cette semaine", "usual": "Semaine type", "change": "Évolution",
  "low": "IC 95\x202F% bas", "high": "IC 95\x202F% haut", "result": "Résultat", "step": "Étape", "reached": "Atteinte par", "ofAll": "Du total",
  "lost": "Abandons", "dropOff": "Taux d’abandon", "minutes": "Temps médian", "started": "Créées", "completed": "Finalisées",
  "completionRate": "Taux de finalisation", "sold30": "Vendues en 30 jours", "market": "Marché", "all": "Ensemble", "median": "Médiane",
  "category": "Catégorie", "clicks": "Clics par annonce", "others": "Face aux autres", "part": "Groupe", "before": "Avant",
  "effect": "Effet", "recommendation": "Recommandation", "where": "Où",  
  "sureness": "Sûr ?", "watch": "À suivre", "owner": "Responsable", "due": "Échéance", "report": "Rapport", "then": "Alors",
  "promised": "Attendu", "since": "Depuis", "weeks": "Semaines", "test": "Contrôle des données", "rows": "Lignes", "file": "Fichier",
  "bytes": "Octets", "encoding": "Encodage", "delimiter": "Séparateur", "read": "Lignes lues", "loaded": "Chargées", "rejected": "Rejetées",
  "repairs": "Corrections", "fault": "Anomalie", "treatment": "Traitement", "of": "Sur", "share": "Part", "drafts": "Encore en brouillon",
  "soldSoFar": "Vendues à ce jour", "timeToList": "Durée médiane", "supply": "Part de l’offre", "soWhat": "À retenir",
  "weeksBefore": "Huit semaines d’avant", "atUsualRates": "Aux taux habituels",
  "why": "Cause :", "cost": "Coût :", "proposed": "Proposition :",
  "case": "Le dossier", "brandCount": "Nombre de marques", "days": "Jours depuis la création",
  "target": "Objectif", "attained": "Atteint", "lastYear": "Année précédente", "usualRange": "Plage habituelle", "day30": "Jour 30",
  "reach": "Ont commencé", "left": "Restent après", "asUsual": "d’habitude"
}>
<#assign measure = {
  "listings_started": "les annonces créées", "listings_completed": "les annonces finalisées", "completion_rate": "le taux de finalisation",
  "sales": "les ventes", "sold_within_30_days": "la part vendue en 30 jours", "sellers": "les vendeurs actifs",
  "new_sellers": "les nouveaux vendeurs", "returning_sellers": "les vendeurs récurrents",
  "time_to_list": "la durée médiane de mise en ligne", "clicks_per_listing": "le nombre médian de clics par annonce"
}>
<#assign alike = {
  "seller_kind": "nouveaux vendeurs et récurrents", "seller_size": "petits et gros vendeurs", "category": "les catégories",
  "brand": "les marques", "weekday": "les jours de la semaine", "hours": "les heures de la journée", "stock_age": "les annonces récentes et anciennes"
}>
<#assign many = ["listings_started", "listings_completed", "sales", "sellers", "new_sellers", "returning_sellers"]>
<#macro goes m><#if many?seq_contains(m.metric)>passent<#else>passe</#if></#macro>
<#-- Couverture et pied -->
<#macro cover>Rapport de la place de marché<#if report.audience??> pour ${report.audience}</#if>, <#rt>
<#if report.period_kind == "one_day">${report.first_day}<#else>${report.days}</#if></#macro>
<#macro onHold test>BLOQUÉ, ne pas diffuser : ${test}</#macro>
<#macro subtitle>Ce qui s’est passé, pourquoi, ce que cela coûte et que faire</#macro>
<#macro footer>Rapport de la place de marché<#if report.audience??> pour ${report.audience}</#if> · ${report.week} · données au ${report.as_of}</#macro>
<#-- Ce qui s’est passé -->
<#macro noListing>Aucune annonce créée cette semaine ; ${totals.listings_started} au total</#macro>
<#macro oneDay t>Une journée, <@listings t.listings_started/> : ${t.completion_rate} finalisées<#rt>
<#if t.sold_within_30_days??>, ${t.sold_within_30_days} vendues en 30 jours</#if></#macro>
<#macro partWeek started rate><@listings started/> jusqu’ici, ${rate} finalisées ; la semaine n’est pas finie dans les données</#macro>
<#macro firstWeek started rate><@listings started/>, ${rate} finalisées : pas de semaine antérieure à comparer</#macro>
<#macro quietWeek started rate>Une semaine calme : <@listings started/>, ${rate} finalisées, pas d’évolution nette</#macro>
<#macro movedFrom m>${(measure[m.metric]!m.label)?cap_first} <@goes m/> <#rt>
de ${m.previous} à ${m.value}, en <#if m.verdict == "up">hausse<#else>baisse</#if></#macro>
<#macro leadAndSecond lead second>${measure[second.metric]?cap_first} <@goes second/> à ${second.value}, <#rt>
<#if lead.verdict == second.verdict>et<#else>mais</#if> ${measure[lead.metric]} <#rt>
<#if lead.verdict == "up">monte<#else>tombe</#if><#if many?seq_contains(lead.metric)>nt</#if> à ${lead.value}</#macro>
<#macro completionAtStep s>La finalisation <#if s.lead_verdict == "up">monte<#else>tombe</#if> à ${s.lead_value} : à l’étape ${s.named_part}, <#rt>
${s.named_now} abandonnent, ${s.named_before} avant</#macro>
<#macro weekInFigures>La semaine en chiffres, ${report.days}</#macro>
<#macro extractInFigures><#if !report.first_day??>Chiffres au ${report.as_of}<#elseif report.period_kind == "one_day">Annonces du <#rt>
${report.first_day}, chiffres au ${report.as_of}<#rt>
<#else>Annonces du ${report.first_day} au ${report.last_day}, chiffres au ${report.as_of}</#if></#macro>
<#macro change m><#if m.verdict == "up" || m.verdict == "down">${m.verdict} de ${m.moved_by} sur une semaine<#rt>
<#elseif m.verdict == "week incomplete">semaine non terminée dans les données<#rt>
<#elseif m.verdict == "no earlier week">pas de semaine antérieure<#rt>
<#elseif m.verdict == "too few to compare" || !(m.previous??)>trop peu pour comparer<#rt>
<#else>pas d’évolution nette (${m.previous})</#if></#macro>
<#macro bySellers n>par <@count n "vendeur" "vendeurs"/></#macro>
<#macro ofStarted rate>${rate} des annonces créées</#macro>
<#macro asOf>au ${report.as_of}</#macro>
<#macro interval low high>intervalle à 95 % : ${low} à ${high}</#macro>
<#macro notThirtyDays>aucune annonce n’a 30 jours</#macro>
<#macro toCompletion>de la création à la finalisation</#macro>
<#macro whyStep s>à l’étape ${s.named_part}, <@count s.named_lost_now "abandon" "abandons"/> sur ${s.named_reached_now}, ${s.named_gap} de <#rt>
<#if s.lead_verdict == "up">moins<#else>plus</#if> qu’avant ; <#if s.where_title?? && s.where_kind == "rate">surtout : ${s.where_title}<#rt>
<#elseif s.other_steps_changed == 0>aucune autre étape n’a nettement changé<#else>d’autres étapes ont changé aussi</#if></#macro>
<#macro whyPart s><#if s.named_part == "Mix" && s.where_title??>l’offre a changé, « ${s.where_title} » compte pour ${s.where_now} des annonces, <#rt>
${s.where_before} avant<#rt>
<#elseif s.named_part == "Mix">la composition de l’offre a changé<#rt>
<#elseif s.named_now??>« ${s.named_title} » passe de ${s.named_before} à ${s.named_now}<#rt>
<#elseif s.named_count??>« ${s.named_title} » passe de ${s.named_count_before} une semaine moyenne à ${s.named_count}<#rt>
<#else>« ${s.named_title} » porte l’essentiel de l’évolution</#if></#macro>
<#macro whyAlike>l’évolution est partout la même ; aucune étape, aucun groupe ne se détache</#macro>
<#macro whyNothing>aucun facteur ne se détache parmi les ${story.parts_looked_at} examinés</#macro>
<#macro asUsual>Aucun des dix indicateurs ne bouge au-delà du hasard : rien à réparer cette semaine</#macro>
<#macro watching m>À surveiller : ${measure[m.metric]}, ${m.value} contre ${m.previous} la semaine précédente ; <#rt>
sur dix indicateurs, c’est peut-être le hasard</#macro>
<#macro backToUsual m>Retour à la normale : ${measure[m.metric]} <@goes m/> de ${m.previous} à ${m.value}</#macro>
<#macro cost s>environ <@count s.cost_listings "annonce finalisée" "annonces finalisées"/> (${s.cost_listings_low} à ${s.cost_listings_high})<#rt>
<#if s.cost_sales??> et <@count s.cost_sales "vente" "ventes"/></#if></#macro>
<#macro marketSells m><#if m.sold == 0>Aucune des <@listings m.listings/> ne s’est vendue en 30 jours<#rt>
<#else>**${m.sold_within_30_days}** des annonces se vendent en 30 jours (${m.low} à ${m.high})</#if></#macro>
<#macro noSalesYet>Aucune annonce n’a encore 30 jours : ventes non mesurables à ce stade</#macro>
<#macro propose r><#if r.recommendation == "mend">réparer d’abord l’étape ${r.subject}, <#rt>
<#elseif r.recommendation == "maximise">aider les vendeurs à finaliser, d’abord en ${r.subject}, <#rt>
<#elseif r.recommendation == "promote">attirer plus de ${r.subject}, <#else>raccourcir l’étape ${r.subject}, </#if><#rt>
<#if r.gain_listings?? && r.recommendation != "promote">soit <@count r.gain_listings "annonce finalisée" "annonces finalisées"/> de plus <@per/><#rt>
<#elseif r.gain_sales??>soit <@count r.gain_sales "vente" "ventes"/> de plus <@per/><#rt>
<#else>pour épargner <@count r.hours "heure" "heures"/> <@per/></#if></#macro>
<#macro storyNotes>« En hausse » et « en baisse » ne sont employés que si l’intervalle de confiance à 95 % de l’écart exclut zéro ; un titre <#rt>
demande en outre un taux de fausses découvertes de 10 % sur les dix indicateurs.
La semaine va du lundi 0 h au lundi 0 h, heure de ${report.zone}. Le coût compte les annonces perdues au-delà du taux habituel ; elles se seraient <#rt>
vendues comme celles qui sont finalisées.</#macro>
<#-- Pourquoi -->
<#macro stepBroke s>${s.named_lost_now} annonces sur ${s.named_reached_now} abandonnées à l’étape ${s.named_part} ; <#rt>
<#if s.other_steps_changed == 0>aucune autre ne change nettement<#elseif s.other_steps_changed == 1>une autre change aussi<#else>${s.other_steps_changed} <#rt>
autres changent aussi</#if></#macro>
<#macro dropOffHeading>Taux d’abandon par étape cette semaine, % des annonces qui l’atteignent</#macro>
<#macro staircaseHeading>Annonces restantes après chaque étape du formulaire, nombre, cette semaine</#macro>
<#macro beforeAtStep s>Regarder d’abord le formulaire : les huit semaines précédentes, ${s.named_lost_before} abandons sur <#rt>
${s.named_reached_before} à cette étape</#macro>
<#macro ruledOut r>Hors de cause : ${alike[r.split]} évoluent de même, <#if r.least_moved??>de ${r.least_moved} à ${r.most_moved}<#rt>
<#else>de ${r.least_growth} à ${r.most_growth}</#if></#macro>
<#macro strongestIn s>Surtout : ${s.where_title}, ${s.where_now} finalisées, ${s.where_before} auparavant</#macro>
<#macro whyNotes>Sur ${story.parts_looked_at} facteurs examinés, seuls comptent ceux qui tiennent à un taux de fausses découvertes de 10 %. Une <#rt>
association, non la preuve d’une cause.
Taux d’abandon : part des annonces qui atteignent une étape et n’iront pas plus loin. Une annonce compte à une étape dès qu’elle <#rt>
y a un événement ou à une étape suivante.</#macro>
<#macro partMoved s>À l’origine : <@whyPart s/></#macro>
<#macro partsHeading s>${s.lead_label} par groupe, cette semaine et les huit précédentes</#macro>
<#-- Nos chiffres -->
<#macro targetTitle t>${t.label} : ${t.value} pour un objectif de ${t.target}<#rt>
<#if t.standing == "missed">, manqué de ${t.missed_by}<#elseif t.standing == "reached">, atteint<#else> jusqu’ici</#if></#macro>
<#macro targetHeading>La semaine face à ses objectifs</#macro>
<#macro targetNotes>Les objectifs accompagnent le rapport et ne font pas partie des données. Le réalisé face au prévu est dit tel quel, sans <#rt>
intervalle.</#macro>
<#macro lastYear m>Face à la même semaine l’an dernier, ${measure[m.metric]} : ${m.value}, contre ${m.last_year}</#macro>
<#macro firstListing unfinished finished>Première annonce inachevée : ${unfinished.share} des vendeurs reviennent ; achevée : ${finished.share}</#macro>
<#macro firstListingHeading>Vendeurs qui publient à nouveau sous 28 jours, % avec intervalle à 95 %</#macro>
<#macro firstListingNotes>Vendeurs distingués à la fin du jour de leur première annonce et suivis 28 jours. Une association : qui achève était <#rt>
peut-être plus motivé.</#macro>
<#macro firstListingCount rows><#list rows as r>${r.first_listing} : ${r.came_back} sur ${r.sellers}<#sep>, </#list></#macro>
<#macro startedTitle m><#if !report.week_is_covered><@count m.value "annonce créée" "annonces créées"/> jusqu’ici, après ${m.previous} la semaine <#rt>
précédente<#rt>
<#elseif m.verdict == "up" || m.verdict == "down"><@count m.value "annonce créée" "annonces créées"/>, ${m.verdict} : <#rt>
${m.previous} la semaine précédente<#rt>
<#else><@count m.value "annonce créée" "annonces créées"/>, ${m.previous} la semaine précédente : pas d’évolution nette</#if></#macro>
<#macro recordTitle t><@listings t.listings_started/> de <@count t.sellers "vendeur" "vendeurs"/> : ${t.listings_completed} finalisées, <#rt>
${t.listings_sold} vendues à ce jour</#macro>
<#macro numbersHeading>La semaine face à la précédente et à une semaine type (moyenne des huit d’avant, au plus)</#macro>
<#macro numbersNotes>Créée : une ligne d’annonce, dans la semaine de sa création. Finalisée : envoyée par le vendeur. Ventes : au jour de la vente. <#rt>
Vendues en 30 jours : des annonces dont le trentième jour tombe dans la semaine.
Les effectifs varient comme les vendeurs, qui peuvent publier plusieurs annonces à la fois ; leurs intervalles en tiennent compte.</#macro>
<#macro completedTitle started completed><#if !report.week_is_covered>${completed.value} annonces sur ${started.value} sont finalisées jusqu’ici<#rt>
<#else>${completed.value} des <@listings started.value/> sont finalisées<#if completed.previous??>, contre ${completed.previous} sur <#rt>
${started.previous} la semaine précédente</#if></#if></#macro>
<#macro trendHeading>Annonces créées et finalisées par semaine, nombre</#macro>
<#macro rateHeading>Taux de finalisation par semaine, % avec intervalle à 95 %</#macro>
<#macro usualWeek s>Une semaine type se situe entre ${s.usual_low} et ${s.usual_high}</#macro>
<#macro newSellers new all>${new} des <@count all "vendeur actif" "vendeurs actifs"/> publient pour la première fois</#macro>
<#macro trendNotes>Les semaines vont du lundi au dimanche. Les dernières peuvent encore gagner quelques finalisations, tant que des brouillons <#rt>
restent ouverts.
Taux de finalisation : annonces finalisées sur annonces créées dans la semaine ; la bande est l’intervalle de Wilson à 95 %.</#macro>
<#macro soldWithin m><#if m.sold == 0>Aucune des <@listings m.listings/> ne s’est vendue dans les 30 premiers jours<#rt>
<#else>${m.sold_within_30_days} des annonces se vendent en 30 jours : ${m.sold} sur ${m.listings}</#if></#macro>
<#macro survivalHeading>Vendues depuis la création, % des annonces créées, avec bande à 95 %</#macro>
<#macro quarter q><#if q.verdict == "no clear change">Les 13 dernières semaines se vendent comme les 13 précédentes : ${q.now} contre ${q.before}<#rt>
<#elseif q.verdict == "up">Les 13 dernières semaines se vendent mieux que les 13 précédentes : ${q.now} contre ${q.before}<#rt>
<#else>Les 13 dernières semaines se vendent moins bien que les 13 précédentes : ${q.now} contre ${q.before}</#if></#macro>
<#macro daysToSell t>La moitié des annonces met plus de ${t.days_to_half} jours à se vendre</#macro>
<#macro soldSoon isQuarter days>Un <#if isQuarter>quart<#else>dixième</#if> des annonces se vend en ${days} jours</#macro>
<#macro marketRange m>La vraie part se situe entre ${m.low} et ${m.high}</#macro>
<#macro survivalNotes>Estimation de Kaplan-Meier, bande de Greenwood. Les annonces invendues comptent pour le temps écoulé ; les brouillons <#rt>
comptent aussi.</#macro>
<#macro bySellerSize s>Les vendeurs de ${s.size} annonces en vendent ${s.sold_within_30_days} en 30 jours, les autres ${s.rate_of_the_rest}</#macro>
<#macro sizeHeading>Vendues en 30 jours selon le nombre d’annonces du vendeur, % avec intervalle à 95 %</#macro>
<#macro sizeSupply s>Les vendeurs de ${s.size} annonces apportent ${s.supply_share} de l’offre</#macro>
<#macro topSellers c>Les plus gros vendeurs, un sur dix, apportent ${c.top_share} de l’offre ; ${c.listed_once_share} n’ont publié qu’une fois</#macro>
<#macro sizeNotes>Les annonces d’un même vendeur partagent leur sort : les intervalles sont élargis par l’effet de grappe. Chaque taille est <#rt>
comparée à toutes les autres, à un taux de fausses découvertes de 10 %.</#macro>
<#-- Marques -->
<#macro onlyBrand b>${b.title_name} est la seule marque, avec ${b.total_listings} annonces</#macro>
<#macro tiedMostListed b>${b.title_name} est première ex æquo : ${b.total_listings} annonces sur ${b.all_listings}</#macro>
<#macro mostListed b>${b.title_name} est la marque la plus représentée : ${b.total_listings} annonces sur ${b.all_listings}</#macro>
<#macro brandsHeading>Annonces par marque, nombre, dix marques au plus, <#if report.period_kind == "one_day"><@window/><#else>toutes les semaines</#if></#macro>
<#macro halfOfSupply c>${c.brands_making_half} marques sur ${c.brands_listed} concentrent la moitié de l’offre</#macro>
<#macro tenLargest c>Les dix premières représentent ensemble ${c.top_10_share}</#macro>
<#macro unbrandedSell u>Pièces sans marque : ${u.listings} annonces, ${u.sold_within_30_days} vendues en 30 jours</#macro>
<#macro mover m>La part de ${m.title_name} <#if (m.share_now > m.share_before)>monte<#else>recule</#if> de ${m.share_before} à ${m.share_now} cette <#rt>
semaine</#macro>
<#macro noMover>Aucune évolution significative parmi les marques cette semaine</#macro>
<#macro brandsNotes>Les marques de même nom sont comptées ensemble ; les noms qui disent l’absence de marque sont laissés de côté. Les ex æquo <#rt>
suivent l’ordre alphabétique.
Les évolutions de nombreuses marques sont testées à la fois : les valeurs p sont ajustées selon Benjamini et Hochberg ; en dessous de 10 %, <#rt>
l’évolution est signalée.</#macro>
<#macro noBrand>Aucune annonce ne nomme de marque</#macro>
<#macro brandsFromFirst>Les marques apparaissent dès la première des ${totals.listings_started} annonces qui en nomme une</#macro>
<#macro noBrandSold b>Aucune grande marque n’a vendu en 30 jours : ${b.sold} sur ${b.listings} chez ${b.title_name}</#macro>
<#macro oneBrandSells b>${b.title_name} vend ${b.sold} annonces sur ${b.listings} en 30 jours</#macro>
<#macro noBrandLeads b>Aucune marque ne se vend mieux ; ${b.title_name} mène : ${b.sold} sur ${b.listings}</#macro>
<#macro outsell rows market><@names rows/> se <#if rows?size == 1>vend<#else>vendent</#if> nettement mieux que l’ensemble <#rt>
(${market.sold_within_30_days})</#macro>
<#macro undersell rows market><@names rows/> se <#if rows?size == 1>vend<#else>vendent</#if> nettement moins bien que l’ensemble <#rt>
(${market.sold_within_30_days})</#macro>
<#macro brandSalesHeading>Vendues en 30 jours par marque, % avec intervalle à 95 %, au moins 20 annonces</#macro>
<#macro sellsAgainst b>${b.title_name} : **${b.sold_within_30_days}** vendues en 30 jours (${b.low} à ${b.high})</#macro>
<#macro brandSalesNotes>Classement par valeur. Est net ce que dit l’intervalle à 95 % et que confirme un test, à un taux de fausses découvertes de <#rt>
10 % sur toutes les marques. Seules comptent les annonces de 30 jours et plus.
La liste des analystes, listing_success_by_brand, suit le taux brut et figure dans les résultats.</#macro>
<#macro wanted rows>Nous voulons plus de <@names rows/> : mieux vendus que le reste</#macro>
<#macro tooMuch rows market><@names rows/> : moins de ${market.sold_within_30_days} vendus, nous en avons trop</#macro>
<#macro quadrantHeading>Part de l’offre et part vendue en 30 jours, principales catégories et marques, %</#macro>
<#macro bringMore rows market>Demander plus de <@names rows/> : ${rows[0].sold_within_30_days} de ${rows[0].title_name} se vendent, <#rt>
${market.sold_within_30_days} de l’ensemble</#macro>
<#macro bringLess>Aucune marque, aucune catégorie ne se vend nettement mieux que sa part de l’offre</#macro>
<#macro quadrantNotes>Recherché : nettement plus vendu que l’ensemble ; en excès : nettement moins. À un taux de fausses découvertes de 10 % ; <#rt>
corrélation n’est pas causalité.</#macro>
<#-- Catégories -->
<#macro onlyCategory c>${c.title_name} est la seule catégorie : <@listings c.started/> en huit semaines</#macro>
<#macro largestCategory c>La catégorie ${c.title_name} représente ${c.share} des annonces : ${c.started} <#rt>
<#if report.period_kind == "one_day">ce jour-là<#else>en huit semaines</#if></#macro>
<#macro window><#if report.period_kind == "one_day">${report.first_day}<#else>huit semaines au ${report.sunday}</#if></#macro>
<#macro categoriesHeading>Annonces par catégorie, %, douze au plus, <@window/></#macro>
<#macro categoryCompleted c>${c.completed} de ses <@listings c.started/> ont été finalisées</#macro>
<#macro threeLargest c>Les trois plus grandes représentent ensemble ${c.three_largest_share}</#macro>
<#macro categoryNotes>Classement par valeur. Chacune est comparée à toutes les autres ensemble, à un taux de fausses découvertes de 10 %. Les <#rt>
catégories de même nom sont comptées ensemble.</#macro>
<#macro noCategory>Aucune annonce des huit semaines au ${report.sunday} ne nomme de catégorie</#macro>
<#macro shownFromFirst>Les catégories apparaissent dès la première des ${totals.listings_started} annonces qui en nomme une</#macro>
<#macro noneCompleted c>Aucune grande catégorie n’a d’annonce finalisée : ${c.completed} sur ${c.started} en ${c.title_name}</#macro>
<#macro oneCompleted c>${c.completed} annonces sur ${c.started} sont finalisées en ${c.title_name}</#macro>
<#macro noneStandsOut c>Aucune catégorie ne se finalise mieux ; ${c.title_name} mène : ${c.completed} sur ${c.started}</#macro>
<#macro completedMost c>La catégorie ${c.title_name} a le meilleur taux de finalisation : ${c.completed} annonces sur ${c.started}</#macro>
<#macro completedOtherwise c>La catégorie ${c.title_name} est <#if c.standing == "above">plus<#else>moins</#if> souvent finalisée que les <#rt>
autres : ${c.completed} sur ${c.started}</#macro>
<#macro completionHeading>Taux de finalisation par catégorie, % avec intervalle à 95 %, au moins 20 annonces</#macro>
<#macro belowAverage rows rate>Nettement sous la moyenne de ${rate} : <@names rows/></#macro>
<#macro allTogether t>Toutes catégories confondues, ${t.drafts} annonces sur ${t.started} sont restées à l’état de brouillon</#macro>
<#macro noneSold c>Aucune grande catégorie n’a vendu en 30 jours : ${c.sold} sur ${c.listings} en ${c.title_name}</#macro>
<#macro noneLeads c>Aucune catégorie ne se vend mieux ; ${c.title_name} mène : ${c.sold} sur ${c.listings}</#macro>
<#macro sellsBest c market>La catégorie ${c.title_name} se vend le mieux : ${c.sold_within_30_days} en 30 jours, ${market.sold_within_30_days} <#rt>
en moyenne</#macro>
<#macro sellsOtherwise c>La catégorie ${c.title_name} se vend nettement <#if c.standing == "above">mieux<#else>moins bien</#if> : ${c.sold} sur <#rt>
${c.listings}</#macro>
<#macro salesHeading>Vendues en 30 jours par catégorie, % avec intervalle à 95 %, au moins 20 annonces</#macro>
<#macro missedSales c>Au taux moyen, la catégorie ${c.title_name} aurait vendu <@count c.sold_missed "annonce" "annonces"/> de plus <#rt>
(26 semaines au plus)</#macro>
<#-- La suite -->
<#macro mainProposal r>Nous proposons de <#if r.recommendation == "mend">réparer d’abord ${r.subject}<#elseif r.recommendation == "maximise">aider <#rt>
d’abord à finaliser<#rt>
<#elseif r.recommendation == "promote">faire d’abord venir ${r.subject}<#else>raccourcir d’abord l’étape ${r.subject}</#if> : <#rt>
<#if r.gain_listings?? && r.recommendation != "promote"><@count r.gain_listings "annonce finalisée" "annonces finalisées"/> de plus<#rt>
<#elseif r.gain_sales??><@count r.gain_sales "vente" "ventes"/> de plus<#rt>
<#else><@count r.hours "heure épargnée" "heures épargnées"/></#if> <@per/></#macro>
<#macro nothingWorthIt r>Aucune recommandation ne vaut une demi-annonce <@per/> ; au mieux, ${r.subject}</#macro>
<#macro nextHeading>Nos recommandations, annonces finalisées et ventes <@per/> avec intervalle à 95 % ; responsable et échéance sont à remplir</#macro>
<#macro listingsHead>Annonces <@per/></#macro>
<#macro salesHead>Ventes <@per/></#macro>
<#macro nextNotes>Chacune sera jugée dans les rapports suivants par l’indicateur à suivre. Celle qui vaut moins d’une demi-annonce et d’une <#rt>
demi-vente par semaine n’a pas de diapositive.</#macro>
<#macro returning r>Sur ${r.new_sellers} vendeurs suivis quatre semaines, ${r.share} ont publié à nouveau <#rt>
(intervalle à 95 % : ${r.low} à ${r.high}).</#macro>
<#macro nothingToPropose>Rien à recommander encore : ${totals.listings_started} annonces, c’est trop peu ou trop récent</#macro>
<#macro sizedLater>Les recommandations sont chiffrées dès que deux catégories comptent 20 annonces et que certaines ont 30 jours</#macro>
<#macro mendTitle r>Réparer l’étape ${r.subject} : <@count r.gain_listings "annonce finalisée" "annonces finalisées"/><#rt>
<#if r.gain_sales??> et <@count r.gain_sales "vente" "ventes"/> de plus</#if> <@per/></#macro>
<#macro leftHeading>Annonces abandonnées par étape du formulaire cette semaine, nombre</#macro>
<#macro mendDo r>**Action :** trouver ce qui s’est cassé à l’étape ${r.subject} cette semaine et le réparer</#macro>
<#macro mendIf r>**Si** l’abandon y revient de ${r.baseline} à ${r.expected}</#macro>
<#macro money m>**En argent :** ${m.gain_money} <@per/> (${m.money_low} à ${m.money_high}), à ${m.average_basket} la vente</#macro>
<#macro watch r>**Indicateur :** ${r.watch}<#if r.baseline??> : ${r.baseline} aujourd’hui, ${r.expected} en cas de succès</#if></#macro>
<#macro mendNotes>Le gain est ce que l’étape perd au-delà de son taux d’abandon des huit semaines précédentes, <#rt>
sur les annonces qui l’atteignent ; les ventes, au rythme où se vendent les annonces finalisées.</#macro>
<#macro maximiseTitle r>Aider à finaliser, d’abord en ${r.subject} : <@count r.gain_listings "annonce" "annonces"/> de plus <@per/></#macro>
<#macro maximiseHeading>Taux de finalisation des catégories sous la médiane, % avec intervalle à 95 %</#macro>
<#macro maximiseDo p>**Action :** aider les vendeurs à passer l’étape où restent le plus de brouillons, d’abord en ${p.category}</#macro>
<#macro gain r>**Gain :** <#if (r.gain_listings > 0)><@count r.gain_listings "annonce finalisée" "annonces finalisées"/> (${r.listings_low} à <#rt>
${r.listings_high})<#if r.gain_sales??>, </#if></#if><#rt>
<#if r.gain_sales??><@count r.gain_sales "vente" "ventes"/> (${r.sales_low} à ${r.sales_high})</#if> <@per/><#rt>
<#if r.sureness == "unsure">, peut-être rien</#if></#macro>
<#macro maximiseIf p>**Si** les catégories faibles atteignent le taux médian de ${p.median_rate}</#macro>
<#macro maximiseNotes>Ce que chaque catégorie sous la médiane gagnerait au taux médian, sur ses propres annonces de la semaine. Ventes : selon la <#rt>
part vendue en 30 jours de chaque catégorie.</#macro>
<#macro reduceTitle s>Raccourcir l’étape ${s.step} : ${s.hours_saved_a_week} heures épargnées aux vendeurs <@per/></#macro>
<#macro reduceHeading>Temps actif des vendeurs par étape, heures <@per/>, dans l’ordre du formulaire</#macro>
<#macro reduceDo s>**Action :** raccourcir ${s.step}, qui prend ${s.share_of_time} du temps actif</#macro>
<#macro reduceIf s>**Si** chaque annonce y prenait au plus les ${s.p25_minutes} du quart le plus rapide</#macro>
<#macro reduceUnknown>**Inconnu :** une étape plus courte est-elle plus souvent finalisée ? Un test le montrerait</#macro>
<#macro funnelNotes>Une annonce compte à une étape dès qu’elle y a un événement ou à une étape suivante. <#rt>
Les annonces sans événement sont laissées de côté.
Temps actif : écarts d’une demi-heure au plus entre événements, attribués à l’étape en cours.</#macro>
<#macro effort rows>Selon le temps passé avant les photos, le taux de finalisation est de <#list rows as f>${f.completion_rate}<#sep>, </#list> du <#rt>
cinquième le plus rapide au plus lent : corrélation n’est pas causalité.</#macro>
<#macro promoteTitle r>Attirer ${r.subject} : un point d’offre rapporte <@count r.gain_sales "vente" "ventes"/> <@per/></#macro>
<#macro promoteHeading>Vendues en 30 jours, nettement au-dessus du marché, les plus sûres d’abord, % avec intervalle à 95 %</#macro>
<#macro promoteDo p>**Action :** demander plus d’annonces de ${p.title_name} : ${p.sold_within_30_days} vendues, ensemble ${p.market_rate}</#macro>
<#macro promoteIf p>**Si** sa part de l’offre passe de ${p.supply_share} à un point de plus et se vend comme aujourd’hui</#macro>
<#macro promoteNotes>Seules sont nommées les marques et catégories qui se vendent nettement mieux que le marché. Le gain vaut pour un point de <#rt>
l’offre <@per/>.</#macro>
<#macro trackedTitle t>Sur ${t.tracked} recommandations passées, ${t.hits} tenues, ${t.misses} manquées, ${t.undecided} restent ouvertes</#macro>
<#macro trackedEarly t>Il est trop tôt pour juger les ${t.tracked} recommandations des rapports précédents</#macro>
<#macro trackedHeading>Recommandations passées, dix au plus : les huit semaines d’avant, et les semaines depuis</#macro>
<#macro trackedNotes>Chacune est examinée après 8, 16 et 24 semaines ; la première réponse nette reste. <#rt>
Tenue : l’intervalle de l’écart exclut zéro et atteint l’attendu. Manquée : il ne l’atteint pas.
Une recommandation tenue ne prouve pas qu’elle a été suivie, ni qu’elle en est la cause.</#macro>
<#-- Peut-on s’y fier -->
<#macro blocked c>Rapport bloqué : ${c.test} arrête sa diffusion</#macro>
<#macro someWarn c>${c.tests_passed} contrôles sur ${c.tests} sont réussis ; rien de bloquant</#macro>
<#macro allPassed c>Les données sont saines : les ${c.tests} contrôles sont réussis</#macro>
<#macro testsHeading>Contrôles des données avant ce rapport, les plus graves d’abord, lignes en défaut</#macro>
<#macro behind r><@listings r.listings_in_all/> et <@count r.clicks_in_all "clic" "clics"/> sont à l’origine de ce rapport</#macro>
<#macro faultFound f>${f.fault} : ${f.faults} sur ${f.of_rows}, ${f.treatment}</#macro>
<#macro everyFigure>Chaque chiffre est une cellule d’un résultat de requête, revérifiée dans le fichier final</#macro>
<#macro testsNotes>Chaque contrôle est un fichier sous sql/checks qui renvoie les lignes en défaut ; toutes figurent dans les résultats. Alerte : <#rt>
elle est signalée ici. Bloqué : le rapport ne doit pas partir.</#macro>
<#-- Annexe -->
<#macro busiestHour h>Les vendeurs publient surtout ${h.day} à partir de ${h.hour_from} : <@listings h.listings/> en une heure</#macro>
<#macro busiestOfDay h>Les vendeurs publient surtout à partir de ${h.hour_from} : <@listings h.listings/> en une heure</#macro>
<#macro noBusiestHour h>Aucune heure ne se détache : aucune n’a plus de <@listings h.listings/></#macro>
<#macro hoursHeading>Annonces créées par jour et heure, nombre, heure de ${report.zone}, 26 semaines au plus</#macro>
<#macro hoursOfDayHeading>Annonces créées par heure de la journée, nombre, heure de ${report.zone}</#macro>
<#macro hoursNotes>Les heures sont celles de l’horloge de ${report.zone}, heure d’été comprise.</#macro>
<#macro stepLoses s>${s.step} perd le plus : ${s.lost} des ${s.reached} annonces qui l’atteignent</#macro>
<#macro stepsHeading>Étapes du formulaire, annonces et minutes actives, <@window/></#macro>
<#macro halfOfSupplyTitle c>La moitié de l’offre vient de ${c.brands_making_half} marques sur ${c.brands_listed}</#macro>
<#macro halfMark c>la moitié : ${c.brands_making_half} marques</#macro>
<#macro curveHeading>Part cumulée des annonces selon le nombre de marques, les plus grandes d’abord, %</#macro>
<#macro categoriesTitle>Les catégories en chiffres</#macro>
<#macro categoryTableHeading>Dix catégories au plus, les plus fournies, <@window/></#macro>
<#macro clicksNotes>Clics par annonce : moyenne sur les annonces finalisées, celles sans clic comprises.</#macro>
<#macro filesTitle>Tous les fichiers ont été lus ; voici ce que chacun apporte</#macro>
<#macro filesHeading>Ce que l’import a lu, lignes ; lues = chargées + rejetées</#macro>
<#macro fileNotes f>${f.file} : ${f.charset}, ${f.charset_reason}. SHA-256 ${f.content_hash}.</#macro>
<#macro faultsTitle>Chaque anomalie est comptée, aucune n’est corrigée en silence</#macro>
<#macro faultsHeading>Anomalies trouvées dans les données, lignes</#macro>
<#macro faultsNotes>Rien n’est corrigé en silence : ce qu’une anomalie laisse de côté est dit ici.</#macro>
<#macro definitionsTitle>Chaque chiffre a une seule définition</#macro>
<#macro definitions>
- **Créée :** une ligne d’annonce, dans la semaine de sa création ; **brouillon :** annonce non finalisée
- **Taux de finalisation :** finalisées sur créées ; **vendues en 30 jours :** des annonces de 30 jours et plus
- **Temps actif :** écarts de 30 minutes au plus entre les événements d’une annonce, additionnés
- **Intervalles :** 95 % ; Wilson pour les parts, Newcombe pour leurs écarts, Greenwood pour les courbes
- **Classements** à partir de 20 annonces
- **En hausse, en baisse :** seulement si l’intervalle de l’écart exclut zéro
</#macro>
<#macro definitionsNotes>Les définitions complètes sont dans docs/METRICS.md, chaque requête dans son fichier sous sql.</#macro>
<#-- Moins de 50 annonces -->
<#macro shortTitle t>${report.audience!"En bref"} : ${t.sold_of_them} des ${t.listings_out_30_days} annonces assez anciennes sont vendues en 30 jours</#macro>
<#macro startedThisWeek>annonces créées, ${report.days}</#macro>
<#macro soldOfOld t>**${t.sold_within_30_days}** vendues en 30 jours ; la vraie part se situe entre ${t.sold_30_low} et ${t.sold_30_high}</#macro>
<#macro benchmark m>Le marché entier : ${m.benchmark_rate} (${m.benchmark_low} à ${m.benchmark_high})</#macro>
<#macro draftsLeft t>Relancer les vendeurs de <@count t.drafts "brouillon ouvert" "brouillons ouverts"/></#macro>
<#macro fewListings>Avec ${totals.listings_started} annonces, le hasard pèse lourd : aucune évolution, aucun classement n’est avancé</#macro>
<#macro shortCategories c>${c[0].title_name} domine les annonces des huit dernières semaines : ${c[0].started} sur ${c[0].all_started}</#macro>
