<#-- Le rapport hebdomadaire en français : mêmes pages, blocs et données que deck.md.ftl. Un espace simple suffit devant : ; ! ? et %. -->
<#function n key><#return our_numbers(key)></#function>
<#function said key><#return our_numbers(key).verdict></#function>
<#assign hasWeek = (report.listings_in_week > 0)>
<#assign hasLast = n("listings_started").previous??>
<#assign hasTrend = (report.weeks_with_listings >= 3)>
<#assign hasMarket = market.sold_within_30_days??>
<#-- Ce que promet une proposition : sa valeur si elle réussit, là où on peut la dire. -->
<#macro promised key what><#list propositions as row><#if row.proposition == key>${row[what]}</#if></#list></#macro>
<#macro window><#if report.window_first_week == report.week>${report.week}<#else>de la ${report.window_first_week} à la ${report.week}</#if></#macro>
<#-- L’unité de temps d’un gain : celui d’un jour n’est pas celui d’une semaine. -->
<#assign per><#if report.weeks_with_listings == 1 && (report.days_with_listings < 7)>dans cet extrait<#else>par semaine</#if></#assign>
<#assign isOneDay = (report.days_with_listings <= 2)>
<#-- Un nombre et son nom : zéro et un restent au singulier. -->
<#macro many figure one more>${figure} <#if (figure < 2)>${one}<#else>${more}</#if></#macro>
<#-- Les semaines d’une moyenne : huit, ou ce qui est connu. -->
<#assign before><#if (report.whole_weeks_before >= 8)>des huit semaines d’avant<#else>des semaines connues d’avant</#if></#assign>
<#assign inWindow><#if report.window_first_week == report.week>en ${report.week}<#elseif window_totals.weeks == 8>en huit semaines<#else>depuis la ${report.window_first_week}</#if></#assign>
<#assign isTimed = false>
<#list step_costs as step><#if step.is_slowest && step.share_of_time??><#assign slowest = step><#assign isTimed = true></#if></#list>
<#-- L’évolution sur une semaine, autant qu’on peut la dire. -->
<#macro change key><#if said(key) == "week incomplete">les données s’arrêtent avant la fin de la semaine<#elseif said(key) == "no earlier week">pas de semaine entière avant pour comparer<#elseif said(key) == "up">en hausse de ${n(key).moved_by} sur la ${report.previous_week}<#elseif said(key) == "down">en baisse de ${n(key).moved_by} sur la ${report.previous_week}<#elseif said(key) == "too few to compare">trop peu pour comparer avec la ${report.previous_week}<#else>pas d’évolution nette sur la ${report.previous_week}, ${n(key).previous}</#if></#macro>
<#-- Une mesure de la semaine, ou un tiret là où elle manque. -->
<#macro v key><#if n(key).value??>${n(key).value}<#else>–</#if></#macro>
<#import "words/fr/story.ftl" as w>
<#include "story.md.ftl">
---
title: Rapport de la place de marché<#if report.audience??> pour ${report.audience}</#if>, ${report.days}
subtitle: <#if (checks.is_held)!false>RETENU, à ne pas envoyer : ${checks.test} · <#else></#if><@w.news/>
footer: vestiaire-metrics · <#if report.audience??>${report.audience} · </#if>${report.week} · données au ${report.as_of}
locale: fr-FR
---

<@whatHappened/>

<@theWhy/>

# Nos chiffres

<#if hasLast && hasWeek>
<#assign main = n("listings_started")>
## <@many main.value "annonce commencée" "annonces commencées"/><#if said("listings_started") == "no clear change">, à peu près comme en ${report.previous_week}<#elseif said("listings_started") == "up" || said("listings_started") == "down">, ${n("listings_started").verdict}, contre ${main.previous} en ${report.previous_week}<#elseif !report.week_is_covered> à ce jour, après ${main.previous} en ${report.previous_week}</#if>

```table
data: our_numbers
columns: label = Mesure | value = ${report.week} | previous = ${report.previous_week} | mean_of_8_weeks = <#if (report.whole_weeks_before >= 8)>Moyenne des 8 semaines d’avant<#else>Moyenne des semaines d’avant</#if> | difference = Écart | low = 95 % de | high = 95 % à | verdict = Constat
heading: La semaine face à la précédente et à la moyenne ${before}
alt: Dix mesures de la ${report.week} face à la ${report.previous_week} ; annonces commencées ${main.value} après ${main.previous}, constat : ${main.verdict}
```
<#else>
## <@many totals.listings_started "annonce" "annonces"/> de <@many totals.sellers "vendeur" "vendeurs"/> : ${totals.listings_completed} terminées, ${totals.listings_sold} vendues à ce jour

```kpis
heading: Tout l’extrait, du <#if report.first_day??>${report.first_day} au ${report.last_day}</#if>, suivi jusqu’au ${report.as_of}
highlight: Terminées
- Commencées | ${totals.listings_started} | par <@many totals.sellers "vendeur" "vendeurs"/>
- Terminées | ${totals.listings_completed} | ${totals.completion_rate!"aucune"} des commencées
- Encore en brouillon | ${totals.drafts} | pas encore terminées
- Vendues à ce jour | ${totals.listings_sold} | jusqu’à la fin des données
- Durée médiane de mise en ligne | <#if totals.median_minutes_to_list??>${totals.median_minutes_to_list}<#else>–</#if> | de la création à la fin
- Vendues sous 30 jours | <#if totals.sold_within_30_days??>${totals.sold_within_30_days}<#else>–</#if> | <#if totals.sold_within_30_days??>intervalle à 95 % : ${totals.sold_30_low} à ${totals.sold_30_high}<#else>rien n’a encore 30 jours</#if>
```

