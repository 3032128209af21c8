/** Brand kits and the rules of which logos a programme shows. */
@NullMarked
package vn.lensong.domain.brand;

import org.jspecify.annotations.NullMarked;
