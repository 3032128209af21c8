/** Complaints in the database. */
@NullMarked
package vn.lensong.adapters.persistence.complaint;

import org.jspecify.annotations.NullMarked;
