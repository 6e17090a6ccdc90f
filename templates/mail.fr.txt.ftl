<#include "mail.fr.words.ftl"><#include "mail.txt.ftl">
