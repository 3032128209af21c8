/** Hotspots over HTTP: set up by staff. */
@NullMarked
package vn.lensong.adapters.web.hotspot;

import org.jspecify.annotations.NullMarked;
