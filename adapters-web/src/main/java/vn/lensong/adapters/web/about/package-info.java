/** What this installation is. */
@NullMarked
package vn.lensong.adapters.web.about;

import org.jspecify.annotations.NullMarked;
