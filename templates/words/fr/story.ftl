<#-- Les phrases du récit en français. -->
<#macro label key><#t>
<#switch key>
<#case "listings_started">Annonces créées<#break><#t>
<#case "listings_completed">Annonces finalisées<#break><#t>
<#case "completion_rate">Taux de finalisation<#break><#t>
<#case "sales">Ventes<#break><#t>
<#case "sold_within_30_days">Vendues en 30 jours<#break><#t>
<#case "sellers">Vendeurs actifs<#break><#t>
<#case "new_sellers">Nouveaux vendeurs<#break><#t>
<#case "returning_sellers">Vendeurs récurrents<#break><#t>
<#case "time_to_list">Durée médiane de mise en ligne<#break><#t>
<#case "clicks_per_listing">Clics médians par annonce<#break><#t>
</#switch><#t>
</#macro>
<#macro change m><#t>
<#switch m.verdict>
<#case "up">en hausse de ${m.moved_by} par rapport à la semaine précédente<#break><#t>
<#case "down">en baisse de ${m.moved_by} par rapport à la semaine précédente<#break><#t>
<#case "no clear change">${m.previous} la semaine précédente, pas d'évolution nette<#break><#t>
<#case "week incomplete">la semaine n'est pas terminée dans les données<#break><#t>
<#case "no earlier week">pas de semaine antérieure complète à comparer<#break><#t>
<#default>trop peu pour comparer<#t>
</#switch><#t>
</#macro>
<#macro per><#if report.period_kind == "one_day">dans cet extrait<#else>par semaine</#if></#macro>
<#macro news><#t>
<#if story.kind == "no_listing">Aucune annonce créée cette semaine ; ${totals.listings_started} sont enregistrées au total<#t>
<#elseif story.kind == "week_incomplete">${our_numbers("listings_started").value} annonces créées à ce jour ; la semaine n'est pas terminée dans les données<#t>
<#elseif story.kind == "quiet">Une semaine calme : ${our_numbers("listings_started").value} annonces créées, ${our_numbers("completion_rate").value!"aucune"} finalisées, comme d'ordinaire<#t>
<#elseif story.kind != "change"><#t>
<#if report.period_kind == "one_day">Une journée, ${our_numbers("listings_started").value} annonces : ${our_numbers("completion_rate").value} finalisées<#if totals.sold_within_30_days??>, ${totals.sold_within_30_days} vendues en 30 jours</#if><#t>
<#else>${our_numbers("listings_started").value} annonces créées, ${our_numbers("completion_rate").value!"aucune"} finalisées ; pas de semaine antérieure à comparer<#t>
</#if><#t>
<#elseif story.lead_measure == "completion_rate" && story.finding == "part_named" && story.named_split == "step"><#t>
La finalisation <@moved/> à ${story.lead_value} : à l'étape ${story.named_part}, ${story.named_now} abandonnent, ${story.named_before} avant<#t>
<#else><@label story.lead_measure/> : ${story.lead_value}, <#if story.lead_verdict == "down">en baisse<#else>en hausse</#if>, contre ${story.lead_previous} la semaine précédente<#t>
</#if><#t>
</#macro>
<#macro moved><#if story.lead_verdict == "down">tombe<#else>monte</#if></#macro>
<#macro weekInFigures>Chiffres clés, <#if report.period_kind == "week" || !report.first_day??>semaine du ${report.days}<#elseif report.period_kind == "one_day">${report.first_day}<#else>du ${report.first_day} au ${report.last_day}</#if></#macro>
<#macro inShort>En bref</#macro>
<#macro whatLabel>**Quoi :**</#macro>
<#macro whyLabel>**Pourquoi :**</#macro>
<#macro what><#t>
<#if story.kind == "change" && story.second_measure??><@label story.second_measure/> : ${story.second_value}, soit ${story.second_moved_by} de <#if story.second_verdict == "up">plus<#else>moins</#if> ; ${our_numbers("listings_completed").value} finalisées, ${our_numbers("listings_completed").previous} la semaine précédente<#t>
<#else>${our_numbers("listings_started").value} annonces créées, dont ${our_numbers("listings_completed").value} finalisées<#if market.sold_within_30_days??> ; ${market.sold_within_30_days} des annonces se vendent en 30 jours</#if><#t>
</#if><#t>
</#macro>
<#macro why><#t>
<#if story.finding == "part_named" && story.named_split == "step">${story.named_lost_now} sur ${story.named_reached_now} ont abandonné à l'étape ${story.named_part}, ${story.named_gap} de plus que les huit semaines précédentes ; <@others/><#t>
<#elseif story.finding == "part_named" && story.named_part == "Mix">davantage d'annonces viennent de groupes moins souvent finalisés<#t>
<#elseif story.finding == "part_named">${story.named_part} porte l'essentiel de l'évolution<#t>
<#elseif story.finding == "alike_everywhere">c'est partout pareil : vendeurs, catégories, jours et heures<#t>
<#else>rien ne se détache parmi les ${story.parts_looked_at} éléments examinés<#t>
</#if><#t>
</#macro>
<#macro cost>**Coût :** environ ${story.cost_listings} annonces finalisées cette semaine (de ${story.cost_listings_low} à ${story.cost_listings_high})<#if story.cost_sales??> et ${story.cost_sales} ventes (de ${story.cost_sales_low} à ${story.cost_sales_high})</#if></#macro>
<#macro do r><#t>
<#switch r.recommendation>
<#case "mend">**Agir :** réparer d'abord l'étape ${r.subject}, qui vaut ${r.gain_listings} annonces finalisées <@per/><#break><#t>
<#case "maximise">**Agir :** aider les vendeurs à finaliser (${r.subject}) : ${r.gain_listings} annonces de plus <@per/><#break><#t>
<#case "reduce">**Agir :** raccourcir l'étape ${r.subject}, soit ${r.hours} heures de moins <@per/><#break><#t>
<#default>**Agir :** attirer plus de ${r.subject} : un point de plus rapporte ${r.gain_sales} vente <@per/><#t>
</#switch><#t>
</#macro>
<#macro newsMethod>
Une évolution ne fait le titre qu'avec un taux de fausses découvertes de 10 % sur les dix mesures de la semaine.
</#macro>
<#macro others><#if story.other_steps_changed == 0>aucune autre étape n'a changé<#elseif story.other_steps_changed == 1>une autre étape a changé aussi<#else>${story.other_steps_changed} autres étapes ont changé aussi</#if></#macro>
<#macro whyTitle><#t>
<#if (story.named_split!"") == "step">À l'étape ${story.named_part}, ${story.named_now} abandonnent, ${story.named_before} avant ; <@others/><#t>
<#elseif story.finding == "alike_everywhere">Le taux de finalisation évolue partout de même ; aucun des ${story.parts_looked_at} éléments ne se détache<#t>
<#else>Sur ${story.parts_looked_at} éléments examinés, <#if story.named_part??>${story.named_part} porte l'essentiel de l'évolution<#else>aucun ne se détache</#if><#t>
</#if><#t>
</#macro>
<#macro thisWeek>Cette semaine</#macro>
<#macro weeksBefore>Huit semaines précédentes</#macro>
<#macro atUsualRates>Aux taux des huit semaines précédentes</#macro>
<#macro dropOffHeading>Abandon par étape du formulaire, % de ceux qui y arrivent</#macro>
<#macro givenUpHeading>Annonces abandonnées par étape du formulaire, nombre, cette semaine</#macro>
<#macro ruledOutHeading>Ce que c'est, et ce que ce n'est pas</#macro>
<#macro whereElse>L'effet est le plus fort ici : ${story.where_part}, ${story.where_now} finalisées, ${story.where_before} avant</#macro>
<#macro notTheCause one><#t>
<#switch one.split>
<#case "seller_kind">Pas les vendeurs : nouveaux et récurrents évoluent de même, de ${one.least_moved} à ${one.most_moved}<#break><#t>
<#case "seller_size">Pas leur taille : petits et grands vendeurs évoluent de même<#break><#t>
<#case "category">Pas les articles : les ${one.parts} grandes catégories évoluent de même, de ${one.least_moved} à ${one.most_moved}<#break><#t>
<#case "brand">Pas les marques : grandes et petites évoluent de même<#break><#t>
<#case "weekday">Pas un jour : les ${one.parts} jours chargés évoluent de même<#break><#t>
<#default>Pas l'heure : matin, après-midi et soir évoluent de même<#t>
</#switch><#t>
</#macro>
<#macro whyMethod>
La semaine face aux huit précédentes. Les étapes se multiplient et se partagent l'évolution par leurs logarithmes (Ang 2005) ; les groupes, par taux et par composition (Kitagawa 1955). Un élément est nommé avec un taux de fausses découvertes de 10 %. Ce sont des associations, non des causes prouvées.
</#macro>
<#macro recommendationsTitle r><#t>
<#switch r.recommendation>
<#case "mend">Réparer l'étape ${r.subject} vaut ${r.gain_listings} annonces finalisées<#if r.gain_sales??> et ${r.gain_sales} ventes</#if> <@per/><#break><#t>
<#case "maximise">Relever les catégories faibles vaut ${r.gain_listings} annonces finalisées <@per/><#break><#t>
<#case "reduce">Raccourcir l'étape ${r.subject} épargne ${r.hours} heures <@per/><#break><#t>
<#default>Promouvoir ${r.subject} rapporte ${r.gain_sales} vente <@per/> et par point<#t>
</#switch><#t>
</#macro>
<#macro recommendationColumns>label = Recommandation | subject = Où | gain_listings = Annonces <@per/> | listings_low = De | listings_high = À | gain_sales = Ventes <@per/> | sureness = Certitude | watch = Indicateur | owner = Responsable | due = Échéance</#macro>
<#macro recommendationsHeading>Toutes les recommandations : annonces finalisées et ventes, nombre <@per/></#macro>
<#macro recommendationsMethod>
Annonces finalisées et ventes par semaine, avec l'intervalle à 95 %, si la recommandation réussit. Un formulaire plus court épargne du temps ; son effet sur la finalisation reste à tester. Responsable et échéance se fixent en réunion.
</#macro>
<#macro mendTitle r>Réparer l'étape ${r.subject} : ${r.gain_listings} annonces finalisées de plus <@per/></#macro>
<#macro theCase>Le raisonnement</#macro>
<#macro mendDo r>**Action :** trouver ce qui a changé cette semaine à l'étape ${r.subject}, et y remédier</#macro>
<#macro mendGain r>**Gain :** ${r.gain_listings} annonces finalisées <@per/>, de ${r.listings_low} à ${r.listings_high}<#if r.gain_sales??>, et ${r.gain_sales} ventes</#if></#macro>
<#macro mendIf r>**Hypothèse :** l'abandon revient de ${r.baseline} à ${r.expected}</#macro>
<#macro mendWatch r>**Indicateur :** l'abandon à l'étape ${r.subject}, chaque semaine</#macro>
<#macro mendMethod>
Gain : ceux qui arrivent à l'étape, multipliés par l'abandon au-delà de celui des huit semaines précédentes. Ventes : ce que les annonces finalisées vendent en 30 jours.
</#macro>
<#macro nothingTitle>Aucune recommandation ne peut être chiffrée sur ${totals.listings_started} annonces</#macro>
<#macro nothingWhy>Il faut 20 annonces d'une catégorie ou d'une marque en huit semaines, et leurs clics, pour chiffrer un gain</#macro>
