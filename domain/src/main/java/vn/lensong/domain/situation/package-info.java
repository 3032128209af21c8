/** What goes wrong on air, and what is done about it. */
@NullMarked
package vn.lensong.domain.situation;

import org.jspecify.annotations.NullMarked;
