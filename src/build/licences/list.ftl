<#-- A line for each library: its jar, name, coordinates, address and licences, with tabs between. -->
<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
${library.artifactId}-${library.version}.jar	${library.name}	${library.groupId}:${library.artifactId}:${library.version}	${library.url!}	${entry.getValue()?join(" or ")}
</#list>
