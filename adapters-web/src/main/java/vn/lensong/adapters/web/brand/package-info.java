/** Brand kits over HTTP. */
@NullMarked
package vn.lensong.adapters.web.brand;

import org.jspecify.annotations.NullMarked;
