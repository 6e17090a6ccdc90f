<#include "mail.fr.words.ftl"><#include "mail.subject.ftl">