</#if>

```notes
Commencée : une ligne d’annonce, dans la semaine de sa création. Terminée : elle a été soumise. Ventes : au jour de la vente. Vendues sous 30 jours : parmi les annonces dont le trentième jour tombe dans la semaine.
<#if !hasLast>Cet extrait n’a pas de semaine entière avant : rien n’est dit de l’évolution.
</#if>
Les nombres varient comme les vendeurs, qui peuvent publier plusieurs annonces à la fois ; leurs intervalles en tiennent compte.
```

<#if hasTrend>
<#assign last = weekly_trend[weekly_trend?size - 1]>
<#if !hasWeek>
## Aucune annonce en ${report.week}<#if n("listings_started").mean_of_8_weeks?? && (n("listings_started").mean_of_8_weeks >= 0.5)>, après ${n("listings_started").mean_of_8_weeks} par semaine avant</#if>
<#else>
## La ${report.week} apporte <@many last.listings_started "annonce" "annonces"/>, dont ${last.listings_completed} jusqu’au bout
</#if>

```chart
kind: line
data: weekly_trend
category: week_short
value: listings_started = Commencées | listings_completed = Terminées
highlight: Commencées
heading: Annonces commencées et terminées par semaine, nombre
alt: Annonces par semaine jusqu’à la ${report.week} : ${last.listings_started} commencées et ${last.listings_completed} terminées la dernière semaine, par <@many last.sellers "vendeur" "vendeurs"/>
```

### À retenir

- ${n("listings_started").label} : <@change "listings_started"/>
- Moyenne ${before} : ${n("listings_started").mean_of_8_weeks!"inconnue"}
<#if hasWeek>
- Sans annonce antérieure connue<#if report.audience??> parmi celles-ci</#if> : ${n("new_sellers").value} sur <@many n("sellers").value "vendeur actif" "vendeurs actifs"/>
</#if>

```notes
Les semaines vont du lundi au dimanche. Les dernières peuvent encore gagner quelques annonces terminées, car les brouillons restent ouverts.
```

<#if hasWeek>
## Taux d’achèvement de la ${report.week} : ${n("completion_rate").value}<#if said("completion_rate") == "up" || said("completion_rate") == "down">, ${n("completion_rate").verdict} de ${n("completion_rate").moved_by}</#if>

```chart
kind: band
data: weekly_trend
category: week_short
value: completion_rate = Taux d’achèvement
low: completion_low
high: completion_high
highlight: Taux d’achèvement
heading: Terminées parmi les commencées, par semaine, % avec intervalle à 95 %
alt: Taux d’achèvement par semaine avec son intervalle à 95 % ; ${n("completion_rate").value} en ${report.week}, moyenne ${before} ${n("completion_rate").mean_of_8_weeks!"inconnue"}
```

### À retenir

- <#if !report.week_is_covered>Les données s’arrêtent avant la fin de la semaine : pas de comparaison<#elseif said("completion_rate") == "no clear change">L’écart avec la ${report.previous_week} tient du hasard<#elseif n("completion_rate").difference?? && n("completion_rate").low??>Écart avec la ${report.previous_week} : ${n("completion_rate").difference}, intervalle à 95 % : ${n("completion_rate").low} à ${n("completion_rate").high}<#elseif hasLast>La ${report.previous_week} a trop peu d’annonces pour comparer<#else>Pas de semaine antérieure à comparer</#if>
- Moyenne ${before} : ${n("completion_rate").mean_of_8_weeks!"inconnue"}
- La bande est l’intervalle de Wilson : large là où la semaine compte peu d’annonces

```notes
Taux d’achèvement : annonces terminées sur annonces commencées, parmi celles de la semaine. Hausse et baisse demandent deux écarts : celui des semaines telles quelles, et celui avec la semaine antérieure telle qu’elle était à l’âge de celle-ci.
```
</#if>
</#if>

<#if busiest_hours?has_content>
<#if isOneDay>
<#list hour_of_day as hour><#if hour.is_busiest>
## On publie le plus à partir de ${hour.hour_from} : <@many hour.listings "annonce" "annonces"/> dans l’heure

```chart
kind: column
data: hour_of_day
category: hour_label
value: listings
highlight: ${hour.hour_label}
heading: Annonces commencées par heure du jour, nombre, heure de ${report.zone}
alt: Annonces par heure du jour ; l’heure la plus chargée commence à ${hour.hour_from} avec ${hour.listings} annonces, ${hour.share} du total
```

### À retenir

- L’heure qui commence à ${hour.hour_from} porte **${hour.share}** du total
- <#if report.days_with_listings == 1>Un jour ne fait<#else>Deux jours ne font</#if> pas une habitude : il faut d’autres extraits pour voir une semaine
- Les heures sont celles de ${report.zone}
</#if></#list>
<#else>
<#if (busiest_hours.listings == 1)>
## Aucune heure ne ressort : aucune n’a plus de ${busiest_hours.listings} annonce
<#else>
## ${busiest_hours.day} à partir de ${busiest_hours.hour_from}, l’heure la plus chargée : ${busiest_hours.listings} annonces
</#if>

```chart
kind: heat-map
data: hour_of_week
category: hour_label
series: day
value: listings
heading: Annonces commencées par jour et par heure, nombre, heure de ${report.zone}, 26 semaines au plus
alt: Carte des annonces par jour et par heure ; l’heure la plus chargée : ${busiest_hours.day} à partir de ${busiest_hours.hour_from}, ${busiest_hours.listings} annonces
```
</#if>

```notes
Les heures sont celles de ${report.zone}, heure d’été comprise.
```
</#if>

