/** Hosts, courses and casts in the database. */
@NullMarked
package vn.lensong.adapters.persistence.casting;

import org.jspecify.annotations.NullMarked;
