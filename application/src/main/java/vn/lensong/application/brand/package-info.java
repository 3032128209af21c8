/** Where brand kits are kept and checked before air. */
@NullMarked
package vn.lensong.application.brand;

import org.jspecify.annotations.NullMarked;