<#if form_funnel?has_content>
<#list form_funnel as step><#if step.is_worst>
<#assign equals = 0>
<#list form_funnel as other><#if other.lost == step.lost><#assign equals = equals + 1></#if></#list>
## ${step.step} <#if (equals > 1)>et d’autres étapes perdent<#else>perd</#if> le plus de brouillons : ${step.lost} des ${step.reached} qui y arrivent

```chart
kind: funnel
data: form_funnel
category: step
value: reached = Annonces
highlight: ${step.step}
heading: Annonces atteignant chaque étape, nombre, <@window/>
alt: Entonnoir du formulaire ; ${step.step} perd ${step.lost} annonces sur ${step.reached}, soit ${step.drop_off}
```

### À retenir

- **${step.drop_off}** de ceux qui atteignent ${step.step} s’arrêtent là
<#if step.median_minutes?? && (step.median_minutes >= 0.05)>
- La moitié des annonces qui y ont un événement y passent ${step.median_minutes} ou plus
</#if>
- Une annonce compte à une étape si elle en a un événement, ou un d’une étape suivante
</#if></#list>

```notes
Les étapes se lisent aux événements qui les ouvrent et les ferment, comme les liste sql/schema. Les annonces sans événement sont laissées de côté.
```

<#if isTimed>
## ${slowest.step} prend le plus de temps en tout : ${slowest.share_of_time} du formulaire
<#else>
## Les clics de ces ${window_totals.started} annonces ne montrent aucun temps passé
</#if>

```table
data: form_funnel
columns: step = Étape | reached = Atteinte | share_reached = Du total | lost = Perdues ici | drop_off = Abandon | median_minutes = Temps actif médian
heading: Étapes du formulaire, annonces et minutes actives, <@window/>
alt: Étapes du formulaire avec les annonces qui les atteignent, celles qui s’y perdent et le temps actif médian<#list form_funnel as step><#if step.is_worst> ; ${step.step} en perd le plus, ${step.lost} sur ${step.reached}</#if></#list>
```

```notes
Abandon : parmi celles qui atteignent l’étape, la part qui ne va pas plus loin. Temps actif : écarts d’une demi-heure au plus entre événements, donnés à l’étape en cours ; une annonce compte là où elle a un événement de l’étape.
```
</#if>

<#if hasMarket && survival?has_content>
<#if (market.sold == 0)>
## Sur <@many market.listings "annonce" "annonces"/> de 30 jours ou plus, aucune n’est vendue dans ce délai
<#else>
## ${market.sold_within_30_days} des annonces se vendent sous 30 jours, ${market.sold} sur ${market.listings}
</#if>

```chart
kind: band
data: survival
category: day
series: period
value: sold_share
low: low
high: high
highlight: Ce trimestre
heading: Vendues depuis la mise en ligne, % des annonces commencées, avec bande à 95 %
category-axis: Jours depuis la mise en ligne
alt: Courbe de Kaplan-Meier de la part vendue selon les jours écoulés ; ${market.sold_within_30_days} sous 30 jours, intervalle à 95 % : ${market.low} à ${market.high}
```

### À retenir

<#if quarters?has_content>
- Les treize semaines jusqu’à la ${report.week} : ${quarters.now}, celles d’avant : ${quarters.before} ; <#if quarters.verdict == "no clear change">pas d’évolution nette<#else>${quarters.verdict} de ${quarters.moved_by}</#if>, intervalle à 95 % : ${quarters.low} à ${quarters.high}
<#else>
- L’intervalle va de ${market.low} à ${market.high}
</#if>
- Les annonces jeunes comptent pour le temps écoulé
- Les brouillons comptent aussi : ce qui n’est jamais soumis n’est jamais vendu

```notes
Estimation de Kaplan et Meier, bande de Greenwood. Les annonces invendues à la fin des données sont censurées, non comptées comme échecs.
```
</#if>

# Marques

<#if brand_shares?has_content>
<#assign top = brand_shares[0]>
<#assign namingOne><#if top.all_listings == totals.listings_started>annonces<#else>annonces qui nomment une marque</#if></#assign>
<#if (brand_concentration.brands_listed > 1)>
<#if (brand_shares?size > 1) && brand_shares[1].total_listings == top.total_listings>
## ${top.title_name} partage la première place : ${top.total_listings} des ${top.all_listings} ${namingOne} chacune
<#else>
## ${top.title_name} est la plus proposée : ${top.total_listings} des ${top.all_listings} ${namingOne}
</#if>

```chart
kind: bar
data: popular_brands
category: brand
value: total_listings
highlight: ${top.brand}
heading: Annonces par marque, nombre, <#if (brand_concentration.brands_listed > 10)>les dix plus proposées, </#if>toutes semaines
alt: <#if (brand_concentration.brands_listed > 10)>Les dix marques les plus proposées<#else>Annonces par marque</#if> ; ${top.brand} mène avec <@many top.total_listings "annonce" "annonces"/>, ${top.share} des ${namingOne}
```

### À retenir

- ${top.title_name} fait **${top.share}** des ${namingOne}
<#if (brand_concentration.brands_listed > 10)>
- Les dix plus grandes en font ${brand_concentration.top_10_share}
</#if>
<#if (brand_concentration.brands_listed_once > 0)>
- <@many brand_concentration.brands_listed_once "marque n’est proposée" "marques ne sont proposées"/> qu’une fois
<#else>
- Aucune marque n’est proposée qu’une fois
</#if>

```notes
Les marques de même nom comptent pour une. À égalité, l’ordre est celui des noms.
```

## La moitié des ${namingOne} tient en ${brand_concentration.brands_making_half} des ${brand_concentration.brands_listed} marques

