/** People who want to join and must be followed up. */
@NullMarked
package vn.lensong.domain.lead;

import org.jspecify.annotations.NullMarked;
