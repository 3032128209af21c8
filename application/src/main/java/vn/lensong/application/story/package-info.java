/** Real stories, the consents behind them, and the guests of a programme. */
@NullMarked
package vn.lensong.application.story;

import org.jspecify.annotations.NullMarked;
