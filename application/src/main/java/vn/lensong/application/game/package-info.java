/** Where minigames are prepared, held, ranked and their prizes handed over. */
@NullMarked
package vn.lensong.application.game;

import org.jspecify.annotations.NullMarked;
