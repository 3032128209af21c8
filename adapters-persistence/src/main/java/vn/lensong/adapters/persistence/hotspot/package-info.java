/** Hotspots in the database. */
@NullMarked
package vn.lensong.adapters.persistence.hotspot;

import org.jspecify.annotations.NullMarked;
