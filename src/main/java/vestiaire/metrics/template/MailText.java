package vestiaire.metrics.template;

import java.util.Locale;

/**
 * What a mail says.
 *
 * @param subject one line
 * @param html a whole document
 * @param plain the same for those who read text
 * @param language in which it is written: the one that was asked for, or English where there is no
 *     template in that
 */
public record MailText(String subject, String html, String plain, Locale language) {}
