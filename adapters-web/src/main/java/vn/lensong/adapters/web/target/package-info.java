/** Target lists over HTTP. */
@NullMarked
package vn.lensong.adapters.web.target;

import org.jspecify.annotations.NullMarked;
