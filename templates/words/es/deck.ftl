<#-- Las frases de la presentación en español: una macro por frase, llamada con las filas cuyas cifras dice.
     Cada idioma tiene las mismas macros con las mismas cifras; una prueba las compara. -->
<#macro pl n one more><#if n?round == 1>${one}<#else>${more}</#if></#macro>
<#macro count n one more>${n} <@pl n one more/></#macro>
<#macro listings n><@count n "anuncio" "anuncios"/></#macro>
<#-- «e» ante el sonido i: Dior e Isabel Marant. -->
<#macro names rows><#list rows as r>${r.title_name}<#if r?has_next><#if r?index == rows?size - 2> <#rt>
<#if rows[r?index + 1].title_name?lower_case?matches("(i|hi(?![ae])).*")>e<#else>y</#if> <#else>, </#if></#if></#list></#macro>
<#macro per><#if report.gain_period == "week">por semana<#elseif report.gain_period == "one_day">al día<#else>en este periodo</#if></#macro>
<#assign shares = ["completion_rate", "sold_within_30_days"]>
<#macro to m>a<#if shares?seq_contains(m.metric)>l</#if> </#macro>
<#macro since m>de<#if shares?seq_contains(m.metric)>l</#if> </#macro>
<#assign section = {
  "numbers": "Nuestras cifras", "brands": "Marcas", "categories": "Categorías", "next": "Próximos pasos",
  "trust": "¿Son fiables los datos?", "appendix": "Anexo"
}>
<#assign head = {
  "measure": "Indicador", "lastWeek": "Semana anterior", "thisWeek": "Esta semana", "usual": "Semana habitual", "change": "Variación",
  "low": "IC 95\x00A0% inf.", "high": "IC 95\x00A0% sup.", "result": "Resultado", "step": "Paso", "reached": "Alcanzado por", "ofAll": "Del total",
  "lost": "Abandonos", "dropOff": "Tasa de abandono", "minutes": "Tiempo mediano", "started": "Creados", "completed": "Completados",
  "completionRate": "Tasa de finalización", "sold30": "Vendidos en 30 días", "market": "Mercado", "all": "Total", "median": "Mediana",
  "category": "Categoría", "clicks": "Clics por anuncio", "others": "Frente a las demás", "part": "Grupo", "before": "Antes",
  "effect": "Efecto", "recommendation": "Recomendación", "where": "Dónde",
  "sureness": "¿Seguro?", "watch": "Indicador", "owner": "Responsable", "due": "Plazo", "report": "Informe", "then": "Entonces",
  "promised": "Previsto", "since": "Desde entonces", "weeks": "Semanas", "test": "Control de datos", "rows": "Filas", "file": "Archivo",
  "bytes": "Bytes", "encoding": "Codificación", "delimiter": "Separador", "read": "Filas leídas", "loaded": "Cargadas", "rejected": "Rechazadas",
  "repairs": "Correcciones", "fault": "Error", "treatment": "Tratamiento", "of": "De", "share": "Cuota", "drafts": "Aún en borrador",
  "soldSoFar": "Vendidos hasta hoy", "timeToList": "Duración mediana", "supply": "Cuota de la oferta", "soWhat": "Qué supone",
  "weeksBefore": "Ocho semanas antes", "atUsualRates": "Con el abandono habitual",
  "why": "Causa:", "cost": "Pérdida:", "proposed": "Propuesta:",
  "case": "El argumento", "brandCount": "Número de marcas", "days": "Días desde la creación",
  "target": "Objetivo", "attained": "Alcanzado", "lastYear": "Año anterior", "usualRange": "Habitual", "day30": "Día 30",
  "reach": "Formulario iniciado", "left": "Quedan después", "asUsual": "lo habitual"
}>
<#assign measure = {
  "listings_started": "los anuncios creados", "listings_completed": "los anuncios completados", "completion_rate": "la tasa de finalización",
  "sales": "las ventas", "sold_within_30_days": "la venta a 30 días", "sellers": "los vendedores activos",
  "new_sellers": "los vendedores nuevos", "returning_sellers": "los vendedores recurrentes",
  "time_to_list": "la duración mediana", "clicks_per_listing": "la mediana de clics"
}>
<#assign alike = {
  "seller_kind": "los vendedores nuevos y los recurrentes", "seller_size": "los vendedores pequeños y los grandes", "category": "las categorías",
  "brand": "las marcas", "weekday": "los días de la semana", "hours": "las horas del día", "stock_age": "los anuncios recientes y los antiguos"
}>
<#assign many = ["listings_started", "listings_completed", "sales", "sellers", "new_sellers", "returning_sellers"]>
<#macro goes m><#if m.verdict == "up"><#if many?seq_contains(m.metric)>suben<#else>sube</#if><#rt>
<#elseif many?seq_contains(m.metric)>bajan<#else>baja</#if></#macro>
<#-- Portada y pie -->
<#macro cover>Informe del marketplace<#if report.audience??> para ${report.audience}</#if>, <#rt>
<#if report.period_kind == "one_day">${report.first_day}<#else>${report.days}</#if></#macro>
<#macro onHold test>BLOQUEADO, no enviar: ${test}</#macro>
<#macro subtitle>Qué ha pasado, por qué, cuánto cuesta y qué hacer</#macro>
<#macro footer>Informe del marketplace<#if report.audience??> para ${report.audience}</#if> · ${report.week} · datos a ${report.as_of}</#macro>
<#-- Qué ha pasado -->
<#macro noListing>Esta semana no se ha creado ningún anuncio; en total constan ${totals.listings_started}</#macro>
<#macro oneDay t>Un día, <@listings t.listings_started/>: completado el ${t.completion_rate}<#rt>
<#if t.sold_within_30_days??>, vendido en 30 días el ${t.sold_within_30_days}</#if></#macro>
<#macro partWeek started rate><@count started "anuncio creado" "anuncios creados"/> hasta ahora, el ${rate} completado; la semana sigue <#rt>
abierta en los datos</#macro>
<#macro firstWeek started rate><@count started "anuncio creado" "anuncios creados"/>, el ${rate} completado: sin semana anterior con la que comparar</#macro>
<#macro quietWeek started rate>Una semana tranquila: <@count started "anuncio creado" "anuncios creados"/>, el ${rate} completado, sin cambios claros</#macro>
<#macro movedFrom m>${(measure[m.metric]!m.label)?cap_first} <@goes m/> <#rt>
<@since m/>${m.previous} <@to m/>${m.value}</#macro>
<#macro leadAndSecond lead second>${measure[second.metric]?cap_first} <@goes second/> <@to second/>${second.value}; <#rt>
${measure[lead.metric]} <@goes lead/> <@to lead/>${lead.value}</#macro>
<#macro completionAtStep s>La finalización <#if s.lead_verdict == "up">sube<#else>baja</#if> al ${s.lead_value}: <#rt>
en «${s.named_part}» abandona el ${s.named_now}, antes el ${s.named_before}</#macro>
<#macro weekInFigures>La semana en cifras, ${report.days}</#macro>
<#macro extractInFigures><#if !report.first_day??>Cifras a ${report.as_of}<#rt>
<#elseif report.period_kind == "one_day">Anuncios del ${report.first_day}, datos a ${report.as_of}<#rt>
<#else>Anuncios: ${report.first_day} – ${report.last_day}, datos a ${report.as_of}</#if></#macro>
<#macro change m><#if m.verdict == "up" || m.verdict == "down">${m.verdict} semanal de ${m.moved_by}<#rt>
<#elseif m.verdict == "week incomplete">semana aún abierta en los datos<#elseif m.verdict == "no earlier week">sin semana anterior<#rt>
<#elseif m.verdict == "too few to compare" || !(m.previous??)>demasiado pocos para comparar<#else>sin cambio claro, antes ${m.previous}</#if></#macro>
<#macro bySellers n>de <@count n "vendedor" "vendedores"/></#macro>
<#macro ofStarted rate>el ${rate} de los anuncios creados</#macro>
<#macro asOf>a ${report.as_of}</#macro>
<#macro interval low high>intervalo al 95 %: ${low} a ${high}</#macro>
<#macro notThirtyDays>ningún anuncio tiene 30 días</#macro>
<#macro toCompletion>de la creación a la finalización</#macro>
<#macro whyStep s>en el paso «${s.named_part}», ${s.named_lost_now} <@pl s.named_lost_now "abandono" "abandonos"/> de ${s.named_reached_now}, <#rt>
${s.named_gap} <#if s.lead_verdict == "up">menos<#else>más</#if> que antes; <#if s.where_title?? && s.where_kind == "rate">sobre todo: ${s.where_title}<#rt>
<#elseif s.other_steps_changed == 0>ningún otro paso ha cambiado claramente<#else>también han cambiado otros pasos</#if></#macro>
<#macro whyPart s><#if s.named_part == "Mix" && s.where_title??>cambió la oferta: ${s.where_title}, del ${s.where_before} al ${s.where_now} de los anuncios<#rt>
<#elseif s.named_part == "Mix">cambió la composición de la oferta<#elseif s.named_now??>«${s.named_title}» pasa del ${s.named_before} al ${s.named_now}<#rt>
<#elseif s.named_count??>«${s.named_title}» pasa de ${s.named_count_before} en una semana media a ${s.named_count}<#rt>
<#else>«${s.named_title}» explica la mayor parte del cambio</#if></#macro>
<#macro whyAlike>el cambio es igual en todas partes; ningún paso ni grupo de anuncios destaca</#macro>
<#macro whyNothing>ningún factor destaca entre los ${story.parts_looked_at} examinados</#macro>
<#macro asUsual>Ninguno de los diez indicadores se ha movido más allá del azar: esta semana no hay nada que reparar</#macro>
<#macro watching m>A vigilar: ${measure[m.metric]}, ${m.value} frente a ${m.previous} la semana anterior; entre diez indicadores puede ser azar</#macro>
<#macro backToUsual m>Vuelta a lo habitual: ${measure[m.metric]} <@goes m/> <@since m/>${m.previous} <@to m/>${m.value}</#macro>
<#macro cost s>cerca de ${s.cost_listings} <@pl s.cost_listings "anuncio completado" "anuncios completados"/> <#rt>
(de ${s.cost_listings_low} a ${s.cost_listings_high})<#if s.cost_sales??> y ${s.cost_sales} <@pl s.cost_sales "venta" "ventas"/></#if></#macro>
<#macro marketSells m><#if m.sold == 0>Ningún anuncio vendido en 30 días, de <@listings m.listings/><#rt>
<#else>Se vende en 30 días el **${m.sold_within_30_days}** de los anuncios (del ${m.low} al ${m.high})</#if></#macro>
<#macro noSalesYet>Ningún anuncio tiene aún 30 días: las ventas no se pueden medir</#macro>
<#macro propose r><#if r.recommendation == "mend">reparar primero el paso «${r.subject}», <#rt>
<#elseif r.recommendation == "maximise">ayudar a los vendedores a completar, primero en «${r.subject}», <#rt>
<#elseif r.recommendation == "promote">atraer más ${r.subject}, <#else>acortar el paso «${r.subject}», </#if><#rt>
<#if r.gain_listings?? && r.recommendation != "promote">para ganar ${r.gain_listings} <#rt>
<@pl r.gain_listings "anuncio completado" "anuncios completados"/> <@per/><#rt>
<#elseif r.gain_sales??>para ganar ${r.gain_sales} ventas <@per/><#else>para ahorrar ${r.hours} horas <@per/></#if></#macro>
<#macro storyNotes>«Aumento» y «descenso» solo se emplean si el intervalo de confianza al 95 % de la variación excluye el cero; <#rt>
un titular exige además una tasa de falsos descubrimientos del 10 % en los diez indicadores.
La semana del informe va del lunes a las 0:00 al lunes a las 0:00, zona horaria ${report.zone}.
La pérdida cuenta los anuncios perdidos por encima de la tasa habitual; se habrían vendido como los completados.</#macro>
<#-- Por qué -->
<#macro stepBroke s>${s.named_lost_now} de ${s.named_reached_now} anuncios <@pl s.named_lost_now "se abandona" "se abandonan"/> <#rt>
en el paso «${s.named_part}»; <#if s.other_steps_changed == 0>ningún otro cambia claramente<#rt>
<#elseif s.other_steps_changed == 1>también cambia otro<#else>cambian otros ${s.other_steps_changed}</#if></#macro>
<#macro dropOffHeading>Tasa de abandono por paso esta semana, % de los anuncios que lo alcanzan</#macro>
<#macro staircaseHeading>Anuncios que quedan tras cada paso del formulario, número, esta semana</#macro>
<#macro beforeAtStep s>Mirar primero el formulario: en las ocho semanas anteriores, ${s.named_lost_before} abandonos de ${s.named_reached_before}</#macro>
<#macro ruledOut r>Causa descartada: ${alike[r.split]} cambian por igual, <#if r.least_moved??>de ${r.least_moved} a ${r.most_moved}<#rt>
<#else>de ${r.least_growth} a ${r.most_growth}</#if></#macro>
<#macro strongestIn s>Sobre todo: ${s.where_title}, completado el ${s.where_now}, antes el ${s.where_before}</#macro>
<#macro whyNotes>De ${story.parts_looked_at} factores examinados cuentan los que se sostienen con una tasa de falsos descubrimientos del 10 %. <#rt>
Es una asociación, no la prueba de una causa.
Tasa de abandono: de los anuncios que alcanzan un paso, la parte que no sigue adelante.
Un anuncio cuenta en un paso si tiene un evento en él o en uno posterior.</#macro>
<#macro partMoved s>El motivo: <@whyPart s/></#macro>
<#macro partsHeading s>${s.lead_label} por grupo, esta semana frente a las ocho anteriores</#macro>
<#-- Nuestras cifras -->
<#macro startedTitle m><#if !report.week_is_covered><@count m.value "anuncio creado" "anuncios creados"/> hasta ahora, ${m.previous} la semana anterior<#rt>
<#elseif m.verdict == "up" || m.verdict == "down"><@count m.value "anuncio creado" "anuncios creados"/> frente a ${m.previous} la semana <#rt>
anterior: ${m.verdict} claro<#else><@count m.value "anuncio creado" "anuncios creados"/>, ${m.previous} la semana anterior: sin cambio claro</#if></#macro>
<#macro recordTitle t><@listings t.listings_started/> de <@count t.sellers "vendedor" "vendedores"/>: <#rt>
${t.listings_completed} <@pl t.listings_completed "completado" "completados"/>, ${t.listings_sold} <#rt>
<@pl t.listings_sold "vendido" "vendidos"/> hasta hoy</#macro>
<#macro numbersHeading>Esta semana frente a la anterior y a una habitual (media de hasta ocho semanas anteriores)</#macro>
<#macro numbersNotes>Creado: una fila de anuncio, en la semana de su creación. Completado: enviado por el vendedor. Ventas: el día de la venta.
Vendidos en 30 días: de los anuncios cuyo trigésimo día cae en la semana.
Los recuentos varían como los vendedores, que pueden publicar varios anuncios a la vez; los intervalos lo tienen en cuenta.</#macro>
<#macro completedTitle started completed><#if !report.week_is_covered>${completed.value} de ${started.value} anuncios completados hasta ahora<#rt>
<#else>${completed.value} de <@listings started.value/> <@pl completed.value "completado" "completados"/><#rt>
<#if completed.previous??>, ${completed.previous} de ${started.previous} la semana anterior</#if></#if></#macro>
<#macro trendHeading>Anuncios creados y completados por semana, número</#macro>
<#macro rateHeading>Tasa de finalización por semana, % con intervalo al 95 %</#macro>
<#macro usualWeek s>Una semana habitual está entre el ${s.usual_low} y el ${s.usual_high}</#macro>
<#macro newSellers new all>${new} de <@count all "vendedor activo" "vendedores activos"/> <@pl new "publica" "publican"/> por primera vez</#macro>
<#macro trendNotes>Las semanas van de lunes a domingo. Las últimas aún pueden ganar alguna finalización mientras queden borradores abiertos.
Tasa de finalización: anuncios completados entre anuncios creados en la semana; la banda es el intervalo de Wilson al 95 %.</#macro>
<#macro soldWithin m><#if m.sold == 0>Ningún anuncio vendido en los primeros 30 días, de <@listings m.listings/><#rt>
<#else>Se vende en 30 días el ${m.sold_within_30_days} de los anuncios: ${m.sold} de ${m.listings}</#if></#macro>
<#macro survivalHeading>Vendidos desde la creación, % de los anuncios creados, con banda al 95 %</#macro>
<#macro quarter q>Las últimas 13 semanas venden <#if q.verdict == "no clear change">como<#elseif q.verdict == "up">mejor que<#rt>
<#else>peor que</#if> las 13 anteriores: el ${q.now} frente al ${q.before}</#macro>
<#macro daysToSell t>La mitad de los anuncios tarda más de ${t.days_to_half} días en venderse</#macro>
<#macro soldSoon isQuarter days>Una <#if isQuarter>cuarta<#else>décima</#if> parte de los anuncios se vende en ${days} días</#macro>
<#macro marketRange m>La cuota real está entre el ${m.low} y el ${m.high}</#macro>
<#macro survivalNotes>Estimación de Kaplan-Meier, banda de Greenwood. Los anuncios sin vender cuentan por el tiempo transcurrido; los <#rt>
borradores también cuentan.</#macro>
<#macro bySellerSize s>Quien tiene ${s.size} <#if s.size == "1">anuncio<#else>anuncios</#if> vende el ${s.sold_within_30_days} <#rt>
en 30 días, los demás el ${s.rate_of_the_rest}</#macro>
<#macro sizeHeading>Vendidos en 30 días según el número de anuncios del vendedor, % con intervalo al 95 %</#macro>
<#macro sizeSupply s>Los vendedores con ${s.size} <#if s.size == "1">anuncio<#else>anuncios</#if> aportan el ${s.supply_share} de la oferta</#macro>
<#macro topSellers c>Una décima parte de los vendedores aporta el ${c.top_share} de la oferta; el ${c.listed_once_share} ha publicado una sola vez</#macro>
<#macro sizeNotes>Los anuncios de un mismo vendedor corren la misma suerte: los intervalos se amplían por el efecto de diseño. <#rt>
Cada tamaño se compara con todos los demás, con una tasa de falsos descubrimientos del 10 %.</#macro>
<#macro targetTitle t>${t.label}: ${t.value} con un objetivo de ${t.target}<#rt>
<#if t.standing == "missed">, a ${t.missed_by} de lograrlo<#elseif t.standing == "reached">, alcanzado<#else>, por ahora</#if></#macro>
<#macro targetHeading>La semana frente a sus objetivos</#macro>
<#macro targetNotes>Los objetivos acompañan al informe y no forman parte de los datos. Lo real frente a lo previsto se dice tal cual, sin intervalo.</#macro>
<#macro lastYear m>Frente a la misma semana del año pasado, ${measure[m.metric]}: ${m.value}, entonces ${m.last_year}</#macro>
<#macro firstListing unfinished finished>Primer anuncio sin completar: vuelve el ${unfinished.share} de los vendedores; completado: el <#rt>
${finished.share}</#macro>
<#macro firstListingHeading>Vendedores que vuelven a publicar en 28 días, % con intervalo al 95 %</#macro>
<#macro firstListingNotes>Vendedores distinguidos al final del día de su primer anuncio y seguidos durante 28 días. <#rt>
Es una asociación: quien completa quizá estaba más motivado desde el principio.</#macro>
<#macro firstListingCount rows><#list rows as r>${r.first_listing}: ${r.came_back} de ${r.sellers}<#sep>, </#list></#macro>
<#-- Marcas -->
<#macro onlyBrand b>${b.title_name} es la única marca, con ${b.total_listings} <@pl b.total_listings "anuncio" "anuncios"/></#macro>
<#macro tiedMostListed b>${b.title_name} comparte el primer puesto: ${b.total_listings} de ${b.all_listings} anuncios</#macro>
<#macro mostListed b>${b.title_name} es la marca con más anuncios: ${b.total_listings} de ${b.all_listings}</#macro>
<#macro brandsHeading>Anuncios por marca, número, hasta diez marcas, <#if report.period_kind == "one_day"><@window/><#else>todas las semanas</#if></#macro>
<#macro halfOfSupply c>${c.brands_making_half} de ${c.brands_listed} marcas reúnen la mitad de la oferta</#macro>
<#macro tenLargest c>Las diez mayores suman el ${c.top_10_share}</#macro>
<#macro unbrandedSell u>Prendas sin marca: ${u.listings} <@pl u.listings "anuncio" "anuncios"/>, vendido en 30 días el ${u.sold_within_30_days}</#macro>
<#macro mover m>La cuota de ${m.title_name} <#if (m.share_now > m.share_before)>sube<#else>baja</#if> del ${m.share_before} al <#rt>
${m.share_now} esta semana</#macro>
<#macro noMover>Ninguna marca ha cambiado de cuota esta semana más allá del azar</#macro>
<#macro brandsNotes>Las marcas con el mismo nombre cuentan como una; se excluyen los nombres que dicen que no hay marca. Los empates siguen el <#rt>
orden alfabético.
Los cambios de muchas marcas se prueban a la vez: los valores p se ajustan según Benjamini y Hochberg; hasta el 10 % el cambio se señala.</#macro>
<#macro noBrand>Ningún anuncio nombra una marca</#macro>
<#macro brandsFromFirst>Las marcas aparecen en cuanto uno de los ${totals.listings_started} anuncios nombre una</#macro>
<#macro noBrandSold b>Las marcas principales no venden en 30 días: ${b.sold} de ${b.listings} en ${b.title_name}</#macro>
<#macro oneBrandSells b>${b.title_name} vende ${b.sold} de ${b.listings} anuncios en 30 días</#macro>
<#macro noBrandLeads b>Ninguna marca destaca en ventas; lidera ${b.title_name} con ${b.sold} de ${b.listings}</#macro>
<#macro outsell rows market><@names rows/> se <#if rows?size == 1>vende<#else>venden</#if> claramente mejor que la media del <#rt>
${market.sold_within_30_days}</#macro>
<#macro undersell rows market><@names rows/> se <#if rows?size == 1>vende<#else>venden</#if> claramente peor que la media del <#rt>
${market.sold_within_30_days}</#macro>
<#macro brandSalesHeading>Vendidos en 30 días por marca, % con intervalo al 95 %, al menos 20 anuncios</#macro>
<#macro sellsAgainst b>${b.title_name}: vendido el **${b.sold_within_30_days}** en 30 días (del ${b.low} al ${b.high})</#macro>
<#macro brandSalesNotes>Por orden de valor. Es claro lo que dice el intervalo al 95 % y confirma una prueba, <#rt>
con una tasa de falsos descubrimientos del 10 % en todas las marcas. Solo cuentan los anuncios con 30 días o más.
La lista de los analistas, listing_success_by_brand, sigue la tasa bruta y figura en los resultados.</#macro>
<#macro wanted rows>Para ampliar: las ventas de <@names rows/> superan al resto</#macro>
<#macro tooMuch rows market>En exceso: de <@names rows/> se vende menos del ${market.sold_within_30_days}</#macro>
<#macro quadrantHeading>Cuota de la oferta y parte vendida en 30 días, principales categorías y marcas, %</#macro>
<#macro bringMore rows market>Pedir más <@names rows/>: de ${rows[0].title_name} se vende el ${rows[0].sold_within_30_days}, en total el <#rt>
${market.sold_within_30_days}</#macro>
<#macro bringLess>Ninguna marca ni categoría se vende claramente mejor de lo que sugiere su cuota de la oferta</#macro>
<#macro quadrantNotes>Para ampliar: se vende claramente más que en total; en exceso: claramente menos. <#rt>
Con una tasa de falsos descubrimientos del 10 %; una diferencia, no una causa.</#macro>
<#-- Categorías -->
<#macro onlyCategory c>${c.title_name} es la única categoría: <@listings c.started/> en ocho semanas</#macro>
<#macro largestCategory c>La categoría ${c.title_name} reúne el ${c.share} de los anuncios: ${c.started} <#if report.period_kind == "one_day">ese <#rt>
día<#else>en ocho semanas</#if></#macro>
<#macro window><#if report.period_kind == "one_day">${report.first_day}<#else>ocho semanas hasta el ${report.sunday}</#if></#macro>
<#macro categoriesHeading>Anuncios por categoría, %, hasta doce, <@window/></#macro>
<#macro categoryCompleted c>${c.completed} de sus <@listings c.started/> <@pl c.completed "está completado" "están completados"/></#macro>
<#macro threeLargest c>Las tres mayores suman el ${c.three_largest_share}</#macro>
<#macro categoryNotes>Por orden de valor. Cada categoría se compara con todas las demás juntas, con una tasa de falsos descubrimientos del 10 %. <#rt>
Las categorías con el mismo nombre cuentan como una.</#macro>
<#macro noCategory>Ningún anuncio de las ocho semanas hasta el ${report.sunday} nombra una categoría</#macro>
<#macro shownFromFirst>Las categorías aparecen en cuanto uno de los ${totals.listings_started} anuncios nombre una</#macro>
<#macro noneCompleted c>Las categorías principales no tienen anuncios completados: ${c.completed} de ${c.started} en ${c.title_name}</#macro>
<#macro oneCompleted c>${c.completed} de ${c.started} anuncios <@pl c.completed "está completado" "están completados"/> en la categoría <#rt>
${c.title_name}</#macro>
<#macro noneStandsOut c>En finalización no destaca ninguna categoría; lidera ${c.title_name} con ${c.completed} de ${c.started}</#macro>
<#macro completedMost c>La categoría ${c.title_name} tiene la mayor tasa de finalización: ${c.completed} de ${c.started}</#macro>
<#macro completedOtherwise c>La categoría ${c.title_name} se completa <#if c.standing == "above">más<#else>menos</#if> que las demás: <#rt>
${c.completed} de ${c.started} anuncios</#macro>
<#macro completionHeading>Tasa de finalización por categoría, % con intervalo al 95 %, al menos 20 anuncios</#macro>
<#macro belowAverage rows rate>Claramente por debajo de la media del ${rate}: <@names rows/></#macro>
<#macro allTogether t>En todas las categorías, ${t.drafts} de <@listings t.started/> quedaron en borrador</#macro>
<#macro noneSold c>Las categorías principales no venden en 30 días: ${c.sold} de ${c.listings} en ${c.title_name}</#macro>
<#macro noneLeads c>En ventas no destaca ninguna categoría; lidera ${c.title_name} con ${c.sold} de ${c.listings}</#macro>
<#macro sellsBest c market>La categoría ${c.title_name} vende mejor: ${c.sold_within_30_days} en 30 días frente al ${market.sold_within_30_days} <#rt>
total</#macro>
<#macro sellsOtherwise c>La categoría ${c.title_name} vende claramente <#if c.standing == "above">mejor<#else>peor</#if> que las demás: <#rt>
${c.sold} de ${c.listings}</#macro>
<#macro salesHeading>Vendidos en 30 días por categoría, % con intervalo al 95 %, al menos 20 anuncios</#macro>
<#macro missedSales c>A la tasa media, la categoría ${c.title_name} habría vendido <@listings c.sold_missed/> más (hasta 26 semanas)</#macro>
<#-- Próximos pasos -->
<#macro mainProposal r>Proponemos <#if r.recommendation == "mend">reparar primero «${r.subject}»<#rt>
<#elseif r.recommendation == "maximise">ayudar primero a los vendedores a completar<#rt>
<#elseif r.recommendation == "promote">atraer primero más ${r.subject}<#else>acortar primero «${r.subject}»</#if>: <#rt>
<#if r.gain_listings?? && r.recommendation != "promote">${r.gain_listings} <@pl r.gain_listings "anuncio completado" "anuncios completados"/> más<#rt>
<#elseif r.gain_sales??>${r.gain_sales} ventas más<#else>${r.hours} horas ahorradas</#if> <@per/></#macro>
<#macro nothingWorthIt r>Ninguna recomendación vale medio anuncio <@per/>; la más cercana es sobre ${r.subject}</#macro>
<#macro nextHeading>Nuestras recomendaciones, anuncios completados y ventas <@per/>, intervalo al 95 %; responsable y plazo, por rellenar</#macro>
<#macro listingsHead>Anuncios <@per/></#macro>
<#macro salesHead>Ventas <@per/></#macro>
<#macro nextNotes>Cada una se juzgará en informes posteriores con su indicador. <#rt>
La que vale menos de medio anuncio y de media venta por semana no tiene diapositiva.</#macro>
<#macro returning r>De ${r.new_sellers} vendedores nuevos seguidos durante cuatro semanas, el ${r.share} volvió a publicar <#rt>
(intervalo al 95 %: ${r.low} a ${r.high}).</#macro>
<#macro nothingToPropose>Aún no hay nada que recomendar: ${totals.listings_started} <#rt>
<@pl totals.listings_started "anuncio es poco" "anuncios son pocos"/> o demasiado recientes</#macro>
<#macro sizedLater>Las recomendaciones se cuantifican en cuanto dos categorías tengan 20 anuncios y algunos cumplan 30 días</#macro>
<#macro mendTitle r>Reparar «${r.subject}»: ${r.gain_listings} <@pl r.gain_listings "anuncio completado" "anuncios completados"/><#rt>
<#if r.gain_sales??> y ${r.gain_sales} ventas</#if> más <@per/></#macro>
<#macro leftHeading>Anuncios abandonados por paso del formulario esta semana, número</#macro>
<#macro mendDo r>**Acción:** averiguar qué se rompió esta semana en el paso «${r.subject}» y repararlo</#macro>
<#macro mendIf r>**Si** el abandono vuelve del ${r.baseline} al ${r.expected}</#macro>
<#macro money m>**En dinero:** ${m.gain_money} <@per/> (de ${m.money_low} a ${m.money_high}), a ${m.average_basket} por venta</#macro>
<#macro watch r>**Indicador:** ${r.watch}<#if r.baseline??>: ${r.baseline} ahora, ${r.expected} si funciona</#if></#macro>
<#macro mendNotes>La ganancia es lo que el paso pierde, de los anuncios que lo alcanzan, por encima de su tasa de abandono de las ocho semanas <#rt>
anteriores; <#rt>
las ventas, al ritmo al que se venden en 30 días los anuncios completados.</#macro>
<#macro maximiseTitle r>Ayudar a completar, primero en «${r.subject}»: ${r.gain_listings} <@pl r.gain_listings "anuncio" "anuncios"/> más <@per/></#macro>
<#macro maximiseHeading>Tasa de finalización de las categorías bajo la mediana, % con intervalo al 95 %</#macro>
<#macro maximiseDo p>**Acción:** ayudar en el paso con más borradores, primero en «${p.category}»</#macro>
<#macro gain r>**Ganancia:** <#if (r.gain_listings > 0)>${r.gain_listings} <@pl r.gain_listings "anuncio completado" "anuncios completados"/> <#rt>
(de ${r.listings_low} a ${r.listings_high})<#if r.gain_sales??>, </#if></#if><#rt>
<#if r.gain_sales??>${r.gain_sales} ventas (de ${r.sales_low} a ${r.sales_high})</#if> <@per/><#if r.sureness == "unsure">, quizá nada</#if></#macro>
<#macro maximiseIf p>**Si** las categorías débiles alcanzan la tasa mediana del ${p.median_rate}</#macro>
<#macro maximiseNotes>Lo que cada categoría bajo la mediana ganaría con la tasa mediana, sobre sus propios anuncios por semana. <#rt>
Ventas: según la parte vendida en 30 días de cada categoría.</#macro>
<#macro reduceTitle s>Acortar «${s.step}»: ahorraría a los vendedores ${s.hours_saved_a_week} horas <@per/></#macro>
<#macro reduceHeading>Tiempo activo por paso, horas <@per/>, en el orden del formulario</#macro>
<#macro reduceDo s>**Acción:** acortar «${s.step}», que ocupa el ${s.share_of_time} del tiempo activo</#macro>
<#macro reduceIf s>**Si** cada anuncio tardara ahí como máximo los ${s.p25_minutes} del cuarto más rápido</#macro>
<#macro reduceUnknown>**Se ignora** si un paso más corto se completa más a menudo; una prueba lo mostraría</#macro>
<#macro funnelNotes>Un anuncio cuenta en un paso si tiene un evento en él o en uno posterior. Los anuncios sin eventos quedan fuera.
Tiempo activo: intervalos de media hora como máximo entre eventos, atribuidos al paso en curso.</#macro>
<#macro effort rows>Según el tiempo dedicado antes de las fotos, la tasa de finalización es <#list rows as f>${f.completion_rate}<#sep>, </#list>, <#rt>
del quinto más rápido al más lento: correlación, no causa.</#macro>
<#macro promoteTitle r>Atraer más ${r.subject}: un punto de oferta aporta ${r.gain_sales} ventas <@per/></#macro>
<#macro promoteHeading>Vendidos en 30 días por encima del mercado, primero los más seguros, % con intervalo al 95 %</#macro>
<#macro promoteDo p>**Acción:** pedir más anuncios de ${p.title_name}: se vende el ${p.sold_within_30_days}, en total el ${p.market_rate}</#macro>
<#macro promoteIf p>**Si** su cuota de la oferta, ahora el ${p.supply_share}, sube un punto porcentual y se vende como hoy</#macro>
<#macro promoteNotes>Solo se nombran marcas y categorías que venden claramente mejor que el mercado. La ganancia vale para un punto <#rt>
porcentual de los anuncios <@per/>.</#macro>
<#macro trackedTitle t>De ${t.tracked} recomendaciones pasadas, ${t.hits} <@pl t.hits "se cumplió" "se cumplieron"/>, ${t.misses} no, ${t.undecided} <#rt>
<@pl t.undecided "sigue abierta" "siguen abiertas"/></#macro>
<#macro trackedEarly t>Es pronto para juzgar ${t.tracked} <@pl t.tracked "recomendación" "recomendaciones"/> de informes anteriores</#macro>
<#macro trackedHeading>Recomendaciones pasadas, hasta diez: las ocho semanas anteriores a cada una y las semanas desde entonces</#macro>
<#macro trackedNotes>Cada una se examina a las 8, 16 y 24 semanas, y la primera respuesta clara queda. <#rt>
Cumplida: el intervalo de la variación excluye el cero y alcanza lo previsto. No cumplida: no lo alcanza.
Una recomendación cumplida no prueba que se siguiera ni que fuera la causa.</#macro>
<#-- ¿Son fiables los datos? -->
<#macro blocked c>Este informe está bloqueado: ${c.test}</#macro>
<#macro someWarn c>${c.tests_passed} de ${c.tests} controles superados; ninguno de los demás bloquea este informe</#macro>
<#macro allPassed c>Los datos son fiables: se superan los ${c.tests} controles</#macro>
<#macro testsHeading>Controles de datos antes de este informe, del más grave al más leve, filas con error</#macro>
<#macro behind r>Este informe se apoya en <@listings r.listings_in_all/> y <@count r.clicks_in_all "clic" "clics"/></#macro>
<#macro faultFound f>${f.fault}: ${f.faults} de ${f.of_rows}, ${f.treatment}</#macro>
<#macro everyFigure>Cada cifra es una celda del resultado de una consulta, comprobada de nuevo en el archivo final</#macro>
<#macro testsNotes>Cada control es un archivo de sql/checks que devuelve las filas con error; todas figuran en los resultados. <#rt>
Aviso: se señala aquí. Bloqueado: el informe no debe enviarse.</#macro>
<#-- Anexo -->
<#macro busiestHour h>Se publica sobre todo el ${h.day} desde la<#if !h.hour_from?starts_with("01")>s</#if> ${h.hour_from}: <#rt>
<@listings h.listings/> en esa hora</#macro>
<#macro busiestOfDay h>Se publica sobre todo desde la<#if !h.hour_from?starts_with("01")>s</#if> ${h.hour_from}: <@listings h.listings/> en esa hora</#macro>
<#macro noBusiestHour h>Ninguna hora destaca: ninguna tiene más de <@listings h.listings/></#macro>
<#macro hoursHeading>Anuncios creados por día y hora, número, zona horaria ${report.zone}, hasta 26 semanas</#macro>
<#macro hoursOfDayHeading>Anuncios creados por hora del día, número, zona horaria ${report.zone}</#macro>
<#macro hoursNotes>Las horas son las del reloj en la zona horaria ${report.zone}, con el horario de verano.</#macro>
<#macro stepLoses s>«${s.step}» es donde más se pierde: ${s.lost} de ${s.reached} anuncios</#macro>
<#macro stepsHeading>Pasos del formulario, anuncios y minutos activos, <@window/></#macro>
<#macro halfOfSupplyTitle c>La mitad de la oferta viene de ${c.brands_making_half} de ${c.brands_listed} marcas</#macro>
<#macro halfMark c>la mitad: ${c.brands_making_half} marcas</#macro>
<#macro curveHeading>Cuota acumulada de los anuncios por número de marcas, de mayor a menor, %</#macro>
<#macro categoriesTitle>Las categorías en cifras</#macro>
<#macro categoryTableHeading>Hasta diez categorías con más anuncios, <@window/></#macro>
<#macro clicksNotes>Clics por anuncio: media de los anuncios completados, incluidos los que no tienen clics.</#macro>
<#macro filesTitle>Se han leído todos los archivos; esto es lo que aporta cada uno</#macro>
<#macro filesHeading>Lo que ha leído la importación, filas; leídas = cargadas + rechazadas</#macro>
<#macro fileNotes f>${f.file}: ${f.charset}, ${f.charset_reason}. SHA-256 ${f.content_hash}.</#macro>
<#macro faultsTitle>Cada error de los datos se cuenta, ninguno se corrige en silencio</#macro>
<#macro faultsHeading>Errores encontrados en los datos, filas</#macro>
<#macro faultsNotes>Nada se corrige en silencio: lo que un error deja fuera se dice aquí.</#macro>
<#macro definitionsTitle>Cada cifra tiene una sola definición</#macro>
<#macro definitions>
- **Creado:** una fila de anuncio, en la semana de su creación; **borrador:** un anuncio sin completar
- **Tasa de finalización:** completados entre creados; **vendidos en 30 días:** de los anuncios con 30 días o más
- **Tiempo activo:** intervalos de 30 minutos como máximo entre los eventos de un anuncio, sumados
- **Intervalos:** al 95 %; Wilson para las cuotas, Newcombe para sus diferencias, Greenwood para las curvas
- **Clasificaciones** a partir de 20 anuncios
- **Aumento, descenso:** solo si el intervalo de la diferencia excluye el cero
</#macro>
<#macro definitionsNotes>Las definiciones completas están en docs/METRICS.md, cada consulta en su archivo dentro de sql.</#macro>
<#-- Menos de 50 anuncios -->
<#macro shortTitle t>${report.audience!"En breve"}: <@pl t.sold_of_them "vendido" "vendidos"/> en 30 días ${t.sold_of_them} de <#rt>
${t.listings_out_30_days} anuncios con esa antigüedad</#macro>
<#macro startedThisWeek>anuncios creados, ${report.days}</#macro>
<#macro soldOfOld t>Vendido en 30 días el **${t.sold_within_30_days}**; la cuota real está entre el ${t.sold_30_low} y el ${t.sold_30_high}</#macro>
<#macro benchmark m>Todo el mercado: ${m.benchmark_rate} (del ${m.benchmark_low} al ${m.benchmark_high})</#macro>
<#macro draftsLeft t>Recordar a los vendedores: <@count t.drafts "borrador abierto" "borradores abiertos"/></#macro>
<#macro fewListings>Con ${totals.listings_started} <@pl totals.listings_started "anuncio" "anuncios"/> el azar pesa mucho: no se afirma <#rt>
ningún cambio ni ninguna clasificación</#macro>
<#macro shortCategories c>${c[0].title_name} es la primera categoría en ocho semanas: ${c[0].started} de ${c[0].all_started} anuncios</#macro>
