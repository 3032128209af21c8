/** Where hotspots are set up, and how they welcome people. */
@NullMarked
package vn.lensong.application.hotspot;

import org.jspecify.annotations.NullMarked;
