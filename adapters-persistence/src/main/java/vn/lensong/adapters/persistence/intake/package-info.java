/** Everything inbound, raw and folded, as rows. */
@NullMarked
package vn.lensong.adapters.persistence.intake;

import org.jspecify.annotations.NullMarked;
