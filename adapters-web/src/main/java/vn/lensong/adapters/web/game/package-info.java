/** Minigames over HTTP. */
@NullMarked
package vn.lensong.adapters.web.game;

import org.jspecify.annotations.NullMarked;
