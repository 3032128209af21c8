/** What every context of Lên Sóng speaks of: refusals, events, scopes. */
@NullMarked
package vn.lensong.domain;

import org.jspecify.annotations.NullMarked;