```chart
kind: line
data: brand_curve
category: brands
value: cumulated_share = Part des annonces
highlight: Part des annonces
heading: Part cumulée des annonces selon le nombre de marques, %
category-axis: Nombre de marques
alt: Part cumulée des annonces ; la moitié dans ${brand_concentration.brands_making_half} des ${brand_concentration.brands_listed} marques<#if (brand_concentration.brands_listed > 10)>, les dix plus grandes ${brand_concentration.top_10_share}</#if>
```

### À retenir

- ${brand_concentration.half_share_of_brands} des marques portent la moitié de l’offre
<#if (brand_concentration.brands_with_20 == 0)>
- Aucune marque n’a 20 annonces : aucune ne peut encore être comparée
<#else>
- Marques d’au moins 20 annonces, seules comparables : ${brand_concentration.brands_with_20}
</#if>

```notes
La moitié est atteinte avec la marque qui porte la somme à la moitié des annonces qui nomment une marque.
```
</#if>

</#if>

<#if brand_ranking?has_content>
<#assign best = brand_ranking[0]>
<#if (best.sold == 0)>
## Aucune marque de 20 annonces n’a vendu sous 30 jours : ${best.sold} sur ${best.listings} pour ${best.title_name}
<#elseif brand_ranking?size == 1>
## ${best.title_name} vend ${best.sold} annonces sur ${best.listings} sous 30 jours
<#elseif (best.low <= market.sold_within_30_days)>
## Aucune marque ne mène les ventes : d’abord ${best.title_name}, ${best.sold} sur ${best.listings} sous 30 jours
<#else>
## ${best.title_name} <#if brand_ranking[1].low == best.low>et d’autres mènent<#else>mène</#if> les ventes : ${best.sold} sur ${best.listings} vendues sous 30 jours
</#if>

```chart
kind: dot-interval
data: brand_ranking
category: brand
value: sold_within_30_days = Vendues sous 30 jours
low: low
high: high
highlight: ${best.brand}
reference: ${market.sold_within_30_days} | Marché
heading: Vendues sous 30 jours par marque, % avec intervalle à 95 %, 20 annonces au moins
alt: Marques selon leur part vendue sous 30 jours ; ${best.brand} est première avec ${best.sold_within_30_days}, intervalle ${best.low} à ${best.high}
```

### À retenir

<#if (brand_ranking?size > 1)>
- Classement par valeur ; un écart net dépasse le hasard, compte tenu du nombre de comparaisons
</#if>
- ${best.title_name} : ${best.low} au moins, le marché ${market.sold_within_30_days}
<#if (brand_ranking?size > 1)>
- Là où les intervalles se recouvrent, l’ordre n’est pas sûr
</#if>

```notes
Intervalle de Wilson à 95 %. Seules comptent les annonces de 30 jours ou plus, pour que toutes aient eu la même chance.
La liste des analystes, listing_success_by_brand, classe par le taux brut et figure dans les résultats.
```
<#else>
## Aucune marque n’a 20 annonces de 30 jours ou plus

- Les ventes par marque paraîtront dès qu’une en aura
- <@many totals.listings_started "annonce connue" "annonces connues"/>, ventes à ce jour : ${totals.listings_sold}
</#if>

<#if demand_supply?has_content && (demand_supply?size >= 4)>
<#assign first = demand_supply[0]>
## ${first.title_name}, <#if first.brand == brand_shares[0].brand>la plus proposée<#else>la plus proposée il y a un mois</#if>, en vend ${first.sold_within_30_days} sous 30 jours

```chart
kind: scatter
data: demand_supply
category: brand
x: clicks_per_listing = Clics par annonce
y: sold_within_30_days = Vendues sous 30 jours
highlight: ${first.brand}
heading: Clics des vendeurs par annonce et part vendue sous 30 jours, par marque
category-axis: Clics par annonce, moyenne
value-axis: Vendues sous 30 jours, %
alt: Les marques les plus proposées selon les clics par annonce et la part vendue sous 30 jours ; ${first.brand} : ${first.clicks_per_listing} clics, ${first.sold_within_30_days} vendues
```

### À retenir

- En haut à gauche, on vend avec peu d’effort ; en bas à droite, l’effort rapporte peu
- ${first.title_name} demande ${first.clicks_per_listing} clics par annonce
- Une différence, non une cause : les pièces chères peuvent demander plus de soin

```notes
Les clics sont ceux des vendeurs quand ils font l’annonce. Marques d’au moins 20 annonces de 30 jours ou plus.
```
</#if>

<#if brand_movers?has_content && (brand_concentration.brands_listed > 1)>
<#assign news = []>
<#list brand_movers as mover><#if mover.is_news><#assign news = news + [mover]></#if></#list>
<#if news?size gt 0>
## ${news[0].title_name} a bougé : ${news[0].share_now} des annonces de la semaine, après ${news[0].share_before}
<#else>
## Aucune marque n’a bougé au-delà du hasard : au plus près, ${brand_movers[0].title_name}, <@many brand_movers[0].listings_now "annonce" "annonces"/>
</#if>

```table
data: brand_movers
columns: brand = Marque | listings_now = ${report.week} | listings_before = Avant | share_now = Part actuelle | share_before = Part d’avant | change = Évolution | q_value = p ajusté
rows: 8
heading: Part des annonces par marque, ${report.week} face à celle ${before}
alt: Marques dont la part a le plus changé, ${report.week} face à celle ${before} ; la plus nette d’abord, ${brand_movers[0].brand}
```

```notes
Beaucoup de marques sont testées à la fois : les p sont ajustés selon Benjamini et Hochberg ; jusqu’à 10 %, c’est une nouvelle.
```
</#if>

