<#include "mail.fr.words.ftl"><#include "mail.html.ftl">
