/** Preparation items as rows. */
@NullMarked
package vn.lensong.adapters.persistence.preparation;

import org.jspecify.annotations.NullMarked;