# Catégories

<#if category_numbers?has_content>
<#assign big = category_numbers[0]>
<#assign namingOne><#if big.all_started == window_totals.started>annonces<#else>annonces qui nomment une catégorie</#if></#assign>
<#if category_numbers?size == 1>
## ${big.title_name} est la seule catégorie : <@many big.started "annonce" "annonces"/> ${inWindow}
<#else>
## ${big.title_name} fait ${big.share} des ${namingOne}, ${big.started} ${inWindow}
</#if>

```chart
kind: bar
data: category_numbers
category: category
value: started
rows: 12
highlight: ${big.category}
heading: Annonces commencées par catégorie, nombre, <#if (category_numbers?size > 12)>les douze plus grandes, </#if><@window/>
alt: Annonces par catégorie ; ${big.category} mène avec ${big.started}, ${big.share} des ${namingOne}
```

### À retenir

- ${big.title_name} : <@many big.started "annonce" "annonces"/>, dont ${big.completed} jusqu’au bout
- Sa part : ${big.share}, intervalle à 95 % : ${big.share_low} à ${big.share_high}
- Les catégories de même nom comptent pour une

```notes
Huit semaines, pour que les petites catégories aient assez d’annonces.
```

<#if category_completion?has_content>
<#assign best = category_completion[0]>
<#assign differing = []><#assign bestDiffers = false>
<#list category_numbers as row><#if row.against_the_rest == "above the rest" || row.against_the_rest == "below the rest"><#assign differing = differing + [row]><#if row.category == best.category && row.against_the_rest == "above the rest"><#assign bestDiffers = true></#if></#if></#list>
<#assign shown = best.category>
<#if (best.completed == 0)>
## Aucune catégorie de 20 annonces n’en a de terminée : ${best.completed} sur ${best.started} en ${best.title_name}
<#elseif category_completion?size == 1>
## ${best.completed} annonces sur ${best.started} en ${best.title_name} sont terminées
<#elseif bestDiffers>
## ${best.title_name} s’achève le mieux : ${best.completed} annonces sur ${best.started}
<#elseif differing?size gt 0>
<#assign shown = differing[0].category>
## ${differing[0].title_name} s’achève <#if differing[0].against_the_rest == "above the rest">plus<#else>moins</#if> que le reste : ${differing[0].completed} annonces sur ${differing[0].started}
<#else>
## Aucune catégorie ne ressort à l’achèvement : d’abord ${best.title_name}, ${best.completed} sur ${best.started}
</#if>

```chart
kind: dot-interval
data: category_completion
category: category
value: completion_rate = Taux d’achèvement
low: low
high: high
highlight: ${shown}
reference: ${window_totals.completion_rate} | Toutes
heading: Taux d’achèvement par catégorie, % avec intervalle à 95 %, 20 annonces au moins
alt: Taux d’achèvement par catégorie ; ${best.category} est première avec ${best.completion_rate}, intervalle ${best.low} à ${best.high}, toutes catégories ${window_totals.completion_rate}
```

### À retenir

<#list differing as row><#if row?index lt 3>
- **${row.title_name}** : ${row.against_the_rest}, ${row.completion_rate}
</#if></#list>
<#if differing?size == 0 && (category_completion?size > 1)>
- Aucune catégorie ne diffère nettement du reste
</#if>
- Toutes catégories ensemble : ${window_totals.completion_rate}
<#if (category_completion?size > 1)>
- Classement par valeur ; un écart net dépasse le hasard, compte tenu du nombre de comparaisons
</#if>

```notes
Classement par valeur. Le reste : toutes les autres catégories ensemble, ajusté à leur nombre selon Benjamini et Hochberg à 10 %.
```
</#if>

<#assign clicked = customer_engagement_by_category[0]>
<#assign clickedName = clicked.category>
<#list category_numbers as row><#if row.category == clicked.category><#assign clickedName = row.title_name></#if></#list>
<#if big.clicks_per_listing??>
## Une annonce terminée demande ${big.clicks_per_listing} clics en ${big.title_name}<#if (category_numbers?size > 1)>, la plus grande catégorie</#if>
<#else>
## <@many big.started "annonce" "annonces"/> en ${big.title_name}, aucune terminée : les clics ne se comparent pas
</#if>

```table
data: category_numbers
columns: category = Catégorie | started = Commencées | completed = Terminées | completion_rate = Achèvement | completion_low = 95 % de | completion_high = 95 % à | clicks_per_listing = Clics par annonce | clicks_low = 95 % de | clicks_high = 95 % à | against_the_rest = Achèvement
rows: 10
heading: Les catégories en chiffres, <#if (category_numbers?size > 10)>les dix plus grandes, </#if><@window/>
alt: Catégories avec annonces commencées et terminées, taux d’achèvement avec intervalle, clics par annonce terminée ; ${big.category} est la plus grande
```

```notes
<#if (clicked.total_clicks > 0)>Toutes semaines ensemble, les vendeurs ont cliqué ${clicked.total_clicks} fois pour des annonces en ${clickedName}, et pour aucune catégorie plus souvent. </#if>Clics par annonce : moyenne des annonces terminées, celles sans clic comprises. Au-dessus et au-dessous du reste : face à toutes les autres catégories ensemble, ajusté à leur nombre selon Benjamini et Hochberg à 10 %.
```
<#else>
## Aucune annonce des huit semaines jusqu’à la ${report.week} ne nomme de catégorie

- Les catégories paraîtront dès la première annonce qui en nomme une
- <@many totals.listings_started "annonce connue" "annonces connues"/> en tout
</#if>

