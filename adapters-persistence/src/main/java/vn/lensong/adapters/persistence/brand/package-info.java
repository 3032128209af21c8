/** Brand kits in the database. */
@NullMarked
package vn.lensong.adapters.persistence.brand;

import org.jspecify.annotations.NullMarked;
