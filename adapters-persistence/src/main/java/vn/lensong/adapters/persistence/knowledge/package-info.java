/** Approved answers in the database. */
@NullMarked
package vn.lensong.adapters.persistence.knowledge;

import org.jspecify.annotations.NullMarked;