<#if category_ranking?has_content>
<#assign best = category_ranking[0]>
<#assign differing = []><#assign bestDiffers = false>
<#list category_ranking as row><#if row.against_the_rest == "above the rest" || row.against_the_rest == "below the rest"><#assign differing = differing + [row]><#if row.category == best.category && row.against_the_rest == "above the rest"><#assign bestDiffers = true></#if></#if></#list>
<#assign shown = best.category>
<#if (best.sold == 0)>
## Aucune catégorie de 20 annonces n’a vendu sous 30 jours : ${best.sold} sur ${best.listings} en ${best.title_name}
<#elseif category_ranking?size == 1>
## ${best.title_name} vend ${best.sold} annonces sur ${best.listings} sous 30 jours
<#elseif bestDiffers>
## ${best.title_name} se vend le mieux : ${best.sold} sur ${best.listings} sous 30 jours
<#elseif differing?size gt 0>
<#assign shown = differing[0].category>
## ${differing[0].title_name} se vend <#if differing[0].against_the_rest == "above the rest">plus<#else>moins</#if> que le reste : ${differing[0].sold} sur ${differing[0].listings} sous 30 jours
<#else>
## Aucune catégorie ne mène les ventes : d’abord ${best.title_name}, ${best.sold} sur ${best.listings} sous 30 jours
</#if>

```chart
kind: dot-interval
data: category_ranking
category: category
value: sold_within_30_days = Vendues sous 30 jours
low: low
high: high
highlight: ${shown}
reference: ${market.sold_within_30_days} | Marché
heading: Vendues sous 30 jours par catégorie, % avec intervalle à 95 %, 20 annonces au moins
alt: Catégories selon leur part vendue sous 30 jours ; ${best.category} est première avec ${best.sold_within_30_days}, intervalle ${best.low} à ${best.high}
```

### À retenir

- ${best.title_name} : ${best.sold_within_30_days}, le marché ${market.sold_within_30_days}
<#list differing as row><#if row?index lt 3>
- **${row.title_name}** : ${row.against_the_rest}, ${row.sold_within_30_days}
</#if></#list>
<#if differing?size == 0 && (category_ranking?size > 1)>
- Aucune catégorie ne diffère nettement du reste
</#if>
<#if (category_ranking?size > 1)>
- Classement par valeur ; un écart net dépasse le hasard, compte tenu du nombre de comparaisons
</#if>

```notes
Classement par valeur. Seules comptent les annonces de 30 jours ou plus. Le reste : toutes les autres catégories ensemble, ajusté à leur nombre selon Benjamini et Hochberg à 10 %.
```
</#if>

# La suite

<#assign canComplete = completion_potential?has_content>
<#assign completeIsSure = canComplete && !completion_potential.includes_zero>
<#macro maximise place>
<#if canComplete>
## ${place}. Plus d’annonces : <@many completion_potential.total_completed "annonce terminée de plus" "annonces terminées de plus"/> ${per}

```chart
kind: column
data: last_steps
category: step
value: drafts
highlight: <#list last_steps as step><#if step.is_worst>${step.step}</#if></#list>
heading: Brouillons selon la dernière étape atteinte, nombre, <@window/>
alt: Brouillons selon la dernière étape atteinte ; <#list last_steps as step><#if step.is_worst>${step.step} en tient ${step.drafts}, ${step.share} du total</#if></#list>
```

### L’argument

- **Faire :** aider à passer l’étape qui retient le plus de brouillons, d’abord en ${completion_potential[0].category}
- **Gain :** <@many completion_potential.total_completed "terminée" "terminées"/> ${per}, de ${completion_potential.total_low} à ${completion_potential.total_high}<#if !completeIsSure> ; l’intervalle contient zéro</#if><#if completion_potential.total_sold??> ; <@many completion_potential.total_sold "vendue de plus" "vendues de plus"/></#if>
- **Si :** les catégories sous la médiane en atteignent le taux, ${completion_potential.median_rate}
- **Suivre :** taux d’achèvement, ${window_totals.completion_rate} aujourd’hui ; <@promised "maximise" "expected"/> si cela réussit

```notes
Ce que chaque catégorie sous la médiane gagnerait au taux médian, sur ses propres annonces par semaine. Vendues : à la part de chaque catégorie vendue sous 30 jours.
<#if returning_sellers.can_be_known && returning_sellers.share??>Sur ${returning_sellers.new_sellers} vendeurs suivis quatre semaines, ${returning_sellers.share} ont publié à nouveau (intervalle à 95 % : ${returning_sellers.low} à ${returning_sellers.high}). Sur les ${returning_sellers.all_sellers} vendeurs en tout, quelle que soit la date de leurs débuts, ${returning_sellers.share_so_far} ont publié un autre jour depuis.<#else>L’extrait est trop court pour dire quelle part des nouveaux vendeurs revient.</#if>
```
<#elseif (window_totals.started > 0) && (window_totals.drafts == 0)>
## ${place}. Plus d’annonces : aucun brouillon ne reste sur <@many window_totals.started "annonce" "annonces"/>

- Tout ce qui a été commencé ces semaines est terminé : le taux d’achèvement ne peut plus monter
- Ce sera chiffré dès qu’il restera des brouillons
<#elseif (category_completion?size > 1)>
## ${place}. Plus d’annonces : <@many window_totals.drafts "brouillon" "brouillons"/>, mais aucune catégorie n’est sous la médiane

- Les catégories d’au moins 20 annonces s’achèvent toutes de même : les porter à la médiane n’apporte rien
- <@many window_totals.started "annonce commencée" "annonces commencées"/> pendant ces semaines, achevées à ${window_totals.completion_rate!"–"}
<#else>
## ${place}. Plus d’annonces : <@many window_totals.drafts "brouillon" "brouillons"/>, trop peu d’annonces pour chiffrer

