/** The figures of the law in the database. */
@NullMarked
package vn.lensong.adapters.persistence.policy;

import org.jspecify.annotations.NullMarked;
