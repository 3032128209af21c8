/** Mentions, feeds, actions and what was learnt from corrections, in the database. */
@NullMarked
package vn.lensong.adapters.persistence.listening;

import org.jspecify.annotations.NullMarked;
