/** Notices that threads wait for each other for ever, and ends the process. */
@NullMarked
package vn.lensong.adapters.persistence.standstill;

import org.jspecify.annotations.NullMarked;
