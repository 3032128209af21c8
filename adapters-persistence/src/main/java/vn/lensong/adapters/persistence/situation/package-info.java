/** Contingency cards and situations as rows. */
@NullMarked
package vn.lensong.adapters.persistence.situation;

import org.jspecify.annotations.NullMarked;
