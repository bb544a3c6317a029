package org.jworkers.examples.demo;

import java.io.PrintWriter;

/**
 * What the demo's text is written to.
 *
 * @param out takes the text
 * @param columns how wide it is; 0 if it is not a terminal
 * @param unicode whether it can show block characters
 */
record Screen(PrintWriter out, int columns, boolean unicode) {

  /** Shows a scan as it goes, until it is closed. */
  Display show(Timeline timeline, long total) {
    Picture picture =
        columns == 0 ? new LinePicture(out) : new TerminalPicture(out, columns, unicode);
    return new Display(out, picture, timeline, total);
  }
}
