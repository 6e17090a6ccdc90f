<#-- Die Sätze der Präsentation auf Deutsch: ein Makro je Satz, aufgerufen mit den Zeilen, deren Zahlen er nennt.
     Jede Sprache hat dieselben Makros mit denselben Zahlen; ein Test vergleicht sie. -->
<#macro pl n one more><#if n?round == 1>${one}<#else>${more}</#if></#macro>
<#macro count n one more>${n} <@pl n one more/></#macro>
<#macro listings n><@count n "Anzeige" "Anzeigen"/></#macro>
<#macro names rows><#list rows as r>${r.title_name}<#if r?has_next><#if r?index == rows?size - 2> und <#else>, </#if></#if></#list></#macro>
<#macro per><#if report.gain_period == "week">pro Woche<#elseif report.gain_period == "one_day">pro Tag<#else>in diesem Zeitraum</#if></#macro>
<#assign section = {
  "numbers": "Unsere Zahlen", "brands": "Marken", "categories": "Kategorien", "next": "Wie es weitergeht",
  "trust": "Sind die Daten belastbar?", "appendix": "Anhang"
}>
<#assign head = {
  "measure": "Kennzahl", "lastWeek": "Vorwoche", "thisWeek": "Diese Woche", "usual": "Übliche Woche", "change": "Änderung",
  "low": "KI 95\x00A0% unten", "high": "KI 95\x00A0% oben", "result": "Ergebnis", "step": "Schritt", "reached": "Erreicht von", "ofAll": "Von allen",
  "lost": "Hier abgebrochen", "dropOff": "Abbruchquote", "minutes": "Zeit (Median)", "started": "Angelegt", "completed": "Abgeschlossen",
  "completionRate": "Abschlussquote", "sold30": "In 30 Tagen verkauft", "market": "Markt", "all": "Alle", "median": "Median",
  "category": "Kategorie", "clicks": "Klicks je Anzeige", "others": "Gegenüber anderen", "part": "Gruppe", "before": "Vorher",
  "effect": "Beitrag", "recommendation": "Empfehlung", "where": "Wo",
  "sureness": "Sicher?", "watch": "Messgröße", "owner": "Zuständig", "due": "Bis wann", "report": "Bericht", "then": "Damals",
  "promised": "Erwartet", "since": "Seither", "weeks": "Wochen", "test": "Datenprüfung", "rows": "Zeilen", "file": "Datei",
  "bytes": "Bytes", "encoding": "Kodierung", "delimiter": "Trennzeichen", "read": "Gelesen", "loaded": "Geladen", "rejected": "Abgewiesen",
  "repairs": "Korrekturen", "fault": "Fehler", "treatment": "Behandlung", "of": "Von", "share": "Anteil", "drafts": "Noch im Entwurf",
  "soldSoFar": "Bisher verkauft", "timeToList": "Einstelldauer (Median)", "supply": "Anteil am Angebot", "soWhat": "Was das bedeutet",
  "weeksBefore": "Acht Wochen davor", "atUsualRates": "Bei üblicher Abbruchquote",
  "why": "Ursache:", "cost": "Verlust:", "proposed": "Vorschlag:",
  "case": "Begründung", "brandCount": "Anzahl der Marken", "days": "Tage seit dem Anlegen",
  "target": "Ziel", "attained": "Erreicht", "lastYear": "Vorjahr", "usualRange": "Üblich", "day30": "Tag 30",
  "reach": "Formular begonnen", "left": "Danach noch dabei", "asUsual": "wie üblich"
}>
<#-- Alle in der Einzahl, damit das Verb immer passt. -->
<#assign measure = {
  "listings_started": "die Zahl der angelegten Anzeigen", "listings_completed": "die Zahl der abgeschlossenen Anzeigen",
  "completion_rate": "die Abschlussquote", "sales": "die Zahl der Verkäufe",
  "sold_within_30_days": "die Verkaufsquote nach 30 Tagen", "sellers": "die Zahl der aktiven Verkäufer",
  "new_sellers": "die Zahl der neuen Verkäufer", "returning_sellers": "die Zahl der wiederkehrenden Verkäufer",
  "time_to_list": "der Median der Einstelldauer", "clicks_per_listing": "der Median der Klicks je Anzeige"
}>
<#assign alike = {
  "seller_kind": "neue und wiederkehrende Verkäufer", "seller_size": "kleine und große Verkäufer", "category": "die Kategorien",
  "brand": "die Marken", "weekday": "die Wochentage", "hours": "die Tageszeiten", "stock_age": "neue und alte Anzeigen"
}>
<#-- Titelfolie und Fußzeile -->
<#macro cover>Marktplatzbericht<#if report.audience??> für ${report.audience}</#if>, <#rt>
<#if report.period_kind == "one_day">${report.first_day}<#else>${report.days}</#if></#macro>
<#macro onHold test>GESPERRT, nicht versenden: ${test}</#macro>
<#macro subtitle>Was geschehen ist, warum, was es kostet und was zu tun ist</#macro>
<#macro footer>Marktplatzbericht<#if report.audience??> für ${report.audience}</#if> · ${report.week} · Datenstand ${report.as_of}</#macro>
<#-- Was geschehen ist -->
<#macro noListing>In dieser Woche wurde keine Anzeige angelegt; insgesamt sind ${totals.listings_started} erfasst</#macro>
<#macro oneDay t>Ein Tag, <@listings t.listings_started/>: ${t.completion_rate} abgeschlossen<#rt>
<#if t.sold_within_30_days??>, ${t.sold_within_30_days} innerhalb von 30 Tagen verkauft</#if></#macro>
<#macro partWeek started rate>Bisher <@listings started/> angelegt, ${rate} abgeschlossen; die Daten enden vor dem Ende der Woche</#macro>
<#macro firstWeek started rate><@listings started/> angelegt, ${rate} abgeschlossen: keine frühere Woche zum Vergleich</#macro>
<#macro quietWeek started rate>Eine ruhige Woche: <@listings started/> angelegt, ${rate} abgeschlossen, keine klare Veränderung</#macro>
<#macro movedFrom m>${(measure[m.metric]!m.label)?cap_first} <#rt>
<#if m.verdict == "up">steigt<#else>fällt</#if> von ${m.previous} auf ${m.value}</#macro>
<#-- Wie Schlagzeilen ohne Artikel, damit zwei Kennzahlen in einen Titel passen. -->
<#macro leadAndSecond lead second>${measure[second.metric]?replace("^(die|der) ", "", "r")?cap_first} <#rt>
<#if second.verdict == "up">steigt<#else>fällt</#if> auf ${second.value}, <#rt>
<#if lead.verdict == second.verdict>und<#else>aber</#if> ${measure[lead.metric]?replace("^(die|der) ", "", "r")} <#rt>
<#if lead.verdict == "up">steigt<#else>fällt</#if> auf ${lead.value}</#macro>
<#macro completionAtStep s>Die Abschlussquote <#if s.lead_verdict == "up">steigt<#else>fällt</#if> auf ${s.lead_value}: <#rt>
Im Schritt ${s.named_part} brechen ${s.named_now} ab, zuvor ${s.named_before}</#macro>
<#macro weekInFigures>Die Woche in Zahlen, ${report.days}</#macro>
<#macro extractInFigures><#if !report.first_day??>Zahlen, Stand ${report.as_of}<#rt>
<#elseif report.period_kind == "one_day">Anzeigen vom ${report.first_day}, Stand ${report.as_of}<#rt>
<#else>Anzeigen ${report.first_day} bis ${report.last_day}, Stand ${report.as_of}</#if></#macro>
<#macro change m><#if m.verdict == "up" || m.verdict == "down">${m.verdict} um ${m.moved_by} zur Vorwoche<#rt>
<#elseif m.verdict == "week incomplete">Woche in den Daten noch offen<#elseif m.verdict == "no earlier week">keine frühere Woche<#rt>
<#elseif m.verdict == "too few to compare" || !(m.previous??)>zu wenige für einen Vergleich<#else>keine klare Änderung, zuvor ${m.previous}</#if></#macro>
<#macro bySellers n>von <@count n "Verkäufer" "Verkäufern"/></#macro>
<#macro ofStarted rate>${rate} der angelegten Anzeigen</#macro>
<#macro asOf>Stand ${report.as_of}</#macro>
<#macro interval low high>95-%-Intervall ${low} bis ${high}</#macro>
<#macro notThirtyDays>noch keine Anzeige 30 Tage alt</#macro>
<#macro toCompletion>vom Anlegen bis zum Abschluss</#macro>
<#macro whyStep s>im Schritt ${s.named_part} <@pl s.named_lost_now "brach" "brachen"/> ${s.named_lost_now} von ${s.named_reached_now} ab, <#rt>
${s.named_gap} <#if s.lead_verdict == "up">weniger<#else>mehr</#if> als zuvor; <#rt>
<#if s.where_title?? && s.where_kind == "rate">vor allem: ${s.where_title}<#elseif s.other_steps_changed == 0>kein anderer Schritt hat sich <#rt>
klar verändert<#else>auch andere Schritte haben sich verändert</#if></#macro>
<#macro whyPart s><#if s.named_part == "Mix" && s.where_title??>das Angebot hat sich verschoben: ${s.where_title} ${s.where_now} der Anzeigen, <#rt>
zuvor ${s.where_before}<#elseif s.named_part == "Mix">die Zusammensetzung des Angebots hat sich verändert<#rt>
<#elseif s.named_now??>bei „${s.named_title}“ ging es von ${s.named_before} auf ${s.named_now}<#rt>
<#elseif s.named_count??>bei „${s.named_title}“ ging es von ${s.named_count_before} in einer mittleren Woche auf ${s.named_count}<#rt>
<#else>„${s.named_title}“ trägt den größten Teil der Veränderung</#if></#macro>
<#macro whyAlike>die Veränderung ist überall gleich; kein Schritt und keine Gruppe von Anzeigen fällt auf</#macro>
<#macro whyNothing>von ${story.parts_looked_at} untersuchten Merkmalen fällt kein einzelnes auf</#macro>
<#macro asUsual>Keine der zehn Kennzahlen hat sich über den Zufall hinaus bewegt; in dieser Woche ist nichts zu beheben</#macro>
<#macro watching m>Im Auge behalten: ${measure[m.metric]}, ${m.value} nach ${m.previous} in der Vorwoche; bei zehn Kennzahlen kann das Zufall sein</#macro>
<#macro backToUsual m>Wieder wie üblich: ${measure[m.metric]} <#if m.verdict == "up">steigt<#else>fällt</#if> von ${m.previous} auf ${m.value}</#macro>
<#macro cost s>rund ${s.cost_listings} <@pl s.cost_listings "abgeschlossene Anzeige" "abgeschlossene Anzeigen"/> <#rt>
(${s.cost_listings_low} bis ${s.cost_listings_high})<#if s.cost_sales??> und ${s.cost_sales} <@pl s.cost_sales "Verkauf" "Verkäufe"/></#if></#macro>
<#macro marketSells m><#if m.sold == 0>Von <@listings m.listings/> wurde innerhalb von 30 Tagen keine verkauft<#rt>
<#else>**${m.sold_within_30_days}** aller Anzeigen werden innerhalb von 30 Tagen verkauft (${m.low} bis ${m.high})</#if></#macro>
<#macro noSalesYet>Noch ist keine Anzeige 30 Tage alt; Aussagen zum Verkauf sind daher nicht möglich</#macro>
<#macro propose r><#if r.recommendation == "mend">zuerst den Schritt ${r.subject} reparieren; <#rt>
<#elseif r.recommendation == "maximise">Verkäufern beim Abschließen helfen, zuerst bei ${r.subject}; <#rt>
<#elseif r.recommendation == "promote">mehr Anzeigen für ${r.subject} gewinnen; <#else>den Schritt ${r.subject} verkürzen; </#if><#rt>
<#if r.gain_listings?? && r.recommendation != "promote">das bringt ${r.gain_listings} <#rt>
<@pl r.gain_listings "abgeschlossene Anzeige" "abgeschlossene Anzeigen"/> <@per/><#rt>
<#elseif r.gain_sales??>das bringt ${r.gain_sales} Verkäufe <@per/><#else>das spart ${r.hours} Stunden <@per/></#if></#macro>
<#macro storyNotes>„Gestiegen“ und „gesunken“ heißt es nur, wenn das 95-%-Konfidenzintervall der Änderung die Null ausschließt; eine <#rt>
Schlagzeile verlangt zudem eine Falscherkennungsrate (FDR) von 10 % über die zehn Kennzahlen.
Die Berichtswoche läuft von Montag, 0 Uhr, bis Montag, 0 Uhr, Zeitzone ${report.zone}.
Der Verlust zählt die Anzeigen, die über die übliche Quote hinaus verloren gingen; sie hätten sich verkauft wie abgeschlossene.</#macro>
<#-- Warum -->
<#macro stepBroke s>${s.named_lost_now} von ${s.named_reached_now} Anzeigen <@pl s.named_lost_now "wird" "werden"/> im Schritt <#rt>
${s.named_part} abgebrochen; <#if s.other_steps_changed == 0>kein anderer verändert sich klar<#rt>
<#elseif s.other_steps_changed == 1>ein weiterer verändert sich<#else>${s.other_steps_changed} weitere verändern sich</#if></#macro>
<#macro dropOffHeading>Abbruchquote je Schritt diese Woche, % der Anzeigen, die ihn erreichen</#macro>
<#macro staircaseHeading>Verbleibende Anzeigen nach jedem Schritt des Formulars, Anzahl, diese Woche</#macro>
<#macro beforeAtStep s>Zuerst das Formular prüfen: In den acht Wochen davor brachen dort ${s.named_lost_before} von <#rt>
${s.named_reached_before} ab</#macro>
<#macro ruledOut r>Keine Ursache: ${alike[r.split]} veränderten sich <#if r.least_moved??>gleich stark, um ${r.least_moved} bis ${r.most_moved}<#rt>
<#else>in dieselbe Richtung, um ${r.least_growth} bis ${r.most_growth}</#if></#macro>
<#macro strongestIn s>Vor allem: ${s.where_title}, ${s.where_now} abgeschlossen, zuvor ${s.where_before}</#macro>
<#macro whyNotes>Von ${story.parts_looked_at} untersuchten Merkmalen zählen die, die bei einer Falscherkennungsrate von 10 % bestehen. Ein <#rt>
Zusammenhang, kein Beweis einer Ursache.
Abbruchquote: der Anteil der Anzeigen, die einen Schritt erreichen und nicht weiter kommen.
Eine Anzeige zählt bei einem Schritt, wenn sie dort oder bei einem späteren ein Ereignis hat.</#macro>
<#macro partMoved s>Der Grund: <@whyPart s/></#macro>
<#macro partsHeading s>${s.lead_label} nach Gruppen, diese Woche gegenüber den acht Wochen davor</#macro>
<#-- Unsere Zahlen -->
<#macro startedTitle m><#if !report.week_is_covered>Bisher <@listings m.value/> angelegt, in der Vorwoche waren es ${m.previous}<#rt>
<#elseif m.verdict == "up" || m.verdict == "down"><@listings m.value/> angelegt, ${m.verdict} gegenüber ${m.previous} in der Vorwoche<#rt>
<#else><@listings m.value/> angelegt, in der Vorwoche ${m.previous}: keine klare Veränderung</#if></#macro>
<#macro recordTitle t><@listings t.listings_started/> von <@count t.sellers "Verkäufer" "Verkäufern"/>: <#rt>
${t.listings_completed} abgeschlossen, ${t.listings_sold} bisher verkauft</#macro>
<#macro numbersHeading>Diese Woche gegenüber der Vorwoche und einer üblichen Woche (Mittel der bis zu acht Wochen davor)</#macro>
<#macro numbersNotes>Angelegt: eine Zeile der Anzeigen, in der Woche ihrer Erstellung. Abgeschlossen: vom Verkäufer abgeschickt. Verkäufe: <#rt>
nach dem Tag des Verkaufs.
In 30 Tagen verkauft: Anteil der Anzeigen, deren dreißigster Tag in der Woche liegt.
Die Anzahlen schwanken mit den Verkäufern, die mehrere Anzeigen auf einmal einstellen können; die Intervalle berücksichtigen das.</#macro>
<#macro completedTitle started completed><#if !report.week_is_covered>Bisher <@pl completed.value "ist" "sind"/> ${completed.value} von <#rt>
${started.value} <@pl started.value "Anzeige" "Anzeigen"/> abgeschlossen<#rt>
<#else>${completed.value} von <@listings started.value/> <@pl completed.value "wurde" "wurden"/> abgeschlossen<#rt>
<#if completed.previous??>, in der Vorwoche ${completed.previous} von ${started.previous}</#if></#if></#macro>
<#macro trendHeading>Angelegte und abgeschlossene Anzeigen je Woche, Anzahl</#macro>
<#macro rateHeading>Abschlussquote je Woche, % mit 95-%-Intervall</#macro>
<#macro usualWeek s>Eine übliche Woche liegt zwischen ${s.usual_low} und ${s.usual_high}</#macro>
<#macro newSellers new all>${new} von <@count all "aktiven Verkäufer" "aktiven Verkäufern"/> <@pl new "stellte" "stellten"/> zum ersten Mal ein</#macro>
<#macro trendNotes>Wochen laufen von Montag bis Sonntag. Die letzten können noch einige Abschlüsse gewinnen, solange Entwürfe offen sind.
Abschlussquote: abgeschlossene durch angelegte Anzeigen, nach der Woche des Anlegens; das Band ist das 95-%-Intervall nach Wilson.</#macro>
<#macro soldWithin m><#if m.sold == 0>Von <@listings m.listings/> wurde in den ersten 30 Tagen keine verkauft<#rt>
<#else>${m.sold_within_30_days} der Anzeigen werden innerhalb von 30 Tagen verkauft: ${m.sold} von ${m.listings}</#if></#macro>
<#macro survivalHeading>Verkauft seit dem Anlegen, % der angelegten Anzeigen, mit 95-%-Band</#macro>
<#macro quarter q><#if q.verdict == "no clear change">Die letzten 13 Wochen verkaufen wie die 13 davor: ${q.now} gegenüber ${q.before}<#rt>
<#elseif q.verdict == "up">Die letzten 13 Wochen verkaufen besser als die 13 davor: ${q.now} gegenüber ${q.before}<#rt>
<#else>Die letzten 13 Wochen verkaufen schlechter als die 13 davor: ${q.now} gegenüber ${q.before}</#if></#macro>
<#macro daysToSell t>Die Hälfte aller Anzeigen braucht mehr als ${t.days_to_half} Tage bis zum Verkauf</#macro>
<#macro soldSoon isQuarter days>Ein <#if isQuarter>Viertel<#else>Zehntel</#if> aller Anzeigen ist nach ${days} Tagen verkauft</#macro>
<#macro marketRange m>Der wahre Anteil liegt zwischen ${m.low} und ${m.high}</#macro>
<#macro survivalNotes>Schätzung nach Kaplan und Meier, Band nach Greenwood. Nicht verkaufte Anzeigen zählen so lange mit, wie sie <#rt>
eingestellt sind; auch Entwürfe zählen.</#macro>
<#macro bySellerSize s>Verkäufer mit ${s.size} <#if s.size == "1">Anzeige verkaufen sie zu<#else>Anzeigen verkaufen davon</#if> ${s.sold_within_30_days} <#rt>
in 30 Tagen, die übrigen ${s.rate_of_the_rest}</#macro>
<#macro sizeHeading>In 30 Tagen verkauft nach Zahl der Anzeigen des Verkäufers, % mit 95-%-Intervall</#macro>
<#macro sizeSupply s>Verkäufer mit ${s.size} <#if s.size == "1">Anzeige<#else>Anzeigen</#if> stellen ${s.supply_share} des Angebots</#macro>
<#macro topSellers c>Ein Zehntel der Verkäufer bringt ${c.top_share} des Angebots; ${c.listed_once_share} haben nur einmal eingestellt</#macro>
<#macro sizeNotes>Die Anzeigen eines Verkäufers teilen ihr Schicksal, deshalb sind die Intervalle um den Design-Effekt erweitert.
Jede Größe wird mit allen übrigen verglichen, bei einer Falscherkennungsrate von 10 %.</#macro>
<#macro targetTitle t>${t.label}: ${t.value} bei einem Ziel von ${t.target}<#rt>
<#if t.standing == "missed">, um ${t.missed_by} verfehlt<#elseif t.standing == "reached">, erreicht<#else>, bisher</#if></#macro>
<#macro targetHeading>Die Woche gegenüber ihren Zielen</#macro>
<#macro targetNotes>Die Ziele werden mit dem Bericht vorgegeben und gehören nicht zu den Daten. Ist gegen Soll steht da, wie es ist, ohne Intervall.</#macro>
<#macro lastYear m>Gegenüber derselben Woche des Vorjahres: ${measure[m.metric]} ${m.value}, damals ${m.last_year}</#macro>
<#macro firstListing unfinished finished>Von Verkäufern mit unfertiger erster Anzeige kommen ${unfinished.share} wieder, von den übrigen <#rt>
${finished.share}</#macro>
<#macro firstListingHeading>Verkäufer, die binnen 28 Tagen erneut einstellen, % mit 95-%-Intervall</#macro>
<#macro firstListingNotes>Unterschieden am Ende des Tages der ersten Anzeige und 28 Tage lang beobachtet. <#rt>
Ein Zusammenhang: Wer abschließt, war vielleicht von Anfang an motivierter.</#macro>
<#macro firstListingCount rows><#list rows as r>${r.first_listing}: ${r.came_back} von ${r.sellers}<#sep>, </#list></#macro>
<#-- Marken -->
<#macro onlyBrand b>${b.title_name} ist die einzige Marke, mit ${b.total_listings} <@pl b.total_listings "Anzeige" "Anzeigen"/></#macro>
<#macro tiedMostListed b>${b.title_name} liegt gleichauf an der Spitze: ${b.total_listings} von ${b.all_listings} Anzeigen</#macro>
<#macro mostListed b>${b.title_name} ist die häufigste Marke: ${b.total_listings} von ${b.all_listings} Anzeigen</#macro>
<#macro brandsHeading>Anzeigen je Marke, Anzahl, bis zu zehn Marken, <#if report.period_kind == "one_day"><@window/><#else>alle Wochen</#if></#macro>
<#macro halfOfSupply c>${c.brands_making_half} von ${c.brands_listed} Marken stellen die Hälfte des Angebots</#macro>
<#macro tenLargest c>Die zehn größten kommen zusammen auf ${c.top_10_share}</#macro>
<#macro unbrandedSell u>Artikel ohne Marke: ${u.listings} <@pl u.listings "Anzeige" "Anzeigen"/>, ${u.sold_within_30_days} in 30 Tagen verkauft</#macro>
<#macro mover m>Der Anteil von ${m.title_name} <#if (m.share_now > m.share_before)>steigt<#else>fällt</#if> in dieser Woche von <#rt>
${m.share_before} auf ${m.share_now}</#macro>
<#macro noMover>Bei keiner Marke hat sich der Anteil in dieser Woche über den Zufall hinaus verändert</#macro>
<#macro brandsNotes>Marken gleichen Namens zählen als eine; Namen, die besagen, dass es keine Marke gibt, bleiben außen vor. Bei <#rt>
Gleichstand entscheidet das Alphabet.
Viele Marken werden zugleich geprüft, deshalb sind die p-Werte nach Benjamini und Hochberg angepasst; bis 10 % gilt eine Veränderung als Nachricht.</#macro>
<#macro noBrand>Keine erfasste Anzeige nennt eine Marke</#macro>
<#macro brandsFromFirst>Marken erscheinen, sobald die erste von ${totals.listings_started} Anzeigen eine nennt</#macro>
<#macro noBrandSold b>Keine größere Marke verkauft in 30 Tagen: ${b.sold} von ${b.listings} bei ${b.title_name}</#macro>
<#macro oneBrandSells b>${b.title_name} verkauft ${b.sold} von ${b.listings} Anzeigen innerhalb von 30 Tagen</#macro>
<#macro noBrandLeads b>Keine Marke liegt klar vorn; Spitzenreiter ist ${b.title_name} mit ${b.sold} von ${b.listings}</#macro>
<#macro outsell rows market><@names rows/> <#if rows?size == 1>verkauft<#else>verkaufen</#if> sich klar besser als der Durchschnitt von <#rt>
${market.sold_within_30_days}</#macro>
<#macro undersell rows market><@names rows/> <#if rows?size == 1>verkauft<#else>verkaufen</#if> sich klar schlechter als der Durchschnitt <#rt>
von ${market.sold_within_30_days}</#macro>
<#macro brandSalesHeading>In 30 Tagen verkauft nach Marke, % mit 95-%-Intervall, ab 20 Anzeigen</#macro>
<#macro sellsAgainst b>${b.title_name}: **${b.sold_within_30_days}** in 30 Tagen verkauft (${b.low} bis ${b.high})</#macro>
<#macro brandSalesNotes>Nach dem Wert geordnet. Klar ist, was das 95-%-Intervall sagt und ein Test bestätigt, bei einer <#rt>
Falscherkennungsrate von 10 % über alle Marken.
Es zählen nur Anzeigen, die seit 30 Tagen bestehen.
Die Liste der Analysten, listing_success_by_brand, ordnet nach der rohen Quote und steht in den Ergebnissen.</#macro>
<#macro wanted rows>Mehr davon: Bei <@names rows/> liegt der Absatz über dem Rest</#macro>
<#macro tooMuch rows market>Zu viel davon: Bei <@names rows/> werden weniger als ${market.sold_within_30_days} verkauft</#macro>
<#macro quadrantHeading>Anteil am Angebot und in 30 Tagen verkaufter Anteil, größte Kategorien und Marken, %</#macro>
<#macro bringMore rows market>Mehr Anzeigen gewinnen für <@names rows/>: Bei ${rows[0].title_name} werden ${rows[0].sold_within_30_days} <#rt>
verkauft, insgesamt ${market.sold_within_30_days}</#macro>
<#macro bringLess>Keine Marke oder Kategorie verkauft sich klar besser, als ihr Anteil am Angebot erwarten lässt</#macro>
<#macro quadrantNotes>Mehr gewünscht: Davon wird klar mehr verkauft als insgesamt; zu viel: klar weniger. Bei einer Falscherkennungsrate <#rt>
von 10 %; ein Unterschied, keine Ursache.</#macro>
<#-- Kategorien -->
<#macro onlyCategory c>${c.title_name} ist die einzige Kategorie: <@listings c.started/> in acht Wochen</#macro>
<#macro largestCategory c>Auf die Kategorie ${c.title_name} entfallen ${c.share} der Anzeigen: ${c.started} <#if report.period_kind == "one_day">an <#rt>
diesem Tag<#else>in acht Wochen</#if></#macro>
<#macro window><#if report.period_kind == "one_day">${report.first_day}<#else>acht Wochen bis ${report.sunday}</#if></#macro>
<#macro categoriesHeading>Anzeigen je Kategorie, %, bis zu zwölf, <@window/></#macro>
<#macro categoryCompleted c>${c.completed} ihrer <@listings c.started/> <@pl c.completed "wurde" "wurden"/> abgeschlossen</#macro>
<#macro threeLargest c>Die drei größten machen zusammen ${c.three_largest_share} aus</#macro>
<#macro categoryNotes>Nach dem Wert geordnet. Jede Kategorie wird mit allen übrigen zusammen verglichen, bei einer Falscherkennungsrate von <#rt>
10 %. Kategorien gleichen Namens zählen als eine.</#macro>
<#macro noCategory>Keine Anzeige der acht Wochen bis ${report.sunday} nennt eine Kategorie</#macro>
<#macro shownFromFirst>Kategorien erscheinen, sobald die erste von ${totals.listings_started} Anzeigen eine nennt</#macro>
<#macro noneCompleted c>Keine größere Kategorie hat eine abgeschlossene Anzeige: ${c.completed} von ${c.started} bei ${c.title_name}</#macro>
<#macro oneCompleted c>${c.completed} von ${c.started} Anzeigen der Kategorie ${c.title_name} <@pl c.completed "ist" "sind"/> abgeschlossen</#macro>
<#macro noneStandsOut c>Beim Abschluss sticht keine Kategorie heraus; vorn liegt ${c.title_name} mit ${c.completed} von ${c.started}</#macro>
<#macro completedMost c>Anzeigen für ${c.title_name} werden am häufigsten abgeschlossen: ${c.completed} von ${c.started}</#macro>
<#macro completedOtherwise c>Anzeigen für ${c.title_name} werden <#if c.standing == "above">häufiger<#else>seltener</#if> abgeschlossen als <#rt>
andere: ${c.completed} von ${c.started}</#macro>
<#macro completionHeading>Abschlussquote je Kategorie, % mit 95-%-Intervall, ab 20 Anzeigen</#macro>
<#macro belowAverage rows rate>Klar unter dem Durchschnitt von ${rate}: <@names rows/></#macro>
<#macro allTogether t>Über alle Kategorien blieben ${t.drafts} von ${t.started} Anzeigen Entwürfe</#macro>
<#macro noneSold c>Keine größere Kategorie verkauft in 30 Tagen: ${c.sold} von ${c.listings} bei ${c.title_name}</#macro>
<#macro noneLeads c>Keine Kategorie verkauft klar am besten; vorn liegt ${c.title_name} mit ${c.sold} von ${c.listings}</#macro>
<#macro sellsBest c market>Am besten verkauft sich die Kategorie ${c.title_name}: ${c.sold_within_30_days} in 30 Tagen, insgesamt <#rt>
${market.sold_within_30_days}</#macro>
<#macro sellsOtherwise c>Die Kategorie ${c.title_name} verkauft sich klar <#if c.standing == "above">besser<#else>schlechter</#if> als die <#rt>
übrigen: ${c.sold} von ${c.listings}</#macro>
<#macro salesHeading>In 30 Tagen verkauft nach Kategorie, % mit 95-%-Intervall, ab 20 Anzeigen</#macro>
<#macro missedSales c>Beim Durchschnitt hätte die Kategorie ${c.title_name} in bis zu 26 Wochen <@listings c.sold_missed/> mehr verkauft</#macro>
<#-- Wie es weitergeht -->
<#macro mainProposal r>Unser Vorschlag: zuerst <#if r.recommendation == "mend">den Schritt ${r.subject} reparieren<#rt>
<#elseif r.recommendation == "maximise">Verkäufern beim Abschließen helfen<#rt>
<#elseif r.recommendation == "promote">mehr Anzeigen für ${r.subject} gewinnen<#else>den Schritt ${r.subject} verkürzen</#if>, <#rt>
<#if r.gain_listings?? && r.recommendation != "promote">${r.gain_listings} <@pl r.gain_listings "Abschluss" "Abschlüsse"/> mehr<#rt>
<#elseif r.gain_sales??>${r.gain_sales} Verkäufe mehr<#else>${r.hours} Stunden gespart</#if> <@per/></#macro>
<#macro nothingWorthIt r>Keine der Empfehlungen bringt eine halbe Anzeige <@per/>; am nächsten kommt ${r.subject}</#macro>
<#macro nextHeading>Unsere Empfehlungen, abgeschlossene Anzeigen und Verkäufe <@per/> mit 95-%-Intervall; Zuständige und Termin tragen Sie ein</#macro>
<#macro listingsHead>Anzeigen <@per/></#macro>
<#macro salesHead>Verkäufe <@per/></#macro>
<#macro nextNotes>Jede wird in späteren Berichten an ihrer Messgröße gemessen. Was weniger als eine halbe Anzeige und einen halben Verkauf <#rt>
pro Woche bringt, bekommt keine Folie.</#macro>
<#macro returning r>Von ${r.new_sellers} neuen Verkäufern, die vier Wochen lang beobachtet wurden, stellten ${r.share} erneut ein <#rt>
(95-%-Intervall ${r.low} bis ${r.high}).</#macro>
<#macro nothingToPropose>Noch lässt sich nichts empfehlen: ${totals.listings_started} <#rt>
<@pl totals.listings_started "Anzeige ist" "Anzeigen sind"/> zu wenig oder zu jung</#macro>
<#macro sizedLater>Empfehlungen werden beziffert, sobald zwei Kategorien 20 Anzeigen haben und einige davon 30 Tage alt sind</#macro>
<#macro mendTitle r>Den Schritt ${r.subject} reparieren: ${r.gain_listings} <@pl r.gain_listings "abgeschlossene Anzeige" "abgeschlossene Anzeigen"/><#rt>
<#if r.gain_sales??> und ${r.gain_sales} Verkäufe mehr</#if> <@per/></#macro>
<#macro leftHeading>Abgebrochene Anzeigen je Schritt des Formulars in dieser Woche, Anzahl</#macro>
<#macro mendDo r>**Maßnahme:** die Ursache im Schritt ${r.subject} finden und beheben</#macro>
<#macro mendIf r>**Wenn** die Abbruchquote dort von ${r.baseline} auf ${r.expected} zurückgeht</#macro>
<#macro money m>**In Geld:** ${m.gain_money} <@per/> (${m.money_low} bis ${m.money_high}), bei ${m.average_basket} je Verkauf</#macro>
<#macro watch r>**Messgröße:** ${r.watch}<#if r.baseline??>: jetzt ${r.baseline}, bei Erfolg ${r.expected}</#if></#macro>
<#macro mendNotes>Der Gewinn ist, was der Schritt von den Anzeigen, die ihn erreichen, über seine Abbruchquote der acht Wochen davor hinaus verliert.
Verkäufe: so viele, wie abgeschlossene Anzeigen in 30 Tagen bringen.</#macro>
<#macro maximiseTitle r>Verkäufern beim Abschließen helfen, zuerst bei ${r.subject}: ${r.gain_listings} <#rt>
<@pl r.gain_listings "Anzeige" "Anzeigen"/> mehr <@per/></#macro>
<#macro maximiseHeading>Abschlussquote der Kategorien unter dem Median, % mit 95-%-Intervall</#macro>
<#macro maximiseDo p>**Maßnahme:** Verkäufern über den Schritt helfen, in dem die meisten Entwürfe liegen bleiben, zuerst bei ${p.category}</#macro>
<#macro gain r>**Gewinn:** <#if (r.gain_listings > 0)>${r.gain_listings} <@pl r.gain_listings "abgeschlossene Anzeige" "abgeschlossene Anzeigen"/> <#rt>
(${r.listings_low} bis ${r.listings_high})<#if r.gain_sales??>, </#if></#if><#rt>
<#if r.gain_sales??>${r.gain_sales} Verkäufe (${r.sales_low} bis ${r.sales_high})</#if> <@per/><#if r.sureness == "unsure">, vielleicht nichts</#if></#macro>
<#macro maximiseIf p>**Wenn** die schwächeren Kategorien die mittlere Quote (Median) von ${p.median_rate} erreichen</#macro>
<#macro maximiseNotes>Was jede Kategorie unter dem Median mit der mittleren Quote gewönne, bezogen auf ihre eigenen Anzeigen pro Woche. <#rt>
Verkäufe: nach dem in 30 Tagen verkauften Anteil der jeweiligen Kategorie.</#macro>
<#macro reduceTitle s>Den Schritt ${s.step} verkürzen: Das erspart Verkäufern ${s.hours_saved_a_week} Stunden <@per/></#macro>
<#macro reduceHeading>Aktive Zeit je Schritt, Stunden <@per/>, in der Folge des Formulars</#macro>
<#macro reduceDo s>**Maßnahme:** den Schritt ${s.step} verkürzen, der ${s.share_of_time} der aktiven Zeit kostet</#macro>
<#macro reduceIf s>**Wenn** jede Anzeige dort höchstens die ${s.p25_minutes} des schnellsten Viertels brauchte</#macro>
<#macro reduceUnknown>**Unbekannt:** ob ein kürzerer Schritt häufiger abgeschlossen wird; ein Test würde es zeigen</#macro>
<#macro funnelNotes>Eine Anzeige zählt bei einem Schritt, wenn sie dort oder bei einem späteren ein Ereignis hat. Anzeigen ohne jedes <#rt>
Ereignis bleiben außen vor.
Aktive Zeit: Abstände von höchstens einer halben Stunde zwischen Ereignissen, dem laufenden Schritt zugerechnet.</#macro>
<#macro effort rows>Nach der Zeit vor den Fotos beträgt die Abschlussquote <#list rows as f>${f.completion_rate}<#sep>, </#list>, vom <#rt>
schnellsten bis zum langsamsten Fünftel: ein Zusammenhang, keine Ursache.</#macro>
<#macro promoteTitle r>Mehr Anzeigen für ${r.subject} gewinnen: Ein Prozentpunkt bringt ${r.gain_sales} Verkäufe <@per/></#macro>
<#macro promoteHeading>In 30 Tagen verkauft, klar über dem Markt, die sichersten zuerst, % mit 95-%-Intervall</#macro>
<#macro promoteDo p>**Maßnahme:** mehr Anzeigen für ${p.title_name} gewinnen: ${p.sold_within_30_days} werden verkauft, insgesamt ${p.market_rate}</#macro>
<#macro promoteIf p>**Wenn** ihr Anteil am Angebot von ${p.supply_share} um einen Prozentpunkt steigt und sich verkauft wie bisher</#macro>
<#macro promoteNotes>Genannt sind nur Marken und Kategorien, die sich klar besser verkaufen als der Markt. Der Gewinn gilt für einen <#rt>
Prozentpunkt der Anzeigen <@per/>.</#macro>
<#macro trackedTitle t>Von ${t.tracked} früheren Empfehlungen <@pl t.hits "traf" "trafen"/> ${t.hits} ein, ${t.misses} nicht, <#rt>
${t.undecided} <@pl t.undecided "ist" "sind"/> offen</#macro>
<#macro trackedEarly t>Für ein Urteil über ${t.tracked} <@pl t.tracked "Empfehlung" "Empfehlungen"/> früherer Berichte ist es zu früh</#macro>
<#macro trackedHeading>Frühere Empfehlungen, bis zu zehn: jeweils die acht Wochen davor und die Wochen seither</#macro>
<#macro trackedNotes>Jede wird nach 8, 16 und 24 Wochen geprüft, und die erste klare Antwort bleibt. Eingetroffen: Das Intervall der <#rt>
Änderung schließt die Null aus und erreicht das Erwartete.
Nicht eingetroffen: Es erreicht das Erwartete nicht.
Eine eingetroffene Empfehlung zeigt nicht, dass sie befolgt wurde oder dass sie die Ursache war.</#macro>
<#-- Sind die Daten belastbar? -->
<#macro blocked c>Dieser Bericht ist gesperrt: ${c.test}</#macro>
<#macro someWarn c>${c.tests_passed} von ${c.tests} Datenprüfungen sind bestanden; keine der übrigen sperrt diesen Bericht</#macro>
<#macro allPassed c>Die Daten sind in Ordnung: Alle ${c.tests} Datenprüfungen sind bestanden</#macro>
<#macro testsHeading>Datenprüfungen vor diesem Bericht, die schwersten zuerst, fehlerhafte Zeilen</#macro>
<#macro behind r>Dieser Bericht beruht auf <@listings r.listings_in_all/> und <@count r.clicks_in_all "Klick" "Klicks"/></#macro>
<#macro faultFound f>${f.fault}: ${f.faults} von ${f.of_rows}, ${f.treatment}</#macro>
<#macro everyFigure>Jede Zahl ist eine Zelle eines Abfrageergebnisses und wird in der fertigen Datei nochmals geprüft</#macro>
<#macro testsNotes>Jede Prüfung ist eine Datei unter sql/checks, die die fehlerhaften Zeilen liefert; alle stehen in den Ergebnissen.
Warnung: Sie wird hier gemeldet. Gesperrt: Der Bericht darf nicht versandt werden.</#macro>
<#-- Anhang -->
<#macro busiestHour h>Am meisten eingestellt wird am ${h.day} ab ${h.hour_from} Uhr: <@listings h.listings/> in dieser Stunde</#macro>
<#macro busiestOfDay h>Am meisten eingestellt wird ab ${h.hour_from} Uhr: <@listings h.listings/> in dieser Stunde</#macro>
<#macro noBusiestHour h>Keine Stunde sticht heraus: Keine hat mehr als <@listings h.listings/></#macro>
<#macro hoursHeading>Angelegte Anzeigen nach Wochentag und Stunde, Anzahl, Zeitzone ${report.zone}, bis zu 26 Wochen</#macro>
<#macro hoursOfDayHeading>Angelegte Anzeigen nach Stunde des Tages, Anzahl, Zeitzone ${report.zone}</#macro>
<#macro hoursNotes>Die Stunden sind die der Uhr in der Zeitzone ${report.zone}, Sommerzeit eingeschlossen.</#macro>
<#macro stepLoses s>Der Schritt ${s.step} verliert am meisten: ${s.lost} von ${s.reached} Anzeigen</#macro>
<#macro stepsHeading>Schritte des Formulars, Anzeigen und aktive Minuten, <@window/></#macro>
<#macro halfOfSupplyTitle c>Die Hälfte des Angebots kommt von ${c.brands_making_half} der ${c.brands_listed} Marken</#macro>
<#macro halfMark c>die Hälfte: ${c.brands_making_half} Marken</#macro>
<#macro curveHeading>Kumulierter Anteil der Anzeigen nach Zahl der Marken, die größten zuerst, %</#macro>
<#macro categoriesTitle>Die Kategorien in Zahlen</#macro>
<#macro categoryTableHeading>Bis zu zehn Kategorien mit den meisten Anzeigen, <@window/></#macro>
<#macro clicksNotes>Klicks je Anzeige: Mittel über die abgeschlossenen Anzeigen, auch die ohne Klicks.</#macro>
<#macro filesTitle>Alle Dateien wurden gelesen; das hat jede gebracht</#macro>
<#macro filesHeading>Was der Import gelesen hat, Zeilen; gelesen = geladen + abgewiesen</#macro>
<#macro fileNotes f>${f.file}: ${f.charset}, ${f.charset_reason}. SHA-256 ${f.content_hash}.</#macro>
<#macro faultsTitle>Jeder Fehler in den Daten ist gezählt, keiner wird stillschweigend behoben</#macro>
<#macro faultsHeading>In den Daten gefundene Fehler, Zeilen</#macro>
<#macro faultsNotes>Nichts wird stillschweigend behoben: Was durch einen Fehler wegfällt, steht hier.</#macro>
<#macro definitionsTitle>Jede Zahl hat genau eine Definition</#macro>
<#macro definitions>
- **Angelegt:** eine Zeile der Anzeigen, in der Woche ihrer Erstellung; **Entwurf:** eine nicht abgeschlossene Anzeige
- **Abschlussquote:** abgeschlossene durch angelegte; **in 30 Tagen verkauft:** von den Anzeigen, die seit 30 Tagen bestehen
- **Aktive Zeit:** Abstände von höchstens 30 Minuten zwischen den Ereignissen einer Anzeige, addiert
- **Intervalle:** 95 %; Wilson für Anteile, Newcombe für deren Differenzen, Greenwood für Kurven
- **Ranglisten** beginnen bei 20 Anzeigen
- **Gestiegen, gesunken:** nur, wenn das Intervall der Differenz die Null ausschließt
</#macro>
<#macro definitionsNotes>Die vollständigen Definitionen stehen in docs/METRICS.md, jede Abfrage in ihrer Datei unter sql.</#macro>
<#-- Weniger als 50 Anzeigen -->
<#macro shortTitle t>${report.audience!"Kurz gesagt"}: ${t.sold_of_them} von ${t.listings_out_30_days} ausreichend alten Anzeigen <#rt>
<@pl t.sold_of_them "ist" "sind"/> in 30 Tagen verkauft</#macro>
<#macro startedThisWeek>angelegt, ${report.days}</#macro>
<#macro soldOfOld t>**${t.sold_within_30_days}** in 30 Tagen verkauft; der wahre Anteil liegt zwischen ${t.sold_30_low} und ${t.sold_30_high}</#macro>
<#macro benchmark m>Der gesamte Markt: ${m.benchmark_rate} (${m.benchmark_low} bis ${m.benchmark_high})</#macro>
<#macro draftsLeft t>Die Verkäufer von <@count t.drafts "offenem Entwurf" "offenen Entwürfen"/> erinnern</#macro>
<#macro fewListings>Bei ${totals.listings_started} <@pl totals.listings_started "Anzeige" "Anzeigen"/> wiegt der Zufall schwer; <#rt>
Veränderungen und Ranglisten werden deshalb nicht behauptet</#macro>
<#macro shortCategories c>Vorn liegt in acht Wochen die Kategorie ${c[0].title_name}: ${c[0].started} von ${c[0].all_started} Anzeigen</#macro>
