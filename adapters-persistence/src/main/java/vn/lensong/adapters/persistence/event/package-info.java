/** Events as rows, and their way to the reactions. */
@NullMarked
package vn.lensong.adapters.persistence.event;

import org.jspecify.annotations.NullMarked;