- Il faut deux catégories d’au moins 20 annonces en huit semaines pour comparer
- <@many window_totals.started "annonce commencée" "annonces commencées"/> pendant ces semaines
</#if>
</#macro>

<#macro reduce place>
<#if isTimed>
<#list step_costs as step><#if step.is_slowest>
## ${place}. Raccourcir la mise en ligne : <#if (step.hours_saved_a_week < 0.05)>moins de 0,1<#else>${step.hours_saved_a_week}</#if> h ${per}, étape ${step.step}

```chart
kind: bar
data: step_costs
category: step
value: hours_a_week
highlight: ${step.step}
heading: Temps actif des vendeurs par étape, heures ${per}, dans l’ordre du formulaire
alt: Heures actives des vendeurs ${per} par étape ; ${step.step} en prend le plus, ${step.hours_a_week} heures, ${step.share_of_time} du total
```

### L’argument

- **Faire :** raccourcir ${step.step} : ${step.share_of_time} du temps actif
- **Gain :** <@many step.hours_saved_a_week "heure" "heures"/> ${per}, de ${step.saved_low} à ${step.saved_high}<#if step.includes_zero> ; l’intervalle contient zéro</#if>
- **Si :** chaque annonce y prend au plus le temps du quart le plus rapide, ${step.p25_minutes}
- **Suivre :** temps médian à cette étape, ${step.median_minutes} aujourd’hui ; <@promised "reduce" "expected"/> si cela réussit

```notes
Temps actif : écarts de 30 minutes au plus entre événements, donnés à l’étape en cours.<#if completion_by_effort?has_content> Selon le temps passé avant les photos, l’achèvement est <#list completion_by_effort as fifth>${fifth.completion_rate}<#sep>, </#sep></#list> du cinquième le plus rapide au plus lent : une différence, non une cause.</#if>
```
</#if></#list>
<#elseif step_costs?has_content>
## ${place}. Raccourcir la mise en ligne : les clics de ces ${window_totals.started} annonces ne montrent aucun temps

- Le temps se mesure entre les événements d’une annonce ; ici ils sont seuls, éloignés ou simultanés
- Avec du temps entre eux, cette page montre l’étape qui coûte le plus
<#else>
## ${place}. Raccourcir la mise en ligne : aucun clic de ces ${window_totals.started} annonces, rien à chiffrer

- Le fichier des clics n’a aucun événement de ces annonces
- Avec des clics, cette page montre l’étape qui coûte le plus
</#if>
</#macro>

<#macro promote place>
<#if promotion?has_content>
<#assign best = promotion[0]>
## ${place}. Promouvoir ${best.title_name} : un pour cent de plus apporte <@many best.extra_sales "vente" "ventes"/> ${per}

```chart
kind: dot-interval
data: promotion
category: name
value: sold_within_30_days = Vendues sous 30 jours
low: low
high: high
highlight: ${best.name}
reference: ${market.sold_within_30_days} | Marché
heading: Vendues sous 30 jours, là où la borne basse dépasse le marché, % avec intervalle à 95 %
alt: Marques et catégories qui se vendent mieux que le marché ; ${best.name} mène avec ${best.sold_within_30_days} contre ${market.sold_within_30_days}
```

### L’argument

- **Faire :** promouvoir ${best.title_name} : ${best.sold_within_30_days} vendues, le marché ${market.sold_within_30_days}
- **Gain :** <@many best.extra_sales "vente" "ventes"/> ${per}, de ${best.extra_low} à ${best.extra_high}<#if best.includes_zero> ; l’intervalle contient zéro</#if>
- **Si :** un pour cent de plus des annonces vient de là et se vend de même
- **Suivre :** sa part de l’offre, <@promised "promote" "baseline"/> à ce jour ; <@promised "promote" "expected"/> si cela réussit

```notes
Ne sont nommées que les marques et catégories dont la borne basse dépasse la part du marché. Le gain vaut pour un pour cent des annonces ${per}.
```
<#elseif (market.listings == 0)>
## ${place}. Promouvoir ce qui se vend : sur <@many totals.listings_started "annonce" "annonces"/>, aucune n’a encore 30 jours

- Ce qui se vend mieux que le marché se sait quand les annonces ont eu 30 jours
- Marques et catégories se comparent à partir de 20 annonces de cet âge
<#elseif (window_totals.started == 0)>
## ${place}. Promouvoir ce qui se vend : ${window_totals.started} annonces en huit semaines, rien à chiffrer

- Ce que vaut un pour cent d’annonces de plus dépend de leur nombre
- ${totals.listings_started} annonces connues en tout
<#else>
## ${place}. Promouvoir ce qui se vend : rien ne dépasse encore le marché parmi <@many market.listings "annonce" "annonces"/>

- Aucune marque ou catégorie de 20 annonces n’a sa borne basse au-dessus du marché
- Ce sera chiffré dès qu’une l’aura
</#if>
</#macro>

<@allRecommendations/>

<#-- One that is worth nothing this week says so in the table and gets no slide. -->
<#assign places = ["1", "2", "3", "4"]>
<#assign told = 0>
<#list recommendations as one><#if one.is_worth_a_slide>
<#assign place = places[told]>
<#assign told = told + 1>
<#if one.recommendation == "mend"><@mend place/><#elseif one.recommendation == "maximise"><@maximise place/><#elseif one.recommendation == "reduce"><@reduce place/><#else><@promote place/></#if>
</#if></#list>
<#if told == 0>
<@nothingToRecommend/>
</#if>

