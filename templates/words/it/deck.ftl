<#-- Le frasi in italiano: una macro per frase, con le righe di cui dice le cifre; un test confronta le lingue. -->
<#macro pl n one more><#if n?round == 1>${one}<#else>${more}</#if></#macro>
<#macro count n one more>${n} <@pl n one more/></#macro>
<#macro listings n><@count n "annuncio" "annunci"/></#macro>
<#macro names rows><#list rows as r>${r.title_name}<#if r?has_next><#if r?index == rows?size - 2> e <#else>, </#if></#if></#list></#macro>
<#macro per><#if report.gain_period == "week">a settimana<#elseif report.gain_period == "one_day">al giorno<#else>nel periodo</#if></#macro>
<#-- L’articolo davanti a una percentuale: il 7, l’8, l’11, l’80, lo 0; con la preposizione: al, dal, del. -->
<#macro il x with="il" digits=1><#local whole = ((digits == 0)?then(x * 100, (x * 1000)?round / 10))><#rt>
<#local whole = (digits == 0)?then(whole?round, whole?int)><#local stem = (with == "il")?then("", with)><#rt>
<#if whole == 1 || whole == 8 || whole == 11 || (whole gte 80 && whole lt 90)>${stem}l’<#elseif whole == 0>${stem}lo <#else>${with} </#if></#macro>
<#assign shares = ["completion_rate", "sold_within_30_days"]>
<#macro to m x><#if shares?seq_contains(m.metric)><@il x "al"/><#else>a </#if></#macro>
<#macro since m x><#if shares?seq_contains(m.metric)><@il x "dal"/><#else>da </#if></#macro>
<#assign section = {
  "numbers": "I nostri numeri", "brands": "Marchi", "categories": "Categorie", "next": "I prossimi passi",
  "trust": "Possiamo fidarci dei dati?", "appendix": "Appendice"}>
