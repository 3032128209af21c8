/** Target lists in the database; rules as conditions that it reads set-wise. */
@NullMarked
package vn.lensong.adapters.persistence.target;

import org.jspecify.annotations.NullMarked;