<#if tracking?has_content>
<#if (tracking.hits + tracking.misses > 0)>
## Sur ${tracking.tracked} propositions passées, ${tracking.hits} ont tenu, ${tracking.misses} non, ${tracking.undecided} sont indécises
<#else>
## Il est trop tôt pour juger les ${tracking.tracked} propositions des rapports passés
</#if>

```table
data: tracking
columns: week = Rapport | measure = Mesure suivie | baseline = Alors | expected = Promis | now = Depuis | difference = Évolution | low = 95 % de | high = 95 % à | weeks = Semaines | verdict = Constat
rows: 10
heading: <#if (tracking?size > 10)>Dix propositions des rapports passés, les jugées d’abord<#else>Propositions des rapports passés</#if> : les huit semaines d’avant chacune, et les semaines depuis
alt: Ce que sont devenues ${tracking.tracked} propositions passées : ${tracking.hits} tenues, ${tracking.misses} manquées, ${tracking.undecided} trop récentes
```

```notes
Chacune est regardée après 8, 16 et 24 semaines, et la première réponse nette demeure. Tenue : l’intervalle de l’évolution exclut zéro et atteint la promesse. Manquée : il ne l’atteint pas. Trop tôt : tout le reste, et ce qui a moins de 20 annonces.
Qu’une promesse ait tenu ne dit pas que la proposition a été suivie, ni qu’elle en est la cause.
```
</#if>

# Données et méthode

<#if import_files?has_content>
<#assign biggest = import_files[import_files?size - 1]>
## <@many report.listings_in_all "annonce" "annonces"/> et <@many report.clicks_in_all "clic" "clics"/> portent ce rapport

```table
data: import_files
columns: file = Fichier | bytes = Octets | charset = Lu en | delimiter = Cellules séparées par | rows_read = Lignes lues | rows_loaded = Chargées | rows_rejected = Rejetées | repairs = Réparations | content_hash = SHA-256
heading: Ce que l’import a lu, lignes ; lues = chargées + rejetées
alt: Fichiers de l’import avec octets, jeu de caractères, lignes lues, chargées, rejetées, réparations et début de l’empreinte ; le dernier, ${biggest.file}, a ${biggest.rows_read} lignes
```

```notes
<#list import_files as one>
${one.file} : ${one.charset}, ${one.charset_reason}. Réparations : <#if one.repair_kinds?has_content>${one.repair_kinds}<#else>aucune</#if>. Lignes sans valeur : <#if one.null_values?has_content>${one.null_values}<#else>aucune</#if>. <#if one.first_time?has_content>Instants du ${one.first_time} au ${one.last_time}.</#if>
</#list>
Les lignes rejetées figurent avec leurs motifs sous reports/import/rejects, tout ceci dans reports/import/summary.json.
```
</#if>

<#assign found = []>
<#list data_quality as row><#if (row.faults > 0)><#assign found = found + [row]></#if></#list>
<#if found?size == 0>
## Aucun des défauts cherchés dans <@many report.listings_in_all "annonce" "annonces"/> n’est trouvé
<#elseif found[0].fault == data_quality[0].fault>
## <@many data_quality[0].faults "annonce terminée avant d’être créée" "annonces terminées avant d’être créées"/> : les défauts trouvés dans les données
<#else>
## Défauts trouvés dans les données : ${found[0].fault}, <@many found[0].faults "ligne" "lignes"/>
</#if>

```table
data: data_quality
columns: fault = Défaut | treatment = Traitement | faults = Lignes | of_rows = Sur | share = Part
heading: Défauts trouvés dans les données, lignes
alt: Défauts avec leur nombre de lignes et leur traitement ; annonces terminées avant d’être créées : ${data_quality[0].faults}
```

```notes
Rien n’est réparé en silence : ce qu’un défaut fait laisser de côté est dit ici.
```

<#if checks?has_content>
<#if checks.is_held>
## Les données retiennent ce rapport : ${checks.test}
<#elseif (checks.tests_with_rows > 0)>
## ${checks.tests_with_rows} des ${checks.tests} tests des données ont trouvé quelque chose ; aucun ne retient le rapport
<#else>
## Les ${checks.tests} tests des données sont réussis
</#if>

```table
data: checks
columns: test = Test | severity = Si des lignes sortent | outcome = Issue | rows_found = Lignes trouvées | example = La première
heading: Tests des données avant ce rapport, lignes fautives
alt: Tests des données avec les lignes trouvées par chacun ; ${checks.tests_passed} sur ${checks.tests} sont réussis, ${checks.tests_with_rows} ont trouvé des lignes
```

```notes
Chaque test est un fichier sous sql/checks qui rend les lignes fautives ; toutes figurent dans les résultats. Signaler : c’est dit ici. Retenir : le rapport ne doit pas partir.
```
</#if>

## Chaque chiffre a une seule définition : les termes derrière <@many report.listings_in_all "annonce" "annonces"/>

- **Commencée :** une ligne d’annonce, dans la semaine de sa création ; **brouillon :** sans fin
- **Taux d’achèvement :** terminées sur commencées ; **vendues sous 30 jours :** des annonces commencées il y a 30 jours ou plus
- **Temps actif :** écarts de 30 minutes au plus entre les événements d’une annonce, additionnés
- **Intervalles :** 95 % ; Wilson pour les parts, Newcombe pour leurs écarts, Greenwood pour les courbes
- **Classements** par valeur, à partir de 20 annonces
- **En hausse, en baisse :** seulement si l’intervalle de l’écart exclut zéro

```notes
Les définitions complètes sont dans docs/METRICS.md, chaque requête dans son fichier sous sql.
```
