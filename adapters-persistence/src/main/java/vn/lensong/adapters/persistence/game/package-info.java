/** Minigames in the database. */
@NullMarked
package vn.lensong.adapters.persistence.game;

import org.jspecify.annotations.NullMarked;
