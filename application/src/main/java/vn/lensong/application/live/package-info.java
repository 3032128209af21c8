/** The live feed that desks and prompters follow. */
@NullMarked
package vn.lensong.application.live;

import org.jspecify.annotations.NullMarked;
