/** Minigames: a contest, never a draw of lots. */
@NullMarked
package vn.lensong.domain.game;

import org.jspecify.annotations.NullMarked;
