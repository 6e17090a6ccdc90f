<#if checks?has_content>
<#if checks.is_held>
## <@w.blocked checks/>
<#elseif (checks.tests_with_rows > 0)>
## <@w.someWarn checks/>
<#else>
## <@w.allPassed checks/>
</#if>
```table
data: checks
columns: test = ${w.head.test} | outcome = ${w.head.result} | rows_found = ${w.head.rows}
rows: 12
heading: <@w.testsHeading/>
```
- <@w.behind report/>
<#list data_quality as fault><#if (fault.faults > 0)>
- <@w.faultFound fault/>
<#break></#if></#list>
- <@w.everyFigure/>
<@notes><@w.testsNotes/></@notes>
<#else>
## <@w.behind report/>
- <@w.everyFigure/>
</#if>