<#assign head = {
  "measure": "Indicatore", "lastWeek": "Sett. precedente", "thisWeek": "Questa settimana", "usual": "Sett. abituale", "change": "Variazione",
  "low": "IC 95% min.", "high": "IC 95% max.", "result": "Esito", "step": "Passaggio", "reached": "Raggiunto da", "ofAll": "Sul totale",
  "lost": "Abbandoni", "dropOff": "Tasso di abbandono", "minutes": "Tempo mediano", "started": "Creati", "completed": "Completati",
  "completionRate": "Tasso di completamento", "sold30": "Venduti entro 30 giorni", "market": "Mercato", "all": "Totale", "median": "Mediana",
  "category": "Categoria", "clicks": "Clic per annuncio", "others": "Rispetto alle altre", "part": "Gruppo", "before": "Prima",
  "effect": "Effetto", "recommendation": "Raccomandazione", "where": "Dove",
  "sureness": "Certo?", "watch": "Da seguire", "owner": "Responsabile", "due": "Entro", "report": "Rapporto", "then": "Allora",
  "promised": "Atteso", "since": "Da allora", "weeks": "Settimane", "test": "Controllo dei dati", "rows": "Righe", "file": "File",
  "bytes": "Byte", "encoding": "Codifica", "delimiter": "Separatore", "read": "Righe lette", "loaded": "Caricate", "rejected": "Scartate",
  "repairs": "Correzioni", "fault": "Errore", "treatment": "Trattamento", "of": "Su", "share": "Quota", "drafts": "Ancora in bozza",
  "soldSoFar": "Venduti finora", "timeToList": "Durata mediana", "supply": "Quota dell’offerta", "soWhat": "Che cosa comporta",
  "weeksBefore": "Otto settimane prima", "atUsualRates": "Agli abbandoni abituali", "why": "Causa:", "cost": "Perdita:", "proposed": "Proposta:",
  "case": "Le ragioni", "brandCount": "Numero di marchi", "days": "Giorni dalla creazione",
  "target": "Obiettivo", "attained": "Raggiunto", "lastYear": "Anno precedente", "usualRange": "Abituale", "day30": "Giorno 30",
  "reach": "Modulo iniziato", "left": "Rimasti dopo", "asUsual": "di consueto"
}>
<#assign measure = {
  "listings_started": "gli annunci creati", "listings_completed": "gli annunci completati", "completion_rate": "il tasso di completamento",
  "sales": "le vendite", "sold_within_30_days": "il venduto a 30 giorni", "sellers": "i venditori attivi",
  "new_sellers": "i nuovi venditori", "returning_sellers": "i venditori di ritorno",
  "time_to_list": "la durata mediana", "clicks_per_listing": "la mediana dei clic"
}>
<#assign alike = {
  "seller_kind": "i venditori nuovi e quelli di ritorno", "seller_size": "i venditori piccoli e quelli grandi", "category": "le categorie",
  "brand": "i marchi", "weekday": "i giorni della settimana", "hours": "le ore del giorno", "stock_age": "gli annunci nuovi e quelli vecchi"
}>
<#assign many = ["listings_started", "listings_completed", "sales", "sellers", "new_sellers", "returning_sellers"]>
<#macro goes m><#if m.verdict == "up"><#if many?seq_contains(m.metric)>salgono<#else>sale</#if><#rt>
<#elseif many?seq_contains(m.metric)>scendono<#else>scende</#if></#macro>
<#-- Copertina e piè di pagina -->
<#macro cover>Rapporto del marketplace<#if report.audience??> per ${report.audience}</#if>, <#rt>
<#if report.period_kind == "one_day">${report.first_day}<#else>${report.days}</#if></#macro>
<#macro onHold test>BLOCCATO, non inviare: ${test}</#macro>
<#macro subtitle>Che cosa è successo, perché, quanto costa e che cosa fare</#macro>
<#macro footer>Rapporto del marketplace<#if report.audience??> per ${report.audience}</#if> · ${report.week} · ultimo dato: ${report.as_of}</#macro>
<#-- Che cosa è successo -->
<#macro noListing>Questa settimana non è stato creato nessun annuncio; in totale sono ${totals.listings_started}</#macro>
<#macro oneDay t>Un giorno, <@listings t.listings_started/>: completato <@il t.completion_rate/>${t.completion_rate}<#rt>
<#if t.sold_within_30_days??>, venduto entro 30 giorni <@il t.sold_within_30_days/>${t.sold_within_30_days}</#if></#macro>
<#macro partWeek started rate>Finora <@count started "annuncio creato" "annunci creati"/>, <@il rate/>${rate} completato; nei dati la <#rt>
settimana non è finita</#macro>
<#macro firstWeek started rate><@count started "annuncio creato" "annunci creati"/>, <@il rate/>${rate} completato: nessuna settimana <#rt>
precedente per il confronto</#macro>
<#macro quietWeek started rate>Una settimana tranquilla: <@count started "annuncio creato" "annunci creati"/>, <@il rate/>${rate} <#rt>
completato, nessuna variazione netta</#macro>
<#macro movedFrom m>${(measure[m.metric]!m.label)?cap_first} <@goes m/> <#rt>
<@since m m.previous/>${m.previous} <@to m m.value/>${m.value}</#macro>
<#macro leadAndSecond lead second>${measure[second.metric]?cap_first} <@goes second/> <@to second second.value/>${second.value}, <#rt>
${measure[lead.metric]} <@goes lead/> <@to lead lead.value/>${lead.value}</#macro>
<#macro completionAtStep s>Il completamento <#if s.lead_verdict == "up">sale<#else>scende</#if> <@il s.lead_value "al"/>${s.lead_value}: <#rt>
in «${s.named_part}» abbandona <@il s.named_now/>${s.named_now}, prima <@il s.named_before/>${s.named_before}</#macro>
<#macro weekInFigures>La settimana in cifre, ${report.days}</#macro>
<#macro extractInFigures><#if !report.first_day??>Cifre, ultimo dato: ${report.as_of}<#rt>
<#elseif report.period_kind == "one_day">Annunci, ${report.first_day}; ultimo dato: ${report.as_of}<#rt>
<#else>Annunci, ${report.first_day} – ${report.last_day}; ultimo dato: ${report.as_of}</#if></#macro>
<#macro change m><#if m.verdict == "up" || m.verdict == "down">${m.verdict} di ${m.moved_by} su settimana<#rt>
<#elseif m.verdict == "week incomplete">settimana non finita nei dati<#elseif m.verdict == "no earlier week">nessuna settimana precedente<#rt>
<#elseif m.verdict == "too few to compare" || !(m.previous??)>troppo pochi per un confronto<#else>variazione non netta, prima ${m.previous}</#if></#macro>
<#macro bySellers n>di <@count n "venditore" "venditori"/></#macro>
<#macro ofStarted rate><@il rate/>${rate} degli annunci creati</#macro>
<#macro asOf>ultimo dato: ${report.as_of}</#macro>
<#macro interval low high>intervallo al 95%: ${low} – ${high}</#macro>
<#macro notThirtyDays>nessun annuncio ha 30 giorni</#macro>
<#macro toCompletion>dalla creazione al completamento</#macro>
<#macro whyStep s>nel passaggio «${s.named_part}» ${s.named_lost_now} <@pl s.named_lost_now "abbandono" "abbandoni"/> su ${s.named_reached_now}, <#rt>
${s.named_gap} <#if s.lead_verdict == "up">meno<#else>più</#if> di prima; <#if s.where_title?? && s.where_kind == "rate">soprattutto: ${s.where_title}<#rt>
<#elseif s.other_steps_changed == 0>nessun altro passaggio è cambiato nettamente<#else>sono cambiati anche altri passaggi</#if></#macro>
<#macro whyPart s><#if s.named_part == "Mix" && s.where_title??>l’offerta è cambiata: «${s.where_title}» fa <@il s.where_now/>${s.where_now} <#rt>
degli annunci, prima <@il s.where_before/>${s.where_before}<#elseif s.named_part == "Mix">la composizione dell’offerta è cambiata<#rt>
<#elseif s.named_now??>«${s.named_title}» passa <@il s.named_before "dal"/>${s.named_before} <@il s.named_now "al"/>${s.named_now}<#rt>
<#elseif s.named_count??>«${s.named_title}» passa da ${s.named_count_before} in una settimana media a ${s.named_count}<#rt>
<#else>«${s.named_title}» spiega gran parte della variazione</#if></#macro>
<#macro whyAlike>la variazione è uguale ovunque; nessun passaggio e nessun gruppo di annunci spicca</#macro>
<#macro whyNothing>nessuno dei fattori esaminati spicca (${story.parts_looked_at})</#macro>
<#macro asUsual>Nessuno dei dieci indicatori si è mosso oltre il caso: questa settimana non c’è nulla da riparare</#macro>
<#macro watching m>Da tenere d’occhio: ${measure[m.metric]}, ${m.value} contro ${m.previous}; su dieci indicatori può essere un caso</#macro>
<#macro backToUsual m>Ritorno alla norma: ${measure[m.metric]} <@goes m/> <@since m m.previous/>${m.previous} <@to m m.value/>${m.value}</#macro>
<#macro cost s>circa ${s.cost_listings} <@pl s.cost_listings "annuncio completato" "annunci completati"/> <#rt>
(da ${s.cost_listings_low} a ${s.cost_listings_high})<#if s.cost_sales??> e ${s.cost_sales} <@pl s.cost_sales "vendita" "vendite"/></#if></#macro>
<#macro marketSells m><#if m.sold == 0>Nessun annuncio venduto entro 30 giorni, su <@listings m.listings/><#rt>
<#else>Si vende entro 30 giorni <@il m.sold_within_30_days/>**${m.sold_within_30_days}** degli annunci (da ${m.low} a ${m.high})</#if></#macro>
<#macro noSalesYet>Nessun annuncio ha ancora 30 giorni: le vendite non si possono misurare</#macro>
<#macro propose r><#if r.recommendation == "mend">riparare prima il passaggio «${r.subject}», <#rt>
<#elseif r.recommendation == "maximise">aiutare i venditori a completare, prima in «${r.subject}», <#rt>
<#elseif r.recommendation == "promote">attirare più ${r.subject}, <#else>abbreviare il passaggio «${r.subject}», </#if><#rt>
<#if r.gain_listings?? && r.recommendation != "promote">per ${r.gain_listings} <@pl r.gain_listings "annuncio completato" "annunci completati"/> <#rt>
in più <@per/><#elseif r.gain_sales??>per ${r.gain_sales} vendite in più <@per/><#else>per risparmiare ${r.hours} ore <@per/></#if></#macro>
<#macro storyNotes>«In aumento» e «in calo» si usano solo se l’intervallo di confidenza al 95% della variazione esclude lo zero; <#rt>
un titolo richiede inoltre un tasso di false scoperte (FDR) del 10% sui dieci indicatori.
La settimana del rapporto va da lunedì alle 0:00 a lunedì alle 0:00, fuso orario ${report.zone}.
La perdita conta gli annunci persi oltre il tasso abituale; si sarebbero venduti come quelli completati.</#macro>
<#-- Perché -->
<#macro stepBroke s>${s.named_lost_now} <@pl s.named_lost_now "annuncio" "annunci"/> su ${s.named_reached_now} <#rt>
<@pl s.named_lost_now "si ferma" "si fermano"/> al passaggio «${s.named_part}»; <#if s.other_steps_changed == 0>nessun altro cambia nettamente<#rt>
<#elseif s.other_steps_changed == 1>cambia anche un altro<#else>ne cambiano altri ${s.other_steps_changed}</#if></#macro>
<#macro dropOffHeading>Tasso di abbandono per passaggio questa settimana, % di chi lo raggiunge</#macro>
<#macro staircaseHeading>Annunci rimasti dopo ogni passaggio del modulo, numero, questa settimana</#macro>
<#macro beforeAtStep s>Guardare prima il modulo: nelle otto settimane precedenti ${s.named_lost_before} abbandoni su ${s.named_reached_before}</#macro>
<#macro ruledOut r>Causa esclusa: ${alike[r.split]} cambiano allo stesso modo, <#if r.least_moved??>da ${r.least_moved} a ${r.most_moved}<#rt>
<#else>da ${r.least_growth} a ${r.most_growth}</#if></#macro>
<#macro strongestIn s>Soprattutto: ${s.where_title}, completato <@il s.where_now/>${s.where_now}, prima <@il s.where_before/>${s.where_before}</#macro>
<#macro whyNotes>Di ${story.parts_looked_at} fattori esaminati contano quelli che reggono a un tasso di false scoperte del 10%. <#rt>
È un’associazione, non la prova di una causa.
Tasso di abbandono: degli annunci che raggiungono un passaggio, la quota che non va oltre.
Un annuncio conta in un passaggio se vi ha un evento, o ne ha uno in un passaggio successivo.</#macro>
<#macro partMoved s>All’origine: <@whyPart s/></#macro>
<#macro partsHeading s>${s.lead_label} per gruppo, questa settimana rispetto alle otto precedenti</#macro>
<#-- I nostri numeri -->
<#macro startedTitle m><#if !report.week_is_covered>Finora <@count m.value "annuncio creato" "annunci creati"/>, la settimana precedente ${m.previous}<#rt>
<#elseif m.verdict == "up" || m.verdict == "down"><@count m.value "annuncio creato" "annunci creati"/>, ${m.verdict} rispetto a <#rt>
${m.previous} della settimana precedente<#rt>
<#else><@count m.value "annuncio creato" "annunci creati"/>, ${m.previous} la settimana precedente: nessuna variazione netta</#if></#macro>
<#macro recordTitle t><@listings t.listings_started/> di <@count t.sellers "venditore" "venditori"/>: <#rt>
${t.listings_completed} <@pl t.listings_completed "completato" "completati"/>, ${t.listings_sold} <@pl t.listings_sold "venduto" "venduti"/> finora</#macro>
<#macro numbersHeading>Questa settimana rispetto alla precedente e a una abituale (media di otto settimane prima, al massimo)</#macro>
<#macro numbersNotes>Creato: una riga di annuncio, nella settimana della sua creazione. Completato: inviato dal venditore. Vendite: nel giorno della vendita.
Venduti entro 30 giorni: degli annunci il cui trentesimo giorno cade nella settimana.
I conteggi variano come i venditori, che possono pubblicare più annunci insieme; gli intervalli ne tengono conto.</#macro>
<#macro completedTitle started completed><#if !report.week_is_covered>Finora ${completed.value} annunci su ${started.value} completati<#rt>
<#else>${completed.value} annunci su ${started.value} <@pl completed.value "completato" "completati"/><#rt>
<#if completed.previous??>, ${completed.previous} su ${started.previous} la settimana precedente</#if></#if></#macro>
<#macro trendHeading>Annunci creati e completati per settimana, numero</#macro>
<#macro rateHeading>Tasso di completamento per settimana, % con intervallo al 95%</#macro>
<#macro usualWeek s>Una settimana abituale sta tra <@il s.usual_low/>${s.usual_low} e <@il s.usual_high/>${s.usual_high}</#macro>
<#macro newSellers new all>${new} su <@count all "venditore attivo" "venditori attivi"/> <@pl new "pubblica" "pubblicano"/> per la prima volta</#macro>
<#macro trendNotes>Le settimane vanno da lunedì a domenica. Le ultime possono ancora guadagnare qualche completamento, finché restano bozze aperte.
Tasso di completamento: annunci completati su annunci creati nella settimana; la banda è l’intervallo di Wilson al 95%.</#macro>
<#macro soldWithin m><#if m.sold == 0>Nessun annuncio venduto nei primi 30 giorni, su <@listings m.listings/><#rt>
<#else>Si vende entro 30 giorni <@il m.sold_within_30_days/>${m.sold_within_30_days} degli annunci: ${m.sold} su ${m.listings}</#if></#macro>
<#macro survivalHeading>Venduti dalla creazione, % degli annunci creati, con banda al 95%</#macro>
<#macro quarter q>Le ultime 13 settimane vendono <#if q.verdict == "no clear change">come<#elseif q.verdict == "up">meglio delle<#rt>
<#else>peggio delle</#if><#if q.verdict == "no clear change"> le</#if> 13 precedenti: <@il q.now/>${q.now} contro <@il q.before/>${q.before}</#macro>
<#macro daysToSell t>La metà degli annunci impiega più di ${t.days_to_half} giorni a vendersi</#macro>
<#macro soldSoon isQuarter days>Un <#if isQuarter>quarto<#else>decimo</#if> degli annunci si vende entro ${days} giorni</#macro>
<#macro marketRange m>La quota vera sta tra <@il m.low/>${m.low} e <@il m.high/>${m.high}</#macro>
<#macro survivalNotes>Stima di Kaplan-Meier, banda di Greenwood. Gli annunci invenduti contano per il tempo trascorso; contano anche le bozze.</#macro>
<#macro bySellerSize s>Chi ha ${s.size} <#if s.size == "1">annuncio vende<#else>annunci ne vende</#if> <#rt>
<@il s.sold_within_30_days/>${s.sold_within_30_days} in 30 giorni, gli altri <@il s.rate_of_the_rest/>${s.rate_of_the_rest}</#macro>
<#macro sizeHeading>Venduti entro 30 giorni per numero di annunci del venditore, % con intervallo al 95%</#macro>
<#macro sizeSupply s>I venditori con ${s.size} <#if s.size == "1">annuncio<#else>annunci</#if> portano <#rt>
<@il s.supply_share/>${s.supply_share} dell’offerta</#macro>
<#macro topSellers c>Un decimo dei venditori porta <@il c.top_share/>${c.top_share} dell’offerta; <#rt>
<@il c.listed_once_share/>${c.listed_once_share} ha pubblicato una sola volta</#macro>
<#macro sizeNotes>Gli annunci di uno stesso venditore hanno una sorte comune: gli intervalli sono ampliati per l’effetto del disegno. <#rt>
Ogni dimensione è confrontata con tutte le altre, a un tasso di false scoperte del 10%.</#macro>
<#macro targetTitle t>${t.label}: ${t.value} con obiettivo ${t.target}<#rt>
<#if t.standing == "missed">, mancato di ${t.missed_by}<#elseif t.standing == "reached">, raggiunto<#else>, finora</#if></#macro>
<#macro targetHeading>La settimana rispetto ai suoi obiettivi</#macro>
<#macro targetNotes>Gli obiettivi accompagnano il rapporto e non fanno parte dei dati. Il consuntivo è detto tal quale rispetto al <#rt>
previsto, senza intervallo.</#macro>
<#macro lastYear m>Rispetto alla stessa settimana dell’anno scorso, ${measure[m.metric]}: ${m.value}, allora ${m.last_year}</#macro>
<#macro firstListing unfinished finished>Primo annuncio incompiuto: torna <@il unfinished.share/>${unfinished.share} dei venditori; <#rt>
completato: <@il finished.share/>${finished.share}</#macro>
<#macro firstListingHeading>Venditori che pubblicano di nuovo entro 28 giorni, % con intervallo al 95%</#macro>
<#macro firstListingNotes>Venditori distinti alla fine del giorno del primo annuncio e seguiti per 28 giorni. <#rt>
È un’associazione: chi completa era forse più motivato fin dall’inizio.</#macro>
<#macro firstListingCount rows><#list rows as r>${r.first_listing}: ${r.came_back} su ${r.sellers}<#sep>, </#list></#macro>
<#-- Marchi -->
<#macro onlyBrand b>${b.title_name} è l’unico marchio, con ${b.total_listings} <@pl b.total_listings "annuncio" "annunci"/></#macro>
<#macro tiedMostListed b>${b.title_name} è primo a pari merito: ${b.total_listings} annunci su ${b.all_listings}</#macro>
<#macro mostListed b>${b.title_name} è il marchio con più annunci: ${b.total_listings} su ${b.all_listings}</#macro>
<#macro brandsHeading>Annunci per marchio, numero, fino a dieci marchi, <#if report.period_kind == "one_day"><@window/><#else>tutte le settimane</#if></#macro>
<#macro halfOfSupply c>${c.brands_making_half} marchi su ${c.brands_listed} fanno la metà dell’offerta</#macro>
<#macro tenLargest c>I dieci più grandi insieme fanno <@il c.top_10_share/>${c.top_10_share}</#macro>
<#macro unbrandedSell u>Capi senza marchio: ${u.listings} <@pl u.listings "annuncio" "annunci"/>, venduto entro 30 giorni <#rt>
<@il u.sold_within_30_days/>${u.sold_within_30_days}</#macro>
<#macro mover m>La quota di ${m.title_name} <#if (m.share_now > m.share_before)>sale<#else>scende</#if> questa settimana <#rt>
<@il m.share_before "dal"/>${m.share_before} <@il m.share_now "al"/>${m.share_now}</#macro>
<#macro noMover>Nessun marchio ha cambiato quota questa settimana oltre il caso</#macro>
<#macro brandsNotes>I marchi con lo stesso nome contano come uno; i nomi che dicono che il marchio non c’è sono esclusi. A pari merito vale <#rt>
l’ordine alfabetico.
Le variazioni di molti marchi sono verificate insieme: i valori p sono corretti secondo Benjamini e Hochberg; fino al 10% la variazione è segnalata.</#macro>
<#macro noBrand>Nessun annuncio nomina un marchio</#macro>
<#macro brandsFromFirst>I marchi compaiono appena il primo di ${totals.listings_started} annunci ne nomina uno</#macro>
<#macro noBrandSold b>Nessuno dei marchi principali vende in 30 giorni: ${b.sold} su ${b.listings} per ${b.title_name}</#macro>
<#macro oneBrandSells b>${b.title_name} vende ${b.sold} annunci su ${b.listings} entro 30 giorni</#macro>
<#macro noBrandLeads b>Nessun marchio stacca gli altri; in testa ${b.title_name} con ${b.sold} su ${b.listings}</#macro>
<#macro outsell rows market><@names rows/> <#if rows?size == 1>vende<#else>vendono</#if> nettamente meglio della media <#rt>
<@il market.sold_within_30_days "del"/>${market.sold_within_30_days}</#macro>
<#macro undersell rows market><@names rows/> <#if rows?size == 1>vende<#else>vendono</#if> nettamente peggio della media <#rt>
<@il market.sold_within_30_days "del"/>${market.sold_within_30_days}</#macro>
<#macro brandSalesHeading>Venduti entro 30 giorni per marchio, % con intervallo al 95%, almeno 20 annunci</#macro>
<#macro sellsAgainst b>${b.title_name}: venduto <@il b.sold_within_30_days/>**${b.sold_within_30_days}** in 30 giorni (${b.low}–${b.high})</#macro>
<#macro brandSalesNotes>In ordine di valore. È netto ciò che l’intervallo al 95% dice e un test conferma, <#rt>
a un tasso di false scoperte del 10% su tutti i marchi. Contano solo gli annunci che hanno almeno 30 giorni.
La lista degli analisti, listing_success_by_brand, segue il tasso grezzo e sta nei risultati.</#macro>
<#macro wanted rows>Da aumentare: le vendite di <@names rows/> superano il resto</#macro>
<#macro tooMuch rows market>In eccesso: di <@names rows/> si vende meno <@il market.sold_within_30_days "del"/>${market.sold_within_30_days}</#macro>
<#macro quadrantHeading>Quota dell’offerta e quota venduta entro 30 giorni, categorie e marchi principali, %</#macro>
<#macro bringMore rows market>Chiedere più <@names rows/>: di ${rows[0].title_name} si vende <#rt>
<@il rows[0].sold_within_30_days/>${rows[0].sold_within_30_days}, in totale <@il market.sold_within_30_days/>${market.sold_within_30_days}</#macro>
<#macro bringLess>Nessun marchio e nessuna categoria vende nettamente più di quanto la sua quota dell’offerta lasci attendere</#macro>
<#macro quadrantNotes>Da aumentare: se ne vende nettamente più che in totale; in eccesso: nettamente meno. <#rt>
A un tasso di false scoperte del 10%; una differenza, non una causa.</#macro>
<#-- Categorie -->
<#macro onlyCategory c>${c.title_name} è l’unica categoria: <@listings c.started/> in otto settimane</#macro>
<#macro largestCategory c>La categoria ${c.title_name} raccoglie <@il c.share/>${c.share} degli annunci: ${c.started} <#rt>
<#if report.period_kind == "one_day">in quel giorno<#else>in otto settimane</#if></#macro>
<#macro window><#if report.period_kind == "one_day">${report.first_day}<#else>otto settimane fino a dom. ${report.sunday}</#if></#macro>
<#macro categoriesHeading>Annunci per categoria, %, prime dodici, <@window/></#macro>
<#macro categoryCompleted c>${c.completed} annunci della categoria su ${c.started} <@pl c.completed "è completato" "sono completati"/></#macro>
<#macro threeLargest c>Le tre più grandi fanno insieme <@il c.three_largest_share/>${c.three_largest_share}</#macro>
<#macro categoryNotes>In ordine di valore. Ogni categoria è confrontata con tutte le altre insieme, a un tasso di false scoperte del 10%. <#rt>
Le categorie con lo stesso nome contano come una.</#macro>
<#macro noCategory>Nessun annuncio delle otto settimane fino a domenica ${report.sunday} nomina una categoria</#macro>
<#macro shownFromFirst>Le categorie compaiono appena un annuncio ne nomina una; per ora nessuno su ${totals.listings_started}</#macro>
<#macro noneCompleted c>Nessuna delle categorie principali ha annunci completati: ${c.completed} su ${c.started} in ${c.title_name}</#macro>
<#macro oneCompleted c>${c.completed} annunci su ${c.started} <@pl c.completed "è completato" "sono completati"/> nella categoria ${c.title_name}</#macro>
<#macro noneStandsOut c>Sul completamento non spicca nessuna categoria; in testa ${c.title_name} con ${c.completed} su ${c.started}</#macro>
<#macro completedMost c>La categoria ${c.title_name} ha il tasso di completamento più alto: ${c.completed} su ${c.started}</#macro>
<#macro completedOtherwise c>Nella categoria ${c.title_name} si completa <#if c.standing == "above">più<#else>meno</#if> spesso che altrove: <#rt>
${c.completed} annunci su ${c.started}</#macro>
<#macro completionHeading>Tasso di completamento per categoria, % con intervallo al 95%, almeno 20 annunci</#macro>
<#macro belowAverage rows rate>Nettamente sotto la media <@il rate "del"/>${rate}: <@names rows/></#macro>
<#macro allTogether t>In tutte le categorie, ${t.drafts} annunci su ${t.started} sono rimasti in bozza</#macro>
<#macro noneSold c>Nessuna delle categorie principali vende in 30 giorni: ${c.sold} su ${c.listings} in ${c.title_name}</#macro>
<#macro noneLeads c>Sulle vendite non spicca nessuna categoria; in testa ${c.title_name} con ${c.sold} su ${c.listings}</#macro>
<#macro sellsBest c market>La categoria ${c.title_name} vende meglio: ${c.sold_within_30_days} in 30 giorni contro <#rt>
<@il market.sold_within_30_days/>${market.sold_within_30_days} complessivo</#macro>
<#macro sellsOtherwise c>La categoria ${c.title_name} vende nettamente <#if c.standing == "above">meglio<#else>peggio</#if> delle altre: <#rt>
${c.sold} su ${c.listings}</#macro>
<#macro salesHeading>Venduti entro 30 giorni per categoria, % con intervallo al 95%, almeno 20 annunci</#macro>
<#macro missedSales c>Al tasso medio la categoria ${c.title_name} avrebbe venduto <@listings c.sold_missed/> in più (fino a 26 settimane)</#macro>
<#-- I prossimi passi -->
<#macro mainProposal r>Proponiamo di <#if r.recommendation == "mend">riparare prima «${r.subject}»<#rt>
<#elseif r.recommendation == "maximise">aiutare prima i venditori a completare<#rt>
<#elseif r.recommendation == "promote">attirare prima più ${r.subject}<#else>abbreviare prima «${r.subject}»</#if>: <#rt>
<#if r.gain_listings?? && r.recommendation != "promote">${r.gain_listings} <@pl r.gain_listings "annuncio" "annunci"/> <#rt>
<#if r.recommendation == "mend"><@pl r.gain_listings "completato" "completati"/> </#if>in più<#rt>
<#elseif r.gain_sales??>${r.gain_sales} vendite in più<#else>${r.hours} ore risparmiate</#if> <@per/></#macro>
<#macro nothingWorthIt r>Nessuna raccomandazione vale mezzo annuncio <@per/>; la più vicina riguarda ${r.subject}</#macro>
<#macro nextHeading>Le nostre raccomandazioni, annunci completati e vendite <@per/>, intervallo al 95%; responsabile e data da compilare</#macro>
<#macro listingsHead>Annunci <@per/></#macro>
<#macro salesHead>Vendite <@per/></#macro>
<#macro nextNotes>Ciascuna sarà giudicata nei rapporti successivi con l’indicatore da seguire. <#rt>
Quella che vale meno di mezzo annuncio e di mezza vendita a settimana non ha una diapositiva.</#macro>
<#macro returning r>Di ${r.new_sellers} nuovi venditori seguiti per quattro settimane, <@il r.share/>${r.share} ha pubblicato di nuovo <#rt>
(intervallo al 95%: ${r.low} – ${r.high}).</#macro>
<#macro nothingToPropose>Nulla da raccomandare per ora: ${totals.listings_started} <#rt>
<@pl totals.listings_started "annuncio, troppo poco" "annunci, troppo pochi"/> o troppo recenti</#macro>
<#macro sizedLater>Le raccomandazioni sono quantificate appena due categorie hanno 20 annunci e alcuni hanno 30 giorni</#macro>
<#macro mendTitle r>Riparare «${r.subject}»: ${r.gain_listings} <@pl r.gain_listings "annuncio completato" "annunci completati"/><#rt>
<#if r.gain_sales??> e ${r.gain_sales} vendite</#if> in più <@per/></#macro>
<#macro leftHeading>Annunci abbandonati per passaggio del modulo questa settimana, numero</#macro>
<#macro mendDo r>**Azione:** trovare che cosa si è rotto questa settimana nel passaggio «${r.subject}» e ripararlo</#macro>
<#macro mendIf r>**Se** l’abbandono torna <@il r.baseline "dal"/>${r.baseline} <@il r.expected "al"/>${r.expected}</#macro>
<#macro money m>**In denaro:** ${m.gain_money} <@per/> (da ${m.money_low} a ${m.money_high}), a ${m.average_basket} per vendita</#macro>
<#macro watch r>**Indicatore:** ${r.watch}<#if r.baseline??>: ${r.baseline} ora, ${r.expected} se funziona</#if></#macro>
<#macro mendNotes>Il guadagno è ciò che il passaggio perde, degli annunci che lo raggiungono, oltre il suo tasso di abbandono delle otto <#rt>
settimane precedenti; le vendite, al ritmo a cui si vendono entro 30 giorni gli annunci completati.</#macro>
<#macro maximiseTitle r>Aiutare a completare, prima in «${r.subject}»: ${r.gain_listings} <@pl r.gain_listings "annuncio" "annunci"/> in più <@per/></#macro>
<#macro maximiseHeading>Tasso di completamento delle categorie sotto la mediana, % con intervallo al 95%</#macro>
<#macro maximiseDo p>**Azione:** aiutare i venditori nel passaggio con più bozze, prima in «${p.category}»</#macro>
<#macro gain r>**Guadagno:** <#if (r.gain_listings > 0)>${r.gain_listings} <@pl r.gain_listings "annuncio completato" "annunci completati"/> <#rt>
(da ${r.listings_low} a ${r.listings_high})<#if r.gain_sales??>, </#if></#if><#rt>
<#if r.gain_sales??>${r.gain_sales} vendite (da ${r.sales_low} a ${r.sales_high})</#if> <@per/><#if r.sureness == "unsure">, forse nulla</#if></#macro>
<#macro maximiseIf p>**Se** le categorie deboli raggiungono il tasso mediano <@il p.median_rate "del"/>${p.median_rate}</#macro>
<#macro maximiseNotes>Ciò che ogni categoria sotto la mediana guadagnerebbe al tasso mediano, sui propri annunci della settimana. <#rt>
Vendite: secondo la quota venduta entro 30 giorni di ciascuna categoria.</#macro>
<#macro reduceTitle s>Abbreviare «${s.step}»: farebbe risparmiare ai venditori ${s.hours_saved_a_week} ore <@per/></#macro>
<#macro reduceHeading>Tempo attivo per passaggio, ore <@per/>, nell’ordine del modulo</#macro>
<#macro reduceDo s>**Azione:** abbreviare «${s.step}», che prende <@il s.share_of_time "il" 0/>${s.share_of_time} del tempo attivo</#macro>
<#macro reduceIf s>**Se** ogni annuncio vi impiegasse al massimo ${s.p25_minutes}, come il quarto più veloce</#macro>
<#macro reduceUnknown>**Non noto:** se un passaggio più breve si completi più spesso; un test lo mostrerebbe</#macro>
<#macro funnelNotes>Un annuncio conta in un passaggio se vi ha un evento, o ne ha uno in un passaggio successivo. Gli annunci senza eventi sono esclusi.
Tempo attivo: intervalli di mezz’ora al massimo fra eventi, attribuiti al passaggio in corso.</#macro>
<#macro effort rows>Secondo il tempo speso prima delle foto, il tasso di completamento è <#list rows as f>${f.completion_rate}<#sep>, </#list>, <#rt>
dal quinto più veloce al più lento: è una correlazione, non una causa.</#macro>
<#macro promoteTitle r>Attirare più ${r.subject}: un punto di offerta porta ${r.gain_sales} vendite <@per/></#macro>
<#macro promoteHeading>Venduti entro 30 giorni sopra il mercato, prima i più sicuri, % con intervallo al 95%</#macro>
<#macro promoteDo p>**Azione:** più annunci di ${p.title_name}: venduto <@il p.sold_within_30_days/>${p.sold_within_30_days}, totale ${p.market_rate}</#macro>
<#macro promoteIf p>**Se** la sua quota dell’offerta, ora <@il p.supply_share/>${p.supply_share}, sale di un punto percentuale e si vende come oggi</#macro>
<#macro promoteNotes>Sono nominati solo marchi e categorie che vendono nettamente meglio del mercato. Il guadagno vale per un punto <#rt>
percentuale degli annunci <@per/>.</#macro>
<#macro trackedTitle t>Su ${t.tracked} raccomandazioni passate, ${t.hits} <@pl t.hits "si è avverata" "si sono avverate"/>, ${t.misses} no, <#rt>
${t.undecided} <@pl t.undecided "è aperta" "sono aperte"/></#macro>
<#macro trackedEarly t>È troppo presto per giudicare ${t.tracked} <@pl t.tracked "raccomandazione" "raccomandazioni"/> di rapporti precedenti</#macro>
<#macro trackedHeading>Raccomandazioni passate, fino a dieci: le otto settimane prima di ciascuna e le settimane da allora</#macro>
<#macro trackedNotes>Ciascuna è esaminata dopo 8, 16 e 24 settimane, e la prima risposta netta resta. <#rt>
Avverata: l’intervallo della variazione esclude lo zero e raggiunge l’atteso. Mancata: non lo raggiunge.
Una raccomandazione avverata non prova di essere stata seguita, né di essere la causa.</#macro>
<#-- Possiamo fidarci dei dati? -->
<#macro blocked c>Questo rapporto è bloccato: ${c.test}</#macro>
<#macro someWarn c>${c.tests_passed} controlli su ${c.tests} superati; nessuno degli altri blocca questo rapporto</#macro>
<#macro allPassed c>I dati sono affidabili: superati tutti i controlli, ${c.tests} su ${c.tests}</#macro>
<#macro testsHeading>Controlli dei dati prima di questo rapporto, dal più grave, righe in errore</#macro>
<#macro behind r>Dietro questo rapporto ci sono <@listings r.listings_in_all/> e <@count r.clicks_in_all "clic" "clic"/></#macro>
<#macro faultFound f>${f.fault}: ${f.faults} su ${f.of_rows}, ${f.treatment}</#macro>
<#macro everyFigure>Ogni cifra è una cella del risultato di una query, verificata di nuovo nel file finale</#macro>
<#macro testsNotes>Ogni controllo è un file in sql/checks che restituisce le righe in errore; stanno tutte nei risultati. <#rt>
Avviso: è segnalato qui. Bloccato: il rapporto non va inviato.</#macro>
<#-- Appendice -->
<#macro busiestHour h>Si pubblica soprattutto di ${h.day} dalle ${h.hour_from}: <@listings h.listings/> in quell’ora</#macro>
<#macro busiestOfDay h>Si pubblica soprattutto dalle ${h.hour_from}: <@listings h.listings/> in quell’ora</#macro>
<#macro noBusiestHour h>Nessuna ora spicca: nessuna ha più di <@listings h.listings/></#macro>
<#macro hoursHeading>Annunci creati per giorno e ora, numero, fuso orario ${report.zone}, fino a 26 settimane</#macro>
<#macro hoursOfDayHeading>Annunci creati per ora del giorno, numero, fuso orario ${report.zone}</#macro>
<#macro hoursNotes>Le ore sono quelle dell’orologio nel fuso orario ${report.zone}, ora legale compresa.</#macro>
<#macro stepLoses s>«${s.step}» perde di più: ${s.lost} <@pl s.lost "annuncio" "annunci"/> su ${s.reached}</#macro>
<#macro stepsHeading>Passaggi del modulo, annunci e minuti attivi, <@window/></#macro>
<#macro halfOfSupplyTitle c>La metà dell’offerta viene da ${c.brands_making_half} marchi su ${c.brands_listed}</#macro>
<#macro halfMark c>la metà: ${c.brands_making_half} marchi</#macro>
<#macro curveHeading>Quota cumulata degli annunci per numero di marchi, dai più grandi, %</#macro>
<#macro categoriesTitle>Le categorie in cifre</#macro>
<#macro categoryTableHeading>Fino a dieci categorie con più annunci, <@window/></#macro>
<#macro clicksNotes>Clic per annuncio: media sugli annunci completati, compresi quelli senza clic.</#macro>
<#macro filesTitle>Tutti i file sono stati letti; ecco che cosa ha portato ciascuno</#macro>
<#macro filesHeading>Ciò che l’importazione ha letto, righe; lette = caricate + scartate</#macro>
<#macro fileNotes f>${f.file}: ${f.charset}, ${f.charset_reason}. SHA-256 ${f.content_hash}.</#macro>
<#macro faultsTitle>Ogni errore nei dati è contato, nessuno è corretto in silenzio</#macro>
<#macro faultsHeading>Errori trovati nei dati, righe</#macro>
<#macro faultsNotes>Nulla è corretto in silenzio: ciò che un errore esclude è detto qui.</#macro>
<#macro definitionsTitle>Ogni cifra ha una sola definizione</#macro>
<#macro definitions>
- **Creato:** una riga di annuncio, nella settimana della sua creazione; **bozza:** un annuncio non completato
- **Tasso di completamento:** completati su creati; **venduti entro 30 giorni:** degli annunci che hanno almeno 30 giorni
- **Tempo attivo:** intervalli di 30 minuti al massimo fra gli eventi di un annuncio, sommati
- **Intervalli:** al 95%; Wilson per le quote, Newcombe per le loro differenze, Greenwood per le curve
- **Classifiche** a partire da 20 annunci
- **In aumento, in calo:** solo se l’intervallo della differenza esclude lo zero
</#macro>
<#macro definitionsNotes>Le definizioni complete stanno in docs/METRICS.md, ogni query nel suo file sotto sql.</#macro>
<#-- Meno di 50 annunci -->
<#macro shortTitle t>${report.audience!"In breve"}: ${t.sold_of_them} annunci su ${t.listings_out_30_days} con almeno 30 giorni <#rt>
<@pl t.sold_of_them "venduto" "venduti"/> in 30 giorni</#macro>
<#macro startedThisWeek>annunci creati, ${report.days}</#macro>
<#macro soldOfOld t>Venduto entro 30 giorni <@il t.sold_within_30_days/>**${t.sold_within_30_days}**; la quota vera sta tra <#rt>
<@il t.sold_30_low/>${t.sold_30_low} e <@il t.sold_30_high/>${t.sold_30_high}</#macro>
<#macro benchmark m>L’intero mercato: ${m.benchmark_rate} (da ${m.benchmark_low} a ${m.benchmark_high})</#macro>
<#macro draftsLeft t>Sollecitare i venditori di <@count t.drafts "bozza aperta" "bozze aperte"/></#macro>
<#macro fewListings>Con ${totals.listings_started} <@pl totals.listings_started "annuncio" "annunci"/> il caso pesa molto: non si afferma <#rt>
nessuna variazione e nessuna classifica</#macro>
<#macro shortCategories c>${c[0].title_name} è la prima categoria in otto settimane: ${c[0].started} annunci su ${c[0].all_started}</#macro>
