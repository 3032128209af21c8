/** Signals and what the watch reads, in the database. */
@NullMarked
package vn.lensong.adapters.persistence.signal;

import org.jspecify.annotations.NullMarked;
