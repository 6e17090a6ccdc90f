package vestiaire.metrics.deck.opc;

import vestiaire.metrics.report.Text;

/**
 * A text and where it stands.
 *
 * @param slide from 1; 0 for the whole file
 * @param shape its id; 0 in notes
 * @param place kind of place
 * @param at the point of a cache or the cell of a workbook; empty elsewhere
 * @param text with its figures
 */
record MappedText(int slide, long shape, FigureMap.Place place, String at, Text text) {}
