/** Equipment, checks before air and watched streams in the database. */
@NullMarked
package vn.lensong.adapters.persistence.health;

import org.jspecify.annotations.NullMarked;
