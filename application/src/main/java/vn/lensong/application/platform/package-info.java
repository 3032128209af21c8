/** What a social platform can do for us, one optional capability each. */
@NullMarked
package vn.lensong.application.platform;

import org.jspecify.annotations.NullMarked;
