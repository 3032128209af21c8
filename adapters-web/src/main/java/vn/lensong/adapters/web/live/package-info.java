/** The live feed as server-sent events. */
@NullMarked
package vn.lensong.adapters.web.live;

import org.jspecify.annotations.NullMarked;
