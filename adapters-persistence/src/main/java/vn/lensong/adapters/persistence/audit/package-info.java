/** The audit record in rows, and the walk along its chains. */
@NullMarked
package vn.lensong.adapters.persistence.audit;

import org.jspecify.annotations.NullMarked;
