package vestiaire.metrics.deck;

import org.apache.poi.xslf.usermodel.XMLSlideShow;
import vestiaire.metrics.deck.part.FigureMap;
import vestiaire.metrics.deck.place.Phrases;
import vestiaire.metrics.deck.place.Tables;
import vestiaire.metrics.deck.place.Theme;

/**
 * What all slides of a deck share while it is written.
 *
 * @param show the file
 * @param theme its look
 * @param language of its text, as BCP 47 writes it with a country
 * @param phrases what the deck says by itself
 * @param pictures the charts
 * @param tables the tables
 * @param figures where every figure comes from
 */
record DeckFile(
    XMLSlideShow show,
    Theme theme,
    String language,
    Phrases phrases,
    Pictures pictures,
    Tables tables,
    FigureMap figures) {}
