/** Promotion in the database. */
@NullMarked
package vn.lensong.adapters.persistence.promotion;

import org.jspecify.annotations.NullMarked;
