/** Equipment, checks before air and watched streams over HTTP. */
@NullMarked
package vn.lensong.adapters.web.health;

import org.jspecify.annotations.NullMarked;
