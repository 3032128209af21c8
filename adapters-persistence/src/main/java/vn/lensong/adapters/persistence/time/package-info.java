/** Timers that survive a restart. */
@NullMarked
package vn.lensong.adapters.persistence.time;

import org.jspecify.annotations.NullMarked;
